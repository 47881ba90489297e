import type { EventLine, Lang } from '../../core/entry.ts'
import { shortDate } from '../dates.ts'
import { typeset } from '../typeset.ts'
import type { Onward } from './onward.ts'

interface TimelineProps {
  readonly events: readonly EventLine[]
  readonly lang: Lang
  /** On the wash, with hollow marks: what came after the memo. */
  readonly after: boolean
  readonly onward: Onward
}

/** Events one below the other, the term's own in bold. */
export function Timeline({ events, lang, after, onward }: TimelineProps) {
  if (events.length === 0) return null
  return (
    <ol class={after ? 'timeline after' : 'timeline'} lang={lang}>
      {events.map((event) => {
        const title = typeset(event.title, lang)
        const words = onward.event?.(event, title) ?? title
        return (
          <li key={event.id} class={event.own ? 'own' : 'context'}>
            <time class="figures" dateTime={event.date}>
              {shortDate(event.date, lang)}
            </time>
            <i aria-hidden="true" />
            {event.own ? <strong>{words}</strong> : <span>{words}</span>}
          </li>
        )
      })}
    </ol>
  )
}

import type { EventLine, Lang } from '../../core/entry.ts'
import { shortDate } from '../dates.ts'
import { typeset } from '../typeset.ts'

interface TimelineProps {
  readonly events: readonly EventLine[]
  readonly lang: Lang
  /** On the wash, with hollow marks: what came after the memo. */
  readonly after: boolean
}

/** Events one below the other, the term's own in bold. */
export function Timeline({ events, lang, after }: TimelineProps) {
  if (events.length === 0) return null
  return (
    <ol class={after ? 'timeline after' : 'timeline'}>
      {events.map(({ id, date, title, own }) => (
        <li key={id} class={own ? 'own' : 'context'}>
          <time class="figures" dateTime={date}>
            {shortDate(date, lang)}
          </time>
          <i aria-hidden="true" />
          {own ? <strong>{typeset(title, lang)}</strong> : <span>{typeset(title, lang)}</span>}
        </li>
      ))}
    </ol>
  )
}

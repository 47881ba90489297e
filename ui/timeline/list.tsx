import { hashOf } from '../../core/address.ts'
import type { Lang } from '../../core/entry.ts'
import { byDate, type TimelineEvent } from '../../core/timeline/events.ts'
import { shortDate } from '../dates.ts'
import { typeset } from '../typeset.ts'
import type { Timeline } from './timeline.ts'
import type { AllWords } from './words.ts'

interface ListProps {
  readonly timeline: Timeline
  /** Language of the interface. */
  readonly lang: Lang
  readonly words: AllWords
}

/** The same events as a list, with the memo's line between those before and those after it. */
export function List({ timeline, lang, words }: ListProps) {
  const events = byDate(timeline.events)
  const rows = (some: readonly TimelineEvent[]) => (
    <ol class="events">
      {some.map((event) => (
        <Row key={event.id} event={event} timeline={timeline} lang={lang} words={words} />
      ))}
    </ol>
  )
  return (
    <div class="event-list">
      {rows(events.filter(({ after }) => !after))}
      <div class="events-after">
        <p class="line">{typeset(words.memoLine, lang)}</p>
        {rows(events.filter(({ after }) => after))}
      </div>
    </div>
  )
}

function Row({ event, timeline, lang, words }: ListProps & { readonly event: TimelineEvent }) {
  const { id, date, title, lane, inMemo } = event
  return (
    <li class={inMemo ? 'in-memo' : undefined}>
      <time class="figures" dateTime={date}>
        {typeset(shortDate(date, lang), lang)}
      </time>
      <i class={`small ${lane}`} aria-hidden="true" />
      <span>
        <a href={hashOf({ type: 'event', id })} lang={timeline.lang}>
          {title}
        </a>
        <span class="caption lane">
          {words.laneOf[lane]}
          {inMemo && <span class="unseen">{`. ${words.isInMemo}`}</span>}
        </span>
      </span>
    </li>
  )
}

import type { Glossary, GlossaryEvent } from '../../glossary/schema.ts'
import type { Lang, TermLink } from '../entry.ts'
import { middle, type Span, spanOf } from './time.ts'

/** Which side of the axis an event stands on; those of neither stand on the axis itself. */
export type Lane = GlossaryEvent['lane']

/** An event as the timeline draws and lists it, in one language. */
export interface TimelineEvent {
  readonly id: string
  /** ISO dates; their length is their precision. `until` is null for what took a day, or is not known to have ended. */
  readonly date: string
  readonly until: string | null
  /** Announced, and not known to have happened. */
  readonly scheduled: boolean
  readonly lane: Lane
  readonly title: string
  /** The memo speaks of it. */
  readonly inMemo: boolean
  /** It came after the memo was written. */
  readonly after: boolean
  /** The terms that it is an event of, and after them those that it only frames. */
  readonly terms: readonly TermLink[]
  /** Where its mark stands: the middle of its date. Milliseconds since 1970, UTC. */
  readonly at: number
  /** All the time that the date may mean, or that the event took. */
  readonly span: Span
}

/** When the memo was written, as a point in time: the beginning of the day before which it was. */
export function memoAt(glossary: Pick<Glossary, 'head'>): number {
  return spanOf(glossary.head.written).from
}

/** Every event of the glossary, in the order of their marks in time. */
export function timelineEvents(glossary: Glossary, lang: Lang): readonly TimelineEvent[] {
  const line = memoAt(glossary)
  const titles = new Map(glossary.terms.map(({ id, title }) => [id, title[lang]]))
  return glossary.events
    .map((event) => {
      const framed = glossary.terms.filter(({ events }) => events.includes(event.id)).map(({ id }) => id)
      const ids = new Set([...event.terms, ...framed])
      return { ...placed(event, line), ...said(event, lang), terms: links(ids, titles) }
    })
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
}

/** Events in the order of their dates as written: a month stands before its days. */
export function byDate(events: readonly TimelineEvent[]): readonly TimelineEvent[] {
  const key = ({ date }: TimelineEvent) => date.padEnd(10, '-00')
  return events.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
}

function said({ id, date, until, scheduled, lane, title, memo }: GlossaryEvent, lang: Lang) {
  return { id, date, until: until ?? null, scheduled, lane, title: title[lang], inMemo: memo.length > 0 }
}

/** A date that the memo's line runs through means the time before it: what came later is known to the day. */
function placed({ date, until }: GlossaryEvent, line: number) {
  const named = spanOf(date)
  const after = named.from >= line
  const within = after ? named : { ...named, to: Math.min(named.to, line) }
  const to = until === undefined ? within.to : Math.max(within.to, spanOf(until).to)
  return { after, at: middle(within), span: { from: within.from, to } }
}

function links(ids: ReadonlySet<string>, titles: ReadonlyMap<string, string>): readonly TermLink[] {
  return [...ids].flatMap((id) => {
    const title = titles.get(id)
    return title === undefined ? [] : [{ id, title }]
  })
}

/** Invented events, made for the case at hand. */
import * as fc from 'fast-check'
import { type TimelineEvent, timelineEvents } from '../../../core/timeline/events.ts'
import type { Glossary, GlossaryEvent } from '../../../glossary/schema.ts'
import { term } from '../tiny.ts'

export type Drawn = Partial<GlossaryEvent> & Pick<GlossaryEvent, 'id' | 'date'>

/** A glossary with these events, whose memo was written on the eve of 16 July 2018. */
export function glossaryOf(events: readonly Drawn[], terms = [term('ferry', [])]): Glossary {
  const layers = { memo: [], differs: [], background: [], since: [] }
  return {
    head: {
      title: { en: 'On ferries', ru: 'О паромах' },
      version: '1',
      licence: 'none',
      author: 'A. Writer',
      written: '2018-07-16',
      sections: [],
    },
    terms,
    sources: {},
    cues: {},
    events: events.map((event) => ({
      scheduled: false,
      lane: 'cooperation',
      terms: ['ferry'],
      title: { en: `${event.id} in English`, ru: `${event.id} по-русски` },
      ...layers,
      ...event,
    })),
  }
}

export const IN_MEMO = [{ at: ['lead/1'], en: 'The memo says so.', ru: 'Так в записке.' }]

export function eventsOf(events: readonly Drawn[]): readonly TimelineEvent[] {
  return timelineEvents(glossaryOf(events), 'en')
}

const day = fc
  .date({ min: new Date('1985-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

const date = fc.oneof(
  { weight: 8, arbitrary: day },
  day.map((one) => one.slice(0, 7)),
  day.map((one) => one.slice(0, 4)),
)

/** Any events, in any lane, with titles of any length. */
export const anyEvents = fc
  .array(
    fc.record({
      date,
      lane: fc.constantFrom('cooperation', 'rupture', 'neither'),
      words: fc.array(fc.constantFrom('a', 'ferry', 'on the strait', 'agreed–signed', 'вновь'), {
        minLength: 1,
        maxLength: 12,
      }),
      inMemo: fc.boolean(),
    }),
    { maxLength: 120 },
  )
  .map((events) =>
    eventsOf(
      events.map(({ date, lane, words, inMemo }, index) => {
        const title = words.join(' ')
        return {
          id: `event-${index}`,
          date,
          lane,
          title: { en: title, ru: title },
          memo: inMemo ? IN_MEMO : [],
        }
      }),
    ),
  )

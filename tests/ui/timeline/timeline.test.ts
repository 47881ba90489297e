import { expect, test } from 'vitest'
import type { EventView } from '../../../core/entry.ts'
import { timelineEvents } from '../../../core/timeline/events.ts'
import { Timeline, type TimelineData } from '../../../ui/timeline/timeline.ts'
import { glossaryOf } from '../../core/timeline/events.ts'
import { term } from '../../core/tiny.ts'

const glossary = glossaryOf(
  [
    { id: 'first', date: '2010', terms: ['ferry'] },
    { id: 'second', date: '2012', terms: ['ship'] },
    { id: 'third', date: '2020', terms: ['ferry', 'ship'] },
  ],
  [term('ferry', []), term('ship', [])],
)

function timelineOf() {
  let drawn = 0
  const data: TimelineData = {
    lang: 'en',
    events: timelineEvents(glossary, 'en'),
    memoAt: Date.UTC(2018, 6, 16),
    eventOf: (id) => ({ id }) as EventView,
  }
  const timeline = new Timeline(data, Date.UTC(2026, 0, 1), () => drawn++)
  return { timeline, drawn: () => drawn }
}

const idsOf = ({ events }: Timeline) => events.map(({ id }) => id)

test('all events are shown, or those of a term', () => {
  const { timeline } = timelineOf()
  expect(idsOf(timeline)).toEqual(['first', 'second', 'third'])
  timeline.filterBy('ship')
  expect([idsOf(timeline), timeline.all.length, timeline.filter]).toEqual([['second', 'third'], 3, 'ship'])
  timeline.filterBy(null)
  expect(idsOf(timeline)).toHaveLength(3)
  expect(timeline.terms.map(({ id }) => id)).toEqual(['ferry', 'ship'])
})

test('what was pointed at stays at hand, until something else is', () => {
  const { timeline } = timelineOf()
  timeline.hover('first')
  timeline.hover(null)
  expect(timeline.told).toEqual({ id: 'first' })
  timeline.hover('second')
  expect(timeline.atHand).toBe('second')
})

test('what is held comes back when the pointer leaves another, and can be let go', () => {
  const { timeline } = timelineOf()
  timeline.hold('first')
  timeline.hover('second')
  expect(timeline.atHand).toBe('second')
  timeline.hover(null)
  expect(timeline.atHand).toBe('first')
  timeline.hold(null)
  expect([timeline.atHand, timeline.told]).toEqual([null, null])
})

test('Tab comes to what is held, or else to the first', () => {
  const { timeline } = timelineOf()
  expect(timeline.reached).toBe('first')
  timeline.hold('third')
  expect(timeline.reached).toBe('third')
  timeline.filterBy('ship')
  expect(timeline.reached).toBe('third')
})

test('a filter lets go of what it does not let through; going to that takes the filter away', () => {
  const { timeline } = timelineOf()
  timeline.hold('first')
  timeline.filterBy('ship')
  expect([timeline.atHand, timeline.reached]).toEqual([null, 'second'])
  timeline.goTo('first')
  expect([timeline.filter, timeline.atHand]).toEqual([null, 'first'])
})

test('one walks from event to event, and stops at the ends', () => {
  const { timeline } = timelineOf()
  const walked = (['first', 1, 1, 1, -1, 'first', -1, 'last'] as const).map((step) => {
    timeline.walk(step)
    return timeline.atHand
  })
  expect(walked).toEqual(['first', 'second', 'third', 'third', 'second', 'first', 'first', 'third'])
})

test('nothing is drawn anew for what stays as it is', () => {
  const { timeline, drawn } = timelineOf()
  timeline.hover(null)
  timeline.hold(null)
  timeline.hold('first')
  timeline.hold('first')
  timeline.hover('first')
  timeline.zoom(1)
  expect(drawn()).toBe(2)
})

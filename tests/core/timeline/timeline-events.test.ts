import { describe, expect, test } from 'vitest'
import { memoAt, timelineEvents } from '../../../core/timeline/events.ts'
import { spanOf } from '../../../core/timeline/time.ts'
import { term } from '../tiny.ts'
import { eventsOf, glossaryOf, IN_MEMO } from './events.ts'

const iso = (at: number) => new Date(at).toISOString().slice(0, 10)

test.each([
  ['2004', '2004-01-01', '2005-01-01'],
  ['2014-03', '2014-03-01', '2014-04-01'],
  ['2015-12', '2015-12-01', '2016-01-01'],
  ['2016-02-29', '2016-02-29', '2016-03-01'],
])('%s is the time from %s to %s', (date, from, to) => {
  const span = spanOf(date)
  expect([iso(span.from), iso(span.to)]).toEqual([from, to])
})

describe('an event', () => {
  const at = (date: string, until?: string) => eventsOf([{ id: 'one', date, ...(until && { until }) }])[0]

  test('stands in the middle of what its date means', () => {
    expect(iso(at('2010').at)).toBe('2010-07-02')
    expect(iso(at('2014-03').at)).toBe('2014-03-16')
    expect(iso(at('2013-06-17').at)).toBe('2013-06-17')
  })

  test('that went on stands at its beginning, and reaches to its end', () => {
    const { at: where, span, until } = at('2013-11-21', '2013-11-22')
    expect([iso(where), iso(span.to), until]).toEqual(['2013-11-21', '2013-11-23', '2013-11-22'])
  })

  test.each([
    ['2018-07-15', false],
    ['2018-07', false],
    ['2018', false],
    ['2018-07-16', true],
    ['2018-08', true],
    ['2019', true],
  ])('of %s came after the memo: %s, and stands on that side of its line', (date, after) => {
    const event = at(date)
    expect(event.after).toBe(after)
    expect(event.at >= memoAt(glossaryOf([]))).toBe(after)
  })

  test('is linked to its own terms, then to those that it frames', () => {
    const terms = [
      term('ship', [], { events: ['one'] }),
      term('ferry', []),
      term('port', [], { events: ['other'] }),
    ]
    const [event] = timelineEvents(glossaryOf([{ id: 'one', date: '2013' }], terms), 'ru')
    expect(event.terms).toEqual([
      { id: 'ferry', title: 'ferry по-русски' },
      { id: 'ship', title: 'ship по-русски' },
    ])
  })
})

test('events come in the order of time, and know whether the memo speaks of them', () => {
  const events = eventsOf([
    { id: 'late', date: '2020-01-02' },
    { id: 'month', date: '2014-03' },
    { id: 'early', date: '2014-03-06', memo: IN_MEMO },
  ])
  expect(events.map(({ id, inMemo }) => [id, inMemo])).toEqual([
    ['early', true],
    ['month', false],
    ['late', false],
  ])
})

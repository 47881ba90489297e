import { expect, test } from 'vitest'
import { extentOf, timeScale } from '../../../core/timeline/scale.ts'
import { eventsOf } from './events.ts'

const NOW = Date.UTC(2026, 10, 1)
const events = eventsOf([{ id: 'a', date: '2020-05-01' }])
const yearOf = (at: number) => new Date(at).getUTCFullYear()

test('the scale reaches from 2004 to today', () => {
  const extent = extentOf(events, NOW)
  expect(new Date(extent.from).toISOString()).toBe('2004-01-01T00:00:00.000Z')
  expect(yearOf(extent.to)).toBe(2026)
})

test('and to an event that is yet to come, but not as far as a clock that is wrong', () => {
  expect(yearOf(extentOf(eventsOf([{ id: 'a', date: '2031-05-01' }]), NOW).to)).toBe(2031)
  expect(yearOf(extentOf(events, Date.UTC(2199, 0, 1)).to)).toBe(2030)
})

test('equal times are equal distances, and back', () => {
  const scale = timeScale(extentOf(events, NOW), 40, 1000)
  const y = (date: string) => scale.yOf(Date.parse(date))
  expect(y('2004-01-01')).toBe(40)
  expect(y('2012-01-01') - y('2008-01-01')).toBeCloseTo(y('2016-01-01') - y('2012-01-01'))
  expect(scale.timeAt(y('2013-06-17'))).toBe(Date.parse('2013-06-17'))
})

test('each year is named at any height, and months where there is room', () => {
  const extent = extentOf(events, NOW)
  for (const height of [300, 500, 770, 1000, 1500]) {
    const { ticks, hasMonths } = timeScale(extent, 0, height)
    expect([height, hasMonths, ticks.length]).toEqual([height, false, 23])
  }
  for (const height of [5000, 12_000, 36_000]) {
    const { ticks, hasMonths } = timeScale(extent, 0, height)
    expect(hasMonths).toBe(true)
    expect(ticks[1].y - ticks[0].y).toBeGreaterThan(30)
  }
})

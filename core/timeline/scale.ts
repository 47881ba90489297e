import { scaleUtc } from 'd3-scale'
import type { TimelineEvent } from './events.ts'
import { type Span, spanOf } from './time.ts'

/** The scale begins with the year of the first UN group of experts; what came before stands above it, in order only. */
export const FIRST_YEAR = 2004
/** A clock that is far ahead must not squeeze the events together; years. */
const MOST_YEARS_AFTER = 10
/** Room after the last event, so that its mark is whole; milliseconds. */
const MARGIN = 45 * 24 * 60 * 60 * 1000
const YEAR = 365.2425 * 24 * 60 * 60 * 1000
/** From this distance on every month or quarter can be named; pixels. */
const ROOM_FOR_MONTH = 44

/** A time on the axis, and where it is, in pixels from the top of the picture. */
export interface Tick {
  readonly y: number
  readonly at: number
}

/** One true scale: equal times are equal distances. */
export interface TimeScale {
  yOf(at: number): number
  timeAt(y: number): number
  /** Beginnings of years, or of months where there is room to name these. */
  readonly ticks: readonly Tick[]
  /** The ticks are no longer years only. */
  readonly hasMonths: boolean
}

/** What the scale reaches over: from the first year to today, and farther where an event is yet to come. */
export function extentOf(events: readonly TimelineEvent[], now: number): Span {
  const from = spanOf(String(FIRST_YEAR)).from
  const last = events.reduce((last, { span }) => Math.max(last, span.to), from)
  return { from, to: Math.max(last, Math.min(now, last + MOST_YEARS_AFTER * YEAR)) + MARGIN }
}

export function yearsOf({ from, to }: Span): number {
  return (to - from) / YEAR
}

/** A scale for the extent between two heights in pixels. */
export function timeScale(extent: Span, top: number, bottom: number): TimeScale {
  const scale = scaleUtc().domain([extent.from, extent.to]).range([top, bottom])
  const years = yearsOf(extent)
  const wanted = Math.max(years, Math.min((bottom - top) / ROOM_FOR_MONTH, years * 12))
  const dates = scale.ticks(wanted)
  return {
    yOf: (at) => scale(at),
    timeAt: (y) => scale.invert(y).getTime(),
    ticks: dates.map((date) => ({ y: scale(date), at: date.getTime() })),
    hasMonths: dates.some((date) => date.getUTCMonth() > 0),
  }
}

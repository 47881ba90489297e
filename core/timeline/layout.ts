import type { Lane, TimelineEvent } from './events.ts'
import { type PlacedLabel, placeLabels, type Room } from './placing.ts'
import { extentOf, FIRST_YEAR, type Tick, type TimeScale, timeScale } from './scale.ts'
import { spanOf } from './time.ts'

/** The mark of an event. Every event has one, however crowded. Lengths are pixels from the picture's top. */
export interface Mark {
  readonly id: string
  readonly lane: Lane
  readonly y: number
  /** All that its date may mean, or how long the event took. */
  readonly from: number
  readonly to: number
}

/** All of the picture that is up and down. */
export interface Layout {
  readonly height: number
  readonly scale: TimeScale
  /** What came before the scale stands above it, evenly: where, and in which year it was. */
  readonly earlier: readonly Tick[]
  readonly scaleTop: number
  readonly memoY: number
  /** In the order of time. */
  readonly marks: readonly Mark[]
  readonly labels: readonly PlacedLabel[]
}

export interface LayoutOptions extends Omit<Room, 'bands' | 'reach' | 'hasNeither'> {
  /** In the order of time. */
  readonly events: readonly TimelineEvent[]
  /** False for events that get no label. */
  readonly isLabelled: (event: TimelineEvent) => boolean
  /** When the memo was written, and what time it is now; milliseconds since 1970. */
  readonly memoAt: number
  readonly now: number
  /** Of the whole picture, in pixels. */
  readonly height: number
}

const EARLIER_ROW = 30
/** Between what came before the scale and the scale. */
const BREAK = 14
/** Beneath the scale, in pixels. */
export const FOOT = 4
/** Room for the words beneath the memo's line. */
const MEMO_WORDS = 20

/** How far a label may stand from its mark; farther in a large picture, where threads can be followed. */
const REACH = { least: 32, most: 120 }

/** What stands on the axis is labelled too in a picture of this height, or when no more events than this want labels. */
const NEITHER = { from: 1100, upTo: 30 }

/** Lays the events out on one scale of a height. */
export function layOut({ events, isLabelled, memoAt, now, height, ...room }: LayoutOptions): Layout {
  const start = spanOf(String(FIRST_YEAR)).from
  const early = events.filter(({ at }) => at < start)
  const earlierBottom = early.length * EARLIER_ROW
  const scaleTop = early.length === 0 ? 0 : earlierBottom + BREAK
  const scale = timeScale(extentOf(events, now), scaleTop, height - FOOT)
  const memoY = scale.yOf(memoAt)
  const marks = events.map(({ id, lane, at, span }, index): Mark => {
    const y = at < start ? (index + 0.5) * EARLIER_ROW : scale.yOf(at)
    return at < start
      ? { id, lane, y, from: y, to: y }
      : { id, lane, y, from: scale.yOf(span.from), to: scale.yOf(span.to) }
  })
  const wishes = events
    .map((event, index) => ({
      event,
      markY: marks[index].y,
      band: event.at < start ? 0 : event.after ? 2 : 1,
    }))
    .filter(({ event }) => isLabelled(event))
  const bands = [
    { top: 0, bottom: earlierBottom },
    { top: earlierBottom, bottom: memoY - 1 },
    { top: memoY + MEMO_WORDS, bottom: height },
  ]
  return {
    height,
    scale,
    earlier: early.map(({ at }, index) => ({ y: marks[index].y, at })),
    scaleTop,
    memoY,
    marks,
    labels: placeLabels(wishes, {
      ...room,
      bands,
      reach: Math.min(REACH.least + height / 250, REACH.most),
      hasNeither: height >= NEITHER.from || wishes.length <= NEITHER.upTo,
    }),
  }
}

/**
 * The mark nearest to a point, by its distance, no farther than `reach` pixels; null where there is none. `x` and the
 * lanes' places are pixels from the axis, cooperation to its left (negative).
 */
export function markAt(
  { marks }: Pick<Layout, 'marks'>,
  point: { readonly x: number; readonly y: number },
  laneX: Readonly<Record<Lane, number>>,
  reach: number,
): string | null {
  let nearest: string | null = null
  let least = reach
  for (const { id, lane, y } of marks) {
    const distance = Math.hypot(laneX[lane] - point.x, y - point.y)
    if (distance > least) continue
    nearest = id
    least = distance
  }
  return nearest
}

import type { Lane } from '../../core/timeline/events.ts'
import type { Side } from '../../core/timeline/placing.ts'

/** What is left and right in the picture, in pixels from the middle of the axis. */
export const AXIS = 14
export const LANE = 25
/** Half the size of a mark. */
export const MARK = 3.5
/** Where the thread leaves the mark, has reached its label's height, and ends. */
export const THREAD = { leaves: 30, level: 36, ends: 39 }
export const LABEL = 42
/** Strokes of what is neither stand on both edges of the axis and reach so far out. */
export const STROKE = 4
const EDGE = 8

/** Where the mark of a lane is. */
export const LANE_X: Readonly<Record<Lane, number>> = { cooperation: -LANE, rupture: LANE, neither: 0 }

export const SIGN: Readonly<Record<Side, 1 | -1>> = { left: -1, right: 1 }

/** Room for a label on either side of a picture of this width. */
export function roomOf(width: number): number {
  return Math.max(40, width / 2 - LABEL - EDGE)
}

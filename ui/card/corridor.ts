import type { Box } from '../../core/card.ts'

/** The part of [0, 1] in which `from + t * (to - from)` is at most `limit`. */
function atMost(from: number, to: number, limit: number): readonly [number, number] {
  const slope = to - from
  if (slope === 0) return from <= limit ? [0, 1] : [1, 0]
  const t = (limit - from) / slope
  return slope > 0 ? [0, t] : [t, 1]
}

/**
 * True when the point lies on a straight way from one box to the other, `margin` pixels to either side included.
 * The convex hull of two boxes is swept by the box whose edges are interpolated between theirs, so the point is in
 * it when the four edges allow a common moment `t` of that sweep.
 */
export function inCorridor(x: number, y: number, a: Box, b: Box, margin: number): boolean {
  const allowed = [
    atMost(a.left, b.left, x + margin),
    atMost(-a.right, -b.right, -x + margin),
    atMost(a.top, b.top, y + margin),
    atMost(-a.bottom, -b.bottom, -y + margin),
  ]
  const start = Math.max(0, ...allowed.map(([from]) => from))
  const end = Math.min(1, ...allowed.map(([, to]) => to))
  return start <= end
}

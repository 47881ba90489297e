import type { Box } from '../../core/card.ts'

export interface Point {
  readonly x: number
  readonly y: number
}

/** How far a point is outside of a span; 0 within. */
function gap(value: number, from: number, to: number): number {
  return Math.max(from - value, 0, value - to)
}

function shareLine(a: Box, b: Box): boolean {
  const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  return shared > Math.min(a.bottom - a.top, b.bottom - b.top) / 2
}

function union(a: Box, b: Box): Box {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  }
}

/**
 * The boxes of a mention, one per line: neighbouring boxes on one line (a mention in several inline elements)
 * become one, boxes without an area are left out.
 */
export function linesOf(boxes: readonly Box[]): Box[] {
  const lines: Box[] = []
  for (const box of boxes) {
    if (box.right <= box.left || box.bottom <= box.top) continue
    const last = lines.at(-1)
    if (last && shareLine(last, box)) lines[lines.length - 1] = union(last, box)
    else lines.push(box)
  }
  return lines
}

/** Index of the line that is pointed at, or of the one nearest to the point; 0 when nothing is pointed at. */
export function lineAt(lines: readonly Box[], point: Point | null): number {
  if (!point) return 0
  const away = (box: Box) => Math.hypot(gap(point.x, box.left, box.right), gap(point.y, box.top, box.bottom))
  let nearest = 0
  lines.forEach((line, index) => {
    const best = lines[nearest]
    if (best && away(line) < away(best)) nearest = index
  })
  return nearest
}

export function outside(box: Box, width: number, height: number): boolean {
  return box.bottom <= 0 || box.top >= height || box.right <= 0 || box.left >= width
}

/** From a point of the window to the mention under it. */
import type { Box } from '../core/card.ts'
import { shadowRootOf } from './shadow.ts'

interface HighlightHits {
  readonly ranges: readonly AbstractRange[]
}

interface PointRegistry {
  highlightsFromPoint?(
    x: number,
    y: number,
    options?: { shadowRoots?: ShadowRoot[] },
  ): readonly HighlightHits[]
}

/** The ranges of marks at a point, the inmost first; reaches into shadow roots, closed ones too. */
export function rangesAt(x: number, y: number): AbstractRange[] {
  const registry = CSS.highlights as PointRegistry
  const hits = registry.highlightsFromPoint?.(x, y, { shadowRoots: rootsAt(x, y) }) ?? []
  return hits.flatMap((hit) => [...hit.ranges])
}

interface CaretDocument {
  caretPositionFromPoint?(
    x: number,
    y: number,
    options?: { shadowRoots?: ShadowRoot[] },
  ): { readonly offsetNode: Node; readonly offset: number } | null
}

/**
 * The text position at a point, reaching into shadow roots; null where there is no text. Unlike `highlightsFromPoint`
 * it holds at every zoom and pixel density: that one answers nothing in Chromium 156 unless a pixel is a CSS pixel.
 */
export function textAt(x: number, y: number): { readonly node: Node; readonly offset: number } | null {
  const position = (document as CaretDocument).caretPositionFromPoint?.(x, y, { shadowRoots: rootsAt(x, y) })
  if (!position) return null
  return { node: position.offsetNode, offset: position.offset }
}

/** The shadow roots that one passes through on the way down to a point. */
function rootsAt(x: number, y: number): ShadowRoot[] {
  const roots: ShadowRoot[] = []
  let element = document.elementFromPoint(x, y)
  while (element !== null) {
    const root = shadowRootOf(element)
    if (root === null || roots.includes(root)) break
    roots.push(root)
    element = root.elementFromPoint(x, y)
  }
  return roots
}

/** The boxes of a range in the window, one a line; none when its text has left the page. */
export function boxesOf(range: AbstractRange): Box[] {
  if (!range.startContainer.isConnected || !range.endContainer.isConnected) return []
  try {
    const live = document.createRange()
    live.setStart(range.startContainer, range.startOffset)
    live.setEnd(range.endContainer, range.endOffset)
    return [...live.getClientRects()].filter((box) => box.width > 0 && box.height > 0)
  } catch {
    // The text grew shorter than the range since it was read; it will be read again.
    return []
  }
}

export function isInside(boxes: readonly Box[], x: number, y: number): boolean {
  return boxes.some((box) => box.left <= x && x <= box.right && box.top <= y && y <= box.bottom)
}

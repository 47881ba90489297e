/** Scrolls to a mention. */
import { boxesOf } from './point.ts'

/**
 * Scrolls the start of a range to the middle of the window, and everything around it that scrolls as far as needed.
 * `behavior` holds where one movement does; where the range is in a box that is larger than the window, or is
 * scrolled out of its own box, it jumps there.
 */
export function bringIntoView(range: AbstractRange, behavior: ScrollBehavior): void {
  const element = elementOf(range.startContainer)
  if (element === null) return
  const isSimple = isWellInside(element, range)
  element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: isSimple ? behavior : 'instant' })
  if (isSimple) return
  for (let at: Element | null = element; at !== null; at = elementOf(at)) {
    const box = boxesOf(range)[0]
    if (box === undefined) return
    const view = viewOf(at)
    const left = shift(box.left, box.right, view.left, view.right)
    const top = shift(box.top, box.bottom, view.top, view.bottom)
    if (left !== 0 || top !== 0) at.scrollBy({ left, top, behavior: 'instant' })
  }
}

/** The element around a node, through shadow roots. */
function elementOf(node: Node): Element | null {
  const root = node.getRootNode()
  return node.parentElement ?? (root instanceof ShadowRoot ? root.host : null)
}

/** True when the element in view means the range in view. */
function isWellInside(element: Element, range: AbstractRange): boolean {
  const box = boxesOf(range)[0]
  const { left, right, top, bottom } = element.getBoundingClientRect()
  if (box === undefined || right - left > innerWidth || bottom - top > innerHeight / 2) return false
  return box.left >= left - 1 && box.right <= right + 1 && box.top >= top - 1 && box.bottom <= bottom + 1
}

/** What shows of the inside of an element, in pixels of the window. */
function viewOf(element: Element) {
  if (element === document.scrollingElement)
    return { left: 0, top: 0, right: innerWidth, bottom: innerHeight }
  return element.getBoundingClientRect()
}

/** How far to scroll for a span to be in view: not at all when it is, otherwise to the middle. */
function shift(from: number, to: number, start: number, end: number): number {
  return from >= start && to <= end ? 0 : (from + to) / 2 - (start + end) / 2
}

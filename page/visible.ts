/** Whether a reader can see text; asked of mentions only, never while reading. */

/** Boxes of at most this many pixels hold text for screen readers only. */
const SPECK = 1
/** Text further than this to the left or above the page was put away. */
const AWAY = -2000

/** Answers for one batch: elements are asked once. */
export class Visibility {
  private readonly known = new Map<Element, boolean>()

  isSeen(node: Node): boolean {
    const element = node.parentElement ?? hostOf(node)
    if (element === null) return false
    const known = this.known.get(element)
    if (known !== undefined) return known
    const seen = isShown(element)
    this.known.set(element, seen)
    return seen
  }
}

function hostOf(node: Node): Element | null {
  const root = node.getRootNode()
  return root instanceof ShadowRoot ? root.host : null
}

function isShown(element: Element): boolean {
  const shown = element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: false })
  if (!shown) return false
  const { right, bottom, width, height } = element.getBoundingClientRect()
  // A line box of no size is that of display: contents, whose text has boxes of its own.
  if (width === 0 && height === 0) return getComputedStyle(element).display === 'contents'
  return width > SPECK && height > SPECK && right + scrollX > AWAY && bottom + scrollY > AWAY
}

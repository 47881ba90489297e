/** Sections of a page: what stands between two headings. */

const HEADINGS = 'h1, h2, h3, h4, h5, h6, [role="heading"]'

/** Answers for one look at a page: headings are asked for once. */
export class Sections {
  private readonly headings = new Map<Node, readonly Element[]>()

  /** Something that is the same for all nodes of a section, and for no others. */
  of(node: Node): Node {
    const root = node.getRootNode()
    const heading = lastBefore(this.headingsIn(root), node)
    if (heading !== null) return heading
    // A shadow root without a heading of its own belongs to the section that its host stands in.
    return root instanceof ShadowRoot ? this.of(root.host) : root
  }

  private headingsIn(root: Node): readonly Element[] {
    const known = this.headings.get(root)
    if (known !== undefined) return known
    const found = [...(root as ParentNode).querySelectorAll(HEADINGS)]
    this.headings.set(root, found)
    return found
  }
}

/** The last of the elements, which are in document order, that begins before the node; null when none does. */
function lastBefore(elements: readonly Element[], node: Node): Element | null {
  let low = 0
  let high = elements.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const isBefore = elements[middle].compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING
    if (isBefore) low = middle + 1
    else high = middle
  }
  return elements[low - 1] ?? null
}

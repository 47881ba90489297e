/** Shadow roots, open and closed: extensions may look into both. */

interface ExtensionDom {
  openOrClosedShadowRoot?(element: Element): ShadowRoot | null
}

const extensionDom: ExtensionDom | undefined =
  (globalThis as { chrome?: { dom?: ExtensionDom } }).chrome?.dom ??
  (globalThis as { browser?: { dom?: ExtensionDom } }).browser?.dom

/** Elements other than custom ones that may have a shadow root (DOM standard, "attach a shadow root"). */
const BLOCK_HOSTS = 'article aside blockquote body div footer header main nav section'.split(' ')
const TEXT_HOSTS = 'h1 h2 h3 h4 h5 h6 p span'.split(' ')
const HOSTS = new Set([...BLOCK_HOSTS, ...TEXT_HOSTS])

/**
 * The element's shadow root, or null. Firefox offers a property, Chromium a function that takes about a microsecond,
 * so it is only called for elements that may be hosts.
 */
export function shadowRootOf(element: Element): ShadowRoot | null {
  if (element.shadowRoot !== null) return element.shadowRoot
  const own = (element as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot
  if (own !== undefined) return own
  if (extensionDom?.openOrClosedShadowRoot === undefined) return null
  const name = element.localName
  if (!name.includes('-') && !HOSTS.has(name)) return null
  return extensionDom.openOrClosedShadowRoot(element)
}

/** Hosts that hold text of their own are rare among elements for text, and there are many of those. */
const LIKELY = [...BLOCK_HOSTS, 'p:empty', 'span:empty'].join()
/** Elements looked at between two looks at the clock. */
const STEP = 512
/** Custom elements that are visited again and again until they have a root; a page with more is not revisited. */
const MOST_REVISITED = 2000

/** Looks for shadow roots below nodes that were added, the likely hosts first, in steps. */
export class ShadowHunter {
  private readonly queue: Node[] = []
  private elements: readonly Element[] = []
  private at = 0
  private waiting: WeakRef<Element>[] = []

  get isBusy(): boolean {
    return this.queue.length > 0 || this.at < this.elements.length
  }

  add(top: Node): void {
    this.queue.push(top)
  }

  /** The roots found until the time is up. */
  next(isTimeUp: () => boolean): ShadowRoot[] {
    const found: ShadowRoot[] = []
    while (this.isBusy) {
      if (this.at >= this.elements.length) this.advance()
      for (const end = Math.min(this.at + STEP, this.elements.length); this.at < end; this.at++) {
        const element = this.elements[this.at]
        const root = shadowRootOf(element)
        if (root !== null) found.push(root)
        else if (element.localName.includes('-')) this.wait(element)
      }
      if (isTimeUp()) break
    }
    return found
  }

  /** Puts the custom elements that had no root yet into the queue again; true when there are any. */
  revisit(): boolean {
    const elements = this.waiting.flatMap((one) => one.deref() ?? []).filter((element) => element.isConnected)
    this.waiting = []
    if (elements.length === 0 || this.isBusy) return false
    this.elements = elements
    this.at = 0
    return true
  }

  private wait(element: Element): void {
    if (this.waiting.length < MOST_REVISITED) this.waiting.push(new WeakRef(element))
  }

  private advance(): void {
    const top = this.queue.shift()
    this.elements = top === undefined ? [] : [...customElements(top), ...likelyHosts(top)]
    this.at = 0
  }
}

function likelyHosts(top: Node): Element[] {
  const below = [...(top as ParentNode).querySelectorAll(LIKELY)]
  return top instanceof Element && top.matches(LIKELY) ? [top, ...below] : below
}

/** Elements with a hyphen in their names. XPath finds them several times faster than a walk, but not in shadow trees. */
function customElements(top: Node): Element[] {
  if (top.getRootNode() instanceof ShadowRoot) {
    return [...(top as ParentNode).querySelectorAll('*')].filter((element) => element.localName.includes('-'))
  }
  const found = document.evaluate(
    'descendant-or-self::*[contains(local-name(), "-")]',
    top,
    null,
    XPathResult.ORDERED_NODE_SNAPSHOT_TYPE,
    null,
  )
  return Array.from({ length: found.snapshotLength }, (_, index) => found.snapshotItem(index) as Element)
}

/** Shadow roots, open and closed: extensions may look into both. */

interface ExtensionDom {
  openOrClosedShadowRoot?(element: Element): ShadowRoot | null
}

const extensionDom: ExtensionDom | undefined =
  (globalThis as { chrome?: { dom?: ExtensionDom } }).chrome?.dom ??
  (globalThis as { browser?: { dom?: ExtensionDom } }).browser?.dom

/** Elements other than custom ones that may have a shadow root (DOM standard, "attach a shadow root"). */
const HOSTS = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
)

/**
 * The element's shadow root, or null. Firefox offers a property, Chromium a function that takes about a microsecond,
 * so it is only called for elements that are likely hosts: custom elements, and others without children of their own.
 */
export function shadowRootOf(element: Element): ShadowRoot | null {
  if (element.shadowRoot !== null) return element.shadowRoot
  const own = (element as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot
  if (own !== undefined) return own
  if (extensionDom?.openOrClosedShadowRoot === undefined) return null
  const name = element.localName
  if (!name.includes('-') && !(element.firstChild === null && HOSTS.has(name))) return null
  return extensionDom.openOrClosedShadowRoot(element)
}

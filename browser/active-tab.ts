import { type Browser, browser } from 'wxt/browser'
import { watchFound } from './frames.ts'

/** A tab that something stands beside. */
export interface Beside {
  readonly id: number
  /** Null where the browser does not tell. */
  readonly url: string | null
}

type Listener = (tab: Beside) => void

/**
 * Calls `listener` with the tab that a window shows: at once, when it shows another, and when the page in the tab, or
 * what is marked there, may be another.
 */
export function followActiveTab(windowId: number, listener: Listener, signal: AbortSignal): void {
  const look = follow(async () => (await browser.tabs.query({ active: true, windowId }))[0], listener, signal)
  const onActivated = (active: { windowId: number }) => {
    if (active.windowId === windowId) look()
  }
  browser.tabs.onActivated.addListener(onActivated)
  signal.addEventListener('abort', () => browser.tabs.onActivated.removeListener(onActivated))
}

/** The same for one tab, whether or not it is shown. */
export function followTab(tabId: number, listener: Listener, signal: AbortSignal): void {
  follow(() => browser.tabs.get(tabId), listener, signal)
}

/** Tells of the tab at once, and again whenever the page there may have changed or the function returned is called. */
function follow(
  find: () => Promise<Browser.tabs.Tab | undefined>,
  listener: Listener,
  signal: AbortSignal,
): () => void {
  let left = new AbortController()
  const look = async () => {
    const tab = await find().catch(() => undefined)
    if (tab?.id === undefined || signal.aborted) return
    left.abort()
    left = new AbortController()
    watchFound(tab.id, () => void look(), AbortSignal.any([left.signal, signal]))
    listener({ id: tab.id, url: tab.url ?? null })
  }
  void look()
  return () => void look()
}

import { type Browser, browser } from 'wxt/browser'

/** The tab that a window shows. */
export interface ActiveTab {
  readonly id: number
  /** Null where the browser does not tell. */
  readonly url: string | null
}

/**
 * Calls `listener` with the tab that a window shows: at once, when it shows another, when another page comes into the
 * tab, and when what is marked there has changed.
 */
export function followActiveTab(
  windowId: number,
  listener: (tab: ActiveTab) => void,
  signal: AbortSignal,
): void {
  const look = async () => {
    const [tab] = await browser.tabs.query({ active: true, windowId })
    if (tab?.id !== undefined && !signal.aborted) listener({ id: tab.id, url: tab.url ?? null })
  }
  const onActivated = (active: { windowId: number }) => {
    if (active.windowId === windowId) void look()
  }
  const onUpdated = (
    _: number,
    { status, url }: { status?: string; url?: string },
    tab: Browser.tabs.Tab,
  ) => {
    if (tab.active && tab.windowId === windowId && (status ?? url) !== undefined) void look()
  }
  const onMessage = (message: unknown, { tab }: Browser.runtime.MessageSender) => {
    const { type } = (message ?? {}) as { type?: unknown }
    if (type === 'counted' && tab?.active && tab.windowId === windowId) void look()
    return undefined
  }
  browser.tabs.onActivated.addListener(onActivated)
  browser.tabs.onUpdated.addListener(onUpdated)
  browser.runtime.onMessage.addListener(onMessage)
  signal.addEventListener('abort', () => {
    browser.tabs.onActivated.removeListener(onActivated)
    browser.tabs.onUpdated.removeListener(onUpdated)
    browser.runtime.onMessage.removeListener(onMessage)
  })
  void look()
}

import { type Browser, browser } from 'wxt/browser'

const LOOK_UP = 'look-up'
const SITE = 'site'

interface MenuTitles {
  /** `%s` stands for the selected words. */
  readonly lookUp: string
  /** The item for the site of a page; hidden where there is nothing to turn on or off. */
  readonly site: (url: string | null) => { readonly title: string; readonly visible: boolean }
}

interface Listener {
  /** Called before anything is waited for, as browsers demand of what opens a panel. */
  readonly lookUp: (words: string, tab: Browser.tabs.Tab | undefined) => void
  readonly turnSite: (url: string) => void
}

/** Calls back when an item of the context menu is chosen. */
export function watchMenus({ lookUp, turnSite }: Listener): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText, pageUrl }, tab) => {
    const url = tab?.url ?? pageUrl
    if (menuItemId === LOOK_UP) lookUp(selectionText ?? '', tab)
    else if (menuItemId === SITE && url !== undefined) turnSite(url)
  })
}

/** Puts the extension's items into the context menus, in place of those that were there. */
export async function putMenus({ lookUp, site }: MenuTitles): Promise<void> {
  await browser.contextMenus.removeAll()
  browser.contextMenus.create({ id: LOOK_UP, title: lookUp, contexts: ['selection'] })
  browser.contextMenus.create({ id: SITE, ...site(null), contexts: ['page', 'frame', 'action'] })
  await setSiteItem(site)
}

/**
 * Has the item for the site say what it would do on the page in front. Menus have no event to say so when they open
 * (but in Firefox), so this is called whenever another page comes to the front.
 */
export async function setSiteItem(site: MenuTitles['site']): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true })
  // Before they were put there for the first time there are no items.
  await Promise.resolve(browser.contextMenus.update(SITE, site(tab?.url ?? null))).catch(() => {})
}

/** Calls `listener` when another page comes to the front, or the one there goes to another address. */
export function watchFront(listener: () => void): void {
  browser.tabs.onActivated.addListener(listener)
  browser.tabs.onUpdated.addListener((_, { status, url }, tab) => {
    if (tab.active && (url !== undefined || status === 'loading')) listener()
  })
  browser.windows.onFocusChanged.addListener((windowId) => {
    if (windowId !== browser.windows.WINDOW_ID_NONE) listener()
  })
}

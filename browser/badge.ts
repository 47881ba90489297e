import { browser } from 'wxt/browser'

/** Greys of the interface: white on them has a contrast of 8.9. */
const GROUND = '#454a50'
const LETTERS = '#ffffff'

/** The badge looks the same on all tabs. To be called when the background starts. */
export async function paintBadge(): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: GROUND })
  await browser.action.setBadgeTextColor({ color: LETTERS })
}

/** Shows a number on a tab's toolbar button, and says in words what it means. Zero is not shown. */
export async function setBadge(tabId: number, count: number, title: string): Promise<void> {
  try {
    await browser.action.setBadgeText({ tabId, text: count > 0 ? String(count) : '' })
    await browser.action.setTitle({ tabId, title: count > 0 ? title : browser.i18n.getMessage('name') })
  } catch {
    // The tab was closed.
  }
}

/** Ids of all tabs. */
export async function allTabs(): Promise<number[]> {
  return (await browser.tabs.query({})).flatMap(({ id }) => id ?? [])
}

import { browser } from 'wxt/browser'
import { type Address, entryPath, type PanelAddress } from '../core/address.ts'

/** Where to show an entry, as a browser's address bar puts it. */
export type Place = 'currentTab' | 'newForegroundTab' | 'newBackgroundTab'

/** Opens an entry or a search in a tab. Views of the side panel have no page of their own: the search stands in. */
export async function openEntryTab(address: PanelAddress, place: Place = 'newForegroundTab'): Promise<void> {
  const entry: Address = 'id' in address || 'query' in address ? address : { type: 'search', query: '' }
  const url = browser.runtime.getURL(entryPath(entry))
  if (place === 'currentTab') await browser.tabs.update({ url })
  else await browser.tabs.create({ url, active: place === 'newForegroundTab' })
}

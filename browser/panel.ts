import { browser } from 'wxt/browser'
import { hashOf, type PanelAddress, parsePanelAddress } from '../core/address.ts'

/** Firefox's sidebar, which the types do not know. */
interface SidebarAction {
  open(): Promise<void>
}

/**
 * Opens the side panel of a window at an address, or as it was last (null); resolves to false where it can't be opened.
 * Browsers open it only for what the reader has just done, so this has to be called before anything is waited for.
 */
export async function openPanel(windowId: number, address: PanelAddress | null): Promise<boolean> {
  if (address !== null) void leaveAddress(windowId, address)
  try {
    const sidebar = (browser as unknown as { sidebarAction?: SidebarAction }).sidebarAction
    await (sidebar === undefined ? browser.sidePanel.open({ windowId }) : sidebar.open())
    return true
  } catch {
    if (address !== null) void browser.storage.session.remove(keyOf(windowId))
    return false
  }
}

/** Leads the panel of a window, open or about to be, to an address. */
export async function leaveAddress(windowId: number, address: PanelAddress): Promise<void> {
  await browser.storage.session.set({ [keyOf(windowId)]: hashOf(address) })
}

/** Calls `listener` with each address that the panel of this window is led to, one from before it opened first. */
export function watchPanelAddress(
  windowId: number,
  listener: (address: PanelAddress) => void,
  signal: AbortSignal,
): void {
  const key = keyOf(windowId)
  const take = (hash: unknown) => {
    const address = typeof hash === 'string' ? parsePanelAddress(hash) : null
    if (address === null || signal.aborted) return
    // Taken once: the panel that is opened later begins where it likes, and the same address may come again.
    void browser.storage.session.remove(key)
    listener(address)
  }
  const onChanged = (changes: Record<string, { newValue?: unknown }>) => take(changes[key]?.newValue)
  browser.storage.session.onChanged.addListener(onChanged)
  signal.addEventListener('abort', () => browser.storage.session.onChanged.removeListener(onChanged))
  void browser.storage.session.get(key).then((stored) => take(stored[key]))
}

function keyOf(windowId: number): string {
  return `panel:${windowId}`
}

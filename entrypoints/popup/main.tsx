import glossary from 'virtual:glossary-texts'
import { browser } from 'wxt/browser'
import { openEntryTab } from '../../browser/entry-tab.ts'
import { foundIn, showIn, watchFound } from '../../browser/frames.ts'
import { openPanel } from '../../browser/panel.ts'
import { changeSettings, readSettings, watchSettings } from '../../browser/storage.ts'
import type { PanelAddress } from '../../core/address.ts'
import { entryLang } from '../../core/messages.ts'
import { placeOf } from '../../core/page-found.ts'
import { makeReference } from '../../core/reference.ts'
import { showPopup } from '../../ui/popup/popup.tsx'
import type { PopupStore } from '../../ui/popup/store.ts'
import './style.css'

/** How many texts the search reads between two frames. */
const TEXTS = 40

await open()

/** Over the tab in front; `popup.html?tab=7` in a tab of its own is the popup for that tab. */
async function open(): Promise<void> {
  const asked = new URLSearchParams(location.search).get('tab')
  const [own, [front]] = await Promise.all([
    browser.tabs.getCurrent(),
    browser.tabs.query({ active: true, currentWindow: true }),
  ])
  const tab = asked === null ? front : await browser.tabs.get(Number(asked))
  document.documentElement.classList.toggle('in-tab', own !== undefined)
  const gone = new AbortController()
  addEventListener('pagehide', () => gone.abort())
  const reference = makeReference(glossary)
  await showPopup(document.body, {
    store: storeFor(tab?.id ?? null, tab?.url ?? null, tab?.windowId ?? null),
    reference,
    browserLang: entryLang(browser.i18n.getUILanguage()),
    signal: gone.signal,
  })
  const warm = () => {
    if (!reference.warmUp(TEXTS)) setTimeout(warm)
  }
  requestAnimationFrame(() => setTimeout(warm))
}

function storeFor(tabId: number | null, url: string | null, windowId: number | null): PopupStore {
  const openTab = (address: PanelAddress) => void openEntryTab(address).then(() => close())
  return {
    url,
    readPage: async () => (tabId === null ? { type: 'closed' } : foundIn(tabId)),
    watchPage: (listener, signal) => tabId !== null && watchFound(tabId, listener, signal),
    show: async (term, nth) => {
      const place = placeOf(term, nth)
      return tabId !== null && place !== null && showIn(tabId, place.frameId, term.id, place.nth)
    },
    reloadPage: async () => {
      if (tabId !== null) await browser.tabs.reload(tabId)
    },
    readSettings,
    changeSettings,
    watchSettings,
    openPanel: (address) => {
      if (windowId === null) return openTab(address)
      void openPanel(windowId, address).then((isOpen) => (isOpen ? close() : openTab(address)))
    },
    openTab,
    openOptions: () => void browser.runtime.openOptionsPage().then(() => close()),
    close: () => close(),
  }
}

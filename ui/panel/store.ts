import type { PanelAddress } from '../../core/address.ts'
import type { FoundTerm } from '../../core/page-found.ts'
import type { Settings } from '../../core/settings.ts'
import type { Page } from '../popup/store.ts'

/** The tab beside the panel. */
export interface PanelTab {
  readonly id: number
  /** Null where the browser does not tell. */
  readonly url: string | null
}

/** What the panel needs of the browser. Promises reject when the browser fails; watchers end with the signal. */
export interface PanelStore {
  readSettings(): Promise<Settings>
  watchSettings(listener: (settings: Settings) => void, signal: AbortSignal): void
  /** Calls `listener` with the tab beside the panel, and again when it, its page or what is marked there is another. */
  watchTab(listener: (tab: PanelTab) => void, signal: AbortSignal): void
  /** Calls `listener` with each address that the panel is sent to from elsewhere. */
  watchAddress(listener: (address: PanelAddress) => void, signal: AbortSignal): void

  readPage(tab: PanelTab): Promise<Page>
  /** Goes to a mention, counted from 0 over all frames and around again; resolves to false when it is gone. */
  show(tab: PanelTab, term: FoundTerm, nth: number): Promise<boolean>
  reloadPage(tab: PanelTab): Promise<void>
}

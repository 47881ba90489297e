import type { PanelAddress } from '../../core/address.ts'
import type { FoundTerm, PageFound } from '../../core/page-found.ts'
import type { Settings, SettingsChange } from '../../core/settings.ts'

/** What is known of the page that the popup is opened over. */
export type Page =
  | { readonly type: 'found'; readonly page: PageFound }
  | { readonly type: 'closed' | 'unreadable' | 'loading' | 'unread' }

/** What the popup needs of the browser. Promises reject when the browser fails; watchers end with the signal. */
export interface PopupStore {
  /** The address of the page; null where the browser does not tell. */
  readonly url: string | null
  readPage(): Promise<Page>
  /** Calls `listener` when what is marked on the page may have changed. */
  watchPage(listener: () => void, signal: AbortSignal): void
  /** Goes to a mention, counted from 0 over all frames and around again; resolves to false when it is gone. */
  show(term: FoundTerm, nth: number): Promise<boolean>
  reloadPage(): Promise<void>

  readSettings(): Promise<Settings>
  changeSettings(change: (settings: Settings) => SettingsChange): Promise<Settings>
  watchSettings(listener: (settings: Settings) => void, signal: AbortSignal): void

  /** Opens what was asked for, and closes the popup. In the panel where there is one, in a tab elsewhere. */
  openPanel(address: PanelAddress): void
  openTab(address: PanelAddress): void
  openOptions(): void
  close(): void
}

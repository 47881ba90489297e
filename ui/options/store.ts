import type { SiteChoices } from '../../core/choices.ts'
import type { Settings, SettingsChange } from '../../core/settings.ts'

/** A change, or what becomes of the settings as they are when it is stored. */
export type Change = SettingsChange | ((settings: Settings) => SettingsChange)

/** What the options page needs of the browser. Promises reject when the browser fails; watchers end with the signal. */
export interface OptionsStore {
  readSettings(): Promise<Settings>
  /** Resolves to the settings that then hold. Rejects with SettingsTooLong when there is no room for them. */
  changeSettings(change: Change): Promise<Settings>
  /** Puts all settings back to the defaults, and resolves to a way back. */
  resetSettings(): Promise<() => Promise<void>>
  watchSettings(listener: (settings: Settings) => void, signal: AbortSignal): void

  /** By site. */
  readChoices(): Promise<ReadonlyMap<string, SiteChoices>>
  /** Resolves to the choices that then hold on the site. */
  changeChoices(site: string, edit: (choices: SiteChoices) => SiteChoices): Promise<SiteChoices>
  watchChoices(listener: (site: string, choices: SiteChoices) => void, signal: AbortSignal): void

  readKeys(): Promise<readonly CommandKeys[]>
  /** Opens the browser's own page for keys; resolves to false where an extension may not. */
  openKeys(): Promise<boolean>
  /** Calls `listener` when keys may have changed. */
  watchKeys(listener: () => void, signal: AbortSignal): void
}

/** A command of the extension, and the keys that give it. */
export interface CommandKeys {
  /** As in the manifest. */
  readonly name: string
  /** As the browser describes it. */
  readonly description: string
  /** As the browser writes them, such as `Alt+Shift+N`; empty when there are none. */
  readonly keys: string
}

import type { SiteChoices } from '../../core/choices.ts'
import type { Settings } from '../../core/settings.ts'

export type SettingsChange = Partial<Omit<Settings, 'version'>>

/** What the options page needs of the browser. Promises reject when the browser fails; watchers end with the signal. */
export interface OptionsStore {
  readSettings(): Promise<Settings>
  /** Resolves to the settings that then hold. */
  changeSettings(change: SettingsChange): Promise<Settings>
  watchSettings(listener: (settings: Settings) => void, signal: AbortSignal): void

  /** By site. */
  readChoices(): Promise<ReadonlyMap<string, SiteChoices>>
  /** Resolves to the choices that then hold on the site. */
  changeChoices(site: string, edit: (choices: SiteChoices) => SiteChoices): Promise<SiteChoices>
  watchChoices(listener: (site: string, choices: SiteChoices) => void, signal: AbortSignal): void

  /** Name of a term's entry; null when the glossary has no such term. */
  titleOf(termId: string): Promise<string | null>
}

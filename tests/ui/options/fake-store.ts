import type { SiteChoices } from '../../../core/choices.ts'
import { DEFAULT_SETTINGS, type Settings } from '../../../core/settings.ts'
import type { OptionsStore } from '../../../ui/options/store.ts'

export interface FakeStore extends OptionsStore {
  /** As if changed in another tab. */
  changeElsewhere(settings: Settings): void
  changeChoicesElsewhere(site: string, choices: SiteChoices): void
}

/** A store in memory; `changes` replace what it does. */
export function fakeStore(
  sites: ReadonlyMap<string, SiteChoices> = new Map(),
  changes: Partial<OptionsStore> = {},
): FakeStore {
  const choices = new Map(sites)
  let settings = DEFAULT_SETTINGS
  let onSettings = (_settings: Settings) => {}
  let onChoices = (_site: string, _choices: SiteChoices) => {}
  return {
    readSettings: async () => settings,
    changeSettings: async (change) => {
      settings = { ...settings, ...change }
      onSettings(settings)
      return settings
    },
    watchSettings: (listener) => {
      onSettings = listener
    },
    readChoices: async () => choices,
    changeChoices: async (site, edit) => {
      const edited = edit(choices.get(site) ?? { notHere: [], notOnSite: [] })
      choices.set(site, edited)
      onChoices(site, edited)
      return edited
    },
    watchChoices: (listener) => {
      onChoices = listener
    },
    titleOf: async (id) => id.toUpperCase(),
    changeElsewhere: (changed) => onSettings(changed),
    changeChoicesElsewhere: (site, changed) => onChoices(site, changed),
    ...changes,
  }
}

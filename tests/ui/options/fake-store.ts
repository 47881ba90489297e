import type { SiteChoices } from '../../../core/choices.ts'
import { DEFAULT_SETTINGS, type Settings } from '../../../core/settings.ts'
import type { OptionsStore } from '../../../ui/options/store.ts'

export interface FakeStore extends OptionsStore {
  /** As if changed in another tab. */
  changeElsewhere(settings: Settings): void
  changeChoicesElsewhere(site: string, choices: SiteChoices): void
  /** As if the reader came back from the browser's page for keys. */
  comeBack(): void
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
  let onKeys = () => {}
  const keep = (changed: Settings) => {
    settings = changed
    onSettings(changed)
    return changed
  }
  return {
    readSettings: async () => settings,
    changeSettings: async (change) =>
      keep({ ...settings, ...(typeof change === 'function' ? change(settings) : change) }),
    resetSettings: async () => {
      const before = settings
      keep(DEFAULT_SETTINGS)
      return async () => void keep(before)
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
    readKeys: async () => [],
    openKeys: async () => true,
    watchKeys: (listener) => {
      onKeys = listener
    },
    changeElsewhere: (changed) => void keep(changed),
    changeChoicesElsewhere: (site, changed) => onChoices(site, changed),
    comeBack: () => onKeys(),
    ...changes,
  }
}

import { browser } from 'wxt/browser'
import { choicesKey, parseChoices, type SiteChoices, siteOfKey } from '../core/choices.ts'
import {
  changedSettings,
  DEFAULT_SETTINGS,
  parseSettings,
  SETTINGS_KEY,
  SETTINGS_ROOM,
  type Settings,
  type SettingsChange,
  SettingsTooLong,
} from '../core/settings.ts'

type Changes = Record<string, { newValue?: unknown }>

/** Settings as stored, or the defaults where nothing is. Rejects when the browser does not hand them out. */
export async function readSettings(): Promise<Settings> {
  return parseSettings((await browser.storage.sync.get(SETTINGS_KEY))[SETTINGS_KEY])
}

/**
 * Stores a change, or what `change` makes of the settings as they are right before, and resolves to the settings that
 * then hold. What a newer version has stored stays as it is. Rejects with SettingsTooLong, and stores nothing, when
 * browsers would not take them.
 */
export function changeSettings(
  change: SettingsChange | ((settings: Settings) => SettingsChange),
): Promise<Settings> {
  return inTurn(async () => {
    const stored = (await browser.storage.sync.get(SETTINGS_KEY))[SETTINGS_KEY]
    const settings = parseSettings(stored)
    return keep(changedSettings(stored, typeof change === 'function' ? change(settings) : change))
  })
}

async function keep(settings: object): Promise<Settings> {
  if (sizeOf(settings) > SETTINGS_ROOM) throw new SettingsTooLong()
  await browser.storage.sync.set({ [SETTINGS_KEY]: settings })
  return parseSettings(settings)
}
/** Puts all settings back to the defaults, and resolves to a way back, which leaves no change of since then. */
export function resetSettings(): Promise<() => Promise<void>> {
  return inTurn(async () => {
    const stored = (await browser.storage.sync.get(SETTINGS_KEY))[SETTINGS_KEY]
    await keep(changedSettings(stored, DEFAULT_SETTINGS))
    return () => inTurn(() => browser.storage.sync.set({ [SETTINGS_KEY]: stored ?? {} }))
  })
}

/** Calls `listener` whenever settings change, here or elsewhere. */
export function watchSettings(listener: (settings: Settings) => void, signal: AbortSignal): void {
  watch('sync', signal, (changes) => {
    const change = changes[SETTINGS_KEY]
    if (change !== undefined) listener(parseSettings(change.newValue))
  })
}

/** What the reader dismissed, by site. Rejects when the browser does not hand it out. */
export async function readChoices(): Promise<ReadonlyMap<string, SiteChoices>> {
  const sites = new Map<string, SiteChoices>()
  for (const [key, value] of Object.entries(await browser.storage.local.get(null))) {
    const site = siteOfKey(key)
    if (site !== null) sites.set(site, parseChoices(value))
  }
  return sites
}

/**
 * Stores what `edit` makes of a site's choices, and resolves to that. They are read right before, because they may have
 * changed in another tab. A site without choices leaves no trace.
 */
export function changeChoices(
  site: string,
  edit: (choices: SiteChoices) => SiteChoices,
): Promise<SiteChoices> {
  const key = choicesKey(site)
  return inTurn(async () => {
    const stored = (await browser.storage.local.get(key))[key]
    const edited = edit(parseChoices(stored))
    const changed = { ...fieldsOf(stored), ...edited }
    const isEmpty = Object.values(changed).every((value) => Array.isArray(value) && value.length === 0)
    if (isEmpty) await browser.storage.local.remove(key)
    else await browser.storage.local.set({ [key]: changed })
    return edited
  })
}

/** Calls `listener` whenever the choices of a site change, here or elsewhere. */
export function watchChoices(
  listener: (site: string, choices: SiteChoices) => void,
  signal: AbortSignal,
): void {
  watch('local', signal, (changes) => {
    for (const [key, { newValue }] of Object.entries(changes)) {
      const site = siteOfKey(key)
      if (site !== null) listener(site, parseChoices(newValue))
    }
  })
}

function watch(area: string, signal: AbortSignal, listener: (changes: Changes) => void): void {
  const onChanged = (changes: Changes, changed: string) => {
    if (changed === area) listener(changes)
  }
  browser.storage.onChanged.addListener(onChanged)
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(onChanged))
}

/** One after the other, over all pages of the extension: between reading and writing nobody else writes. */
function inTurn<T>(change: () => Promise<T>): Promise<T> {
  return navigator.locks.request('policy-gloss-storage', change)
}

/** In bytes, as browsers count. Chromium writes the sign `<` as an escape. */
function sizeOf(settings: object): number {
  const json = JSON.stringify(settings).replaceAll('<', '\\u003C')
  return new TextEncoder().encode(SETTINGS_KEY + json).length
}

function fieldsOf(stored: unknown): object {
  return typeof stored === 'object' && stored !== null ? stored : {}
}

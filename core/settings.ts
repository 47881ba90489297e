import type { Kind, Lang } from './entry.ts'
import type { Strictness } from './mentions/types.ts'

/**
 * What the reader chose for all pages. Kept in `storage.sync` under SETTINGS_KEY, as far as it was ever changed.
 * Version 1 knew `strictness` alone, which means the same in version 2.
 */
export interface Settings {
  readonly version: 2
  /** Terms are marked at all. */
  readonly isOn: boolean
  /** Patterns of addresses where nothing is marked, as `parseSitePattern` (sites.ts) gives them. */
  readonly offSites: readonly string[]
  readonly strictness: Strictness
  readonly unmarkedKinds: readonly Kind[]
  /** Ids of terms that are marked whatever is said of their kind or by the glossary. */
  readonly alsoMarked: readonly string[]
  /** Ids of terms that are never marked. */
  readonly unmarked: readonly string[]
  /** Which mentions of a term are marked: each one, or the first in each section. */
  readonly repeat: 'all' | 'section'
  readonly look: 'dotted' | 'solid' | 'wash'
  /** How long the pointer rests on a mention before its card opens, in milliseconds, 0 to LONGEST_REST. */
  readonly rest: number
  readonly interfaceLang: 'system' | Lang
  readonly entryLang: 'system' | Lang
  readonly theme: 'system' | 'light' | 'dark'
  /** The number of terms on a page stands on the toolbar button. */
  readonly badge: boolean
}

/** What is changed; the rest stays as it is. */
export type SettingsChange = Partial<Omit<Settings, 'version'>>

export const SETTINGS_KEY = 'settings'

export const LONGEST_REST = 1000

export const KINDS: readonly Kind[] = [
  'institution',
  'agreement',
  'channel',
  'document',
  'event',
  'person',
  'concept',
  'measure',
  'accusation',
]

export const DEFAULT_SETTINGS: Settings = {
  version: 2,
  isOn: true,
  offSites: [],
  strictness: 'balanced',
  unmarkedKinds: [],
  alsoMarked: [],
  unmarked: [],
  repeat: 'all',
  look: 'dotted',
  rest: 150,
  interfaceLang: 'system',
  entryLang: 'system',
  theme: 'system',
  badge: true,
}

const LANGS = ['system', 'en', 'ru']

/** What the fields with a choice of words may say. */
const CHOICES: Readonly<Record<string, readonly string[]>> = {
  strictness: ['strict', 'balanced', 'everything'],
  repeat: ['all', 'section'],
  look: ['dotted', 'solid', 'wash'],
  interfaceLang: LANGS,
  entryLang: LANGS,
  theme: ['system', 'light', 'dark'],
}

/**
 * Reads stored settings of any version. Field by field, what is missing, broken or not known yet is as by default; of
 * a list only the entries that are broken or not known are left out.
 */
export function parseSettings(stored: unknown): Settings {
  const settings: Record<string, unknown> = { ...DEFAULT_SETTINGS }
  for (const [name, value] of Object.entries(stored ?? {})) {
    if (name === 'version' || !Object.hasOwn(settings, name)) continue
    const standard = settings[name]
    if (Array.isArray(standard)) settings[name] = entriesOf(name, value)
    else if (typeof value === typeof standard && isValid(name, value)) settings[name] = value
  }
  return settings as unknown as Settings
}

function entriesOf(name: string, value: unknown): readonly unknown[] {
  const texts = Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
  return name === 'unmarkedKinds' ? texts.filter(isKind) : texts
}

function isKind(name: unknown): boolean {
  return KINDS.includes(name as Kind)
}

function isValid(name: string, value: unknown): boolean {
  if (typeof value === 'number') return value >= 0 && value <= LONGEST_REST
  return CHOICES[name]?.includes(value as string) ?? true
}

/**
 * What to store after a change: of this version or the newer one that stored it, with everything that `parseSettings`
 * passes over left in place.
 */
export function changedSettings(stored: unknown, change: SettingsChange): object {
  const before = (typeof stored === 'object' && stored !== null ? stored : {}) as StoredSettings
  const { version } = DEFAULT_SETTINGS
  const changed: StoredSettings = {
    ...before,
    ...change,
    version: Number(before.version) > version ? before.version : version,
  }
  const { unmarkedKinds } = before
  if (change.unmarkedKinds && Array.isArray(unmarkedKinds))
    changed.unmarkedKinds = [...change.unmarkedKinds, ...unmarkedKinds.filter((one) => !isKind(one))]
  return changed
}

interface StoredSettings {
  version?: unknown
  unmarkedKinds?: unknown
}

/** The room that Chromium and Firefox give to all settings in `storage.sync`, in bytes of key and JSON. */
export const SETTINGS_ROOM = 8192

/** The settings would not fit into SETTINGS_ROOM. */
export class SettingsTooLong extends Error {
  override readonly name = 'SettingsTooLong'
}

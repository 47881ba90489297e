import type { Strictness } from './mentions/types.ts'

/** What the reader chose for all pages. Kept in `storage.sync` under SETTINGS_KEY. */
export interface Settings {
  readonly version: 1
  readonly strictness: Strictness
}

export const SETTINGS_KEY = 'settings'

export const DEFAULT_SETTINGS: Settings = { version: 1, strictness: 'balanced' }

const STRICTNESS: readonly string[] = ['strict', 'balanced', 'everything'] satisfies Strictness[]

/** Reads stored settings; what is missing, broken or from a newer version is as by default. */
export function parseSettings(stored: unknown): Settings {
  if (typeof stored !== 'object' || stored === null) return DEFAULT_SETTINGS
  const { strictness } = stored as { strictness?: unknown }
  const isKnown = typeof strictness === 'string' && STRICTNESS.includes(strictness)
  return {
    ...DEFAULT_SETTINGS,
    strictness: isKnown ? (strictness as Strictness) : DEFAULT_SETTINGS.strictness,
  }
}

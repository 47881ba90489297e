/**
 * What the reader said of single mentions and terms on a site: "Not here" and "Don't mark this term on this site".
 * Kept in `storage.local`, one entry a site, so that a page only reads what concerns it.
 */

/** A mention that is not to be marked: known again by its words and what stands around them. */
export interface NotHere {
  /** Path of the page's address, without query and fragment. */
  readonly path: string
  readonly termId: string
  readonly words: string
  readonly before: string
  readonly after: string
  /** When it was said, in milliseconds since 1970. */
  readonly at: number
}

export interface NotOnSite {
  readonly termId: string
  readonly at: number
}

export interface SiteChoices {
  readonly notHere: readonly NotHere[]
  readonly notOnSite: readonly NotOnSite[]
}

export const NO_CHOICES: SiteChoices = { notHere: [], notOnSite: [] }

const PREFIX = 'choices:'

/** The key in `storage.local` of a site, by its host name. */
export function choicesKey(site: string): string {
  return PREFIX + site
}

/** The site of a key; null when the key is for something else. */
export function siteOfKey(key: string): string | null {
  return key.startsWith(PREFIX) ? key.slice(PREFIX.length) : null
}

/** Reads a stored value; entries that are broken are left out. */
export function parseChoices(stored: unknown): SiteChoices {
  const { notHere, notOnSite } = (stored ?? {}) as { notHere?: unknown; notOnSite?: unknown }
  return {
    notHere: listOf(notHere).filter((one): one is NotHere =>
      hasFields(one, {
        path: 'string',
        termId: 'string',
        words: 'string',
        before: 'string',
        after: 'string',
        at: 'number',
      }),
    ),
    notOnSite: listOf(notOnSite).filter((one): one is NotOnSite =>
      hasFields(one, { termId: 'string', at: 'number' }),
    ),
  }
}

/** What identifies a mention on a site. */
export type Place = Omit<NotHere, 'at'>

export function isDismissed(choices: SiteChoices, place: Place): boolean {
  return (
    choices.notOnSite.some(({ termId }) => termId === place.termId) ||
    choices.notHere.some((one) => isSamePlace(one, place))
  )
}

export function dismissHere(choices: SiteChoices, place: Place, at: number): SiteChoices {
  return { ...choices, notHere: [...restoreHere(choices, place).notHere, { ...place, at }] }
}

export function restoreHere(choices: SiteChoices, place: Place): SiteChoices {
  return { ...choices, notHere: choices.notHere.filter((one) => !isSamePlace(one, place)) }
}

export function dismissOnSite(choices: SiteChoices, termId: string, at: number): SiteChoices {
  return { ...choices, notOnSite: [...restoreOnSite(choices, termId).notOnSite, { termId, at }] }
}

export function restoreOnSite(choices: SiteChoices, termId: string): SiteChoices {
  return { ...choices, notOnSite: choices.notOnSite.filter((one) => one.termId !== termId) }
}

function isSamePlace(a: Place, b: Place): boolean {
  return (
    a.path === b.path &&
    a.termId === b.termId &&
    a.words === b.words &&
    a.before === b.before &&
    a.after === b.after
  )
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function hasFields(value: unknown, fields: Readonly<Record<string, string>>): boolean {
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(fields).every(([name, type]) => typeof Reflect.get(value, name) === type)
}

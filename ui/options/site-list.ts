import { parseSitePattern, type SiteFault } from '../../core/sites.ts'
import type { Setting } from './setting.ts'

export interface SiteRow {
  readonly pattern: string
  /** It was removed here, and can be put back. */
  readonly isRemoved: boolean
}

export interface SiteListState {
  /** What is typed into the field. */
  readonly text: string
  /** Why the last text was not added; it is still in the field. */
  readonly fault: SiteFault | 'listed' | 'full' | 'notKept' | null
  /** A pattern that may have been meant instead. */
  readonly instead: string | null
  /** The pattern that was added last, to be spoken of. */
  readonly added: string | null
}

const EMPTY: SiteListState = { text: '', fault: null, instead: null, added: null }

/** The sites that are never marked: a field to add one, and rows, which stay where they are until the page is left. */
export class SiteList {
  state = EMPTY
  readonly #setting: Setting
  readonly #place: string
  readonly #changed: () => void
  /** Patterns in the order of their rows, with those that were removed here. */
  #order: readonly string[] = []
  readonly #removed = new Set<string>()

  /** Stores what is changed as a choice made in the section `place`. */
  constructor(setting: Setting, place: string, changed: () => void) {
    this.#setting = setting
    this.#place = place
    this.#changed = changed
  }

  rows(): readonly SiteRow[] {
    const listed = this.#listed
    return this.#ordered().map((pattern) => ({ pattern, isRemoved: !listed.includes(pattern) }))
  }

  type(text: string): void {
    this.#set({ ...EMPTY, text })
  }

  /** Adds what is in the field, or says why not. */
  async add(): Promise<void> {
    const { text } = this.state
    const parsed = parseSitePattern(text)
    if (!parsed.ok) return this.#set({ text, fault: parsed.fault, instead: parsed.instead, added: null })
    const { pattern } = parsed
    if (this.#listed.includes(pattern)) return this.#set({ ...EMPTY, text, fault: 'listed' })
    const stored = await this.#list(pattern)
    // What was typed meanwhile stays.
    if (this.state.text !== text) return
    if (stored === 'saved') return this.#set({ ...EMPTY, added: pattern })
    this.#set({ ...EMPTY, text, fault: stored === 'noRoom' ? 'full' : 'notKept' })
  }

  /** Removes a row's pattern from the list, or puts it back. */
  async press(pattern: string): Promise<void> {
    this.#set({ ...this.state, added: null })
    if (!this.#listed.includes(pattern)) {
      await this.#list(pattern)
      return
    }
    this.#ordered()
    this.#removed.add(pattern)
    const without = (sites: readonly string[]) => sites.filter((one) => one !== pattern)
    await this.#setting.choose(({ offSites }) => ({ offSites: without(offSites) }), this.#place)
  }

  get #listed(): readonly string[] {
    return this.#setting.state.settings?.offSites ?? []
  }

  /** Brings the order up to date: rows keep their places, new ones come last. */
  #ordered(): readonly string[] {
    const listed = this.#listed
    const kept = this.#order.filter((one) => listed.includes(one) || this.#removed.has(one))
    this.#order = [...new Set([...kept, ...listed])]
    return this.#order
  }

  #list(pattern: string) {
    const withIt = (sites: readonly string[]) => (sites.includes(pattern) ? sites : [...sites, pattern])
    return this.#setting.choose(({ offSites }) => ({ offSites: withIt(offSites) }), this.#place)
  }

  #set(state: SiteListState): void {
    this.state = state
    this.#changed()
  }
}

import { type Address, parseAddress, wordsOfAddress } from '../../core/address.ts'
import type { EntryView, EventView, Lang } from '../../core/entry.ts'
import type { Reference } from '../../core/reference.ts'
import { DEFAULT_SETTINGS, type Settings } from '../../core/settings.ts'
import { chosenLang } from '../appearance.ts'
import { Finder } from '../search/finder.ts'

/** How many results are listed at most. */
const MOST = 40

/** What the page needs of its window and of the browser. */
export interface EntryPageStore {
  /** What stands after the address, with its `#`. */
  hash(): string
  /** Goes to another address, or changes this one without a step to go back to. */
  go(address: Address, replace: boolean): void
  watchHash(listener: () => void, signal: AbortSignal): void
  readSettings(): Promise<Settings>
  watchSettings(listener: (settings: Settings) => void, signal: AbortSignal): void
}

interface EntryPageOptions {
  readonly store: EntryPageStore
  readonly reference: Reference
  readonly browserLang: Lang
  readonly changed: () => void
  readonly signal: AbortSignal
}

/** What the address stands for: an entry, or a search. */
export class EntryPage {
  readonly reference: Reference
  readonly finder: Finder
  settings: Settings = DEFAULT_SETTINGS
  address: Address = { type: 'search', query: '' }
  readonly #options: EntryPageOptions

  constructor(options: EntryPageOptions) {
    const { store, reference, changed, signal } = options
    this.#options = options
    this.reference = reference
    this.finder = new Finder({
      search: (query) => reference.search(query, this.entryLang, MOST),
      idleRows: () => 0,
      changed: () => this.#typed(),
      choose: (index) => this.choose(index),
    })
    store.watchHash(() => this.#arrive(), signal)
    store.watchSettings((settings) => {
      this.settings = settings
      this.finder.again()
      changed()
    }, signal)
  }

  get lang(): Lang {
    return chosenLang(this.settings.interfaceLang, this.#options.browserLang)
  }

  get entryLang(): Lang {
    return chosenLang(this.settings.entryLang, this.#options.browserLang)
  }

  get term(): EntryView | null {
    const { address } = this
    return address.type === 'term' ? this.reference.term(address.id, this.entryLang) : null
  }

  get event(): EventView | null {
    const { address } = this
    return address.type === 'event' ? this.reference.event(address.id, this.entryLang) : null
  }

  async load(): Promise<void> {
    this.settings = await this.#options.store.readSettings().catch(() => DEFAULT_SETTINGS)
    this.#arrive()
  }

  choose(index: number): void {
    const row = this.finder.rows[index]
    if (row !== undefined) this.#options.store.go({ type: row.type, id: row.id }, false)
  }

  /** An unknown address is searched for by its words. */
  #arrive(): void {
    this.address = parseAddress(this.#options.store.hash())
    const query = this.term || this.event ? '' : wordsOfAddress(this.address)
    // What is being typed stays as it is, with its spaces.
    if (this.finder.query !== query) this.finder.type(query)
    else this.#options.changed()
  }

  /** The address follows what is typed; from an entry on, with a step to go back to it. */
  #typed(): void {
    const { query, isAsking } = this.finder
    const { address } = this
    const isSearch = address.type === 'search'
    if (isSearch ? address.query !== query : isAsking && wordsOfAddress(address) !== query) {
      this.address = { type: 'search', query }
      this.#options.store.go(this.address, isSearch)
    }
    this.#options.changed()
  }
}

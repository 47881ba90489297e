import type { Lang } from '../../core/entry.ts'
import { byCount, type FoundTerm } from '../../core/page-found.ts'
import type { Reference } from '../../core/reference.ts'
import { DEFAULT_SETTINGS, type Settings } from '../../core/settings.ts'
import { siteTurned } from '../../core/site-switch.ts'
import { isOffAt } from '../../core/sites.ts'
import { chosenLang } from '../appearance.ts'
import type { Order } from '../found/orders.tsx'
import { Finder } from '../search/finder.ts'
import { type EntryAddress, type Leaf, leafOf, withTop } from './leaf.ts'
import type { Page, PopupStore } from './store.ts'

/** How many results are listed at most. */
const MOST = 24

/** When a reader who waits for the page is told so, in milliseconds. */
const LATE = 300

interface PopupOptions {
  readonly store: PopupStore
  readonly reference: Reference
  readonly browserLang: Lang
  readonly changed: () => void
  readonly signal: AbortSignal
}

/** What the popup shows, and what becomes of what the reader does there. */
export class Popup {
  readonly store: PopupStore
  readonly reference: Reference
  readonly finder: Finder
  settings: Settings = DEFAULT_SETTINGS
  /** Null until it is known. */
  page: Page | null = null
  order: Order = 'reading'
  /** Entries that were opened, the uppermost last; none while the list is shown. */
  leaves: readonly Leaf[] = []
  /** The mention that was gone to last, by term, counted from 0. */
  readonly shown = new Map<string, number>()
  /** What has just failed; null when nothing has. */
  trouble: 'notKept' | 'gone' | null = null
  readonly #browserLang: Lang
  readonly #changed: () => void

  constructor({ store, reference, browserLang, changed, signal }: PopupOptions) {
    this.store = store
    this.reference = reference
    this.#browserLang = browserLang
    this.#changed = changed
    this.finder = new Finder({
      search: (query) => reference.search(query, this.entryLang, MOST),
      idleRows: () => this.terms.length,
      changed,
      choose: (index) => this.choose(index),
    })
    store.watchPage(() => void this.#readPage(), signal)
    store.watchSettings((settings) => this.#take(settings), signal)
  }

  get lang(): Lang {
    return chosenLang(this.settings.interfaceLang, this.#browserLang)
  }

  get entryLang(): Lang {
    return chosenLang(this.settings.entryLang, this.#browserLang)
  }

  /** Nothing is marked on this page, by the reader's choice. */
  get isOff(): boolean {
    return isOffAt(this.settings, this.store.url ?? '')
  }

  /** The terms that are listed for the page: those in frames alone only where it has no others. */
  get terms(): readonly FoundTerm[] {
    const own = this.#found.filter(({ isTop }) => isTop)
    const listed = own.length > 0 ? own : this.#found
    return this.order === 'count' ? byCount(listed) : listed
  }

  /** The terms that frames in the page mention and the page itself does not. */
  get framed(): readonly FoundTerm[] {
    const framed = this.#found.filter(({ isTop }) => !isTop)
    return framed.length === this.#found.length ? [] : framed
  }

  get #found(): readonly FoundTerm[] {
    return this.page?.type === 'found' && !this.isOff ? this.page.page.terms : []
  }

  /** Resolves when the settings are read, so that nothing is first drawn in the wrong language. */
  async load(): Promise<void> {
    const late = setTimeout(() => {
      this.page ??= { type: 'loading' }
      this.#changed()
    }, LATE)
    void this.#readPage().finally(() => clearTimeout(late))
    await this.store.readSettings().then(
      (settings) => this.#take(settings),
      () => this.#changed(),
    )
  }

  /** A row was chosen: a result opens, a term of the page is gone to. */
  choose(index: number): void {
    if (this.finder.isAsking) {
      const row = this.finder.rows[index]
      if (row === undefined) return
      this.finder.active = index
      this.open({ type: row.type, id: row.id })
    } else {
      const term = this.terms[index]
      if (term === undefined) return
      this.finder.active = index
      void this.show(term)
    }
  }

  /** Goes to the term's next mention. */
  async show(term: FoundTerm): Promise<void> {
    const nth = ((this.shown.get(term.id) ?? -1) + 1) % term.count
    this.shown.set(term.id, nth)
    const isThere = await this.store.show(term, nth)
    this.trouble = isThere ? null : 'gone'
    if (!isThere) await this.#readPage()
    this.#changed()
  }

  sort(order: Popup['order']): void {
    this.order = order
    this.finder.active = null
    this.#changed()
  }

  /** Lays an entry on top; the one beneath remembers how far it was read. */
  open(address: EntryAddress, scrolled = 0): void {
    this.leaves = [...withTop(this.leaves, { scrolled }), leafOf(address)]
    this.#changed()
  }

  change(leaf: Partial<Leaf>): void {
    this.leaves = withTop(this.leaves, leaf)
    this.#changed()
  }

  back(): void {
    this.leaves = this.leaves.slice(0, -1)
    this.#changed()
  }

  turnSite(isOn: boolean): Promise<void> {
    const { url } = this.store
    return this.#keep((settings) => (url === null ? {} : siteTurned(settings, url, isOn)))
  }

  turnAll(isOn: boolean): Promise<void> {
    return this.#keep(() => ({ isOn }))
  }

  async #keep(change: Parameters<PopupStore['changeSettings']>[0]): Promise<void> {
    const before = this.settings
    this.trouble = null
    this.settings = { ...before, ...change(before) }
    this.#changed()
    try {
      this.#take(await this.store.changeSettings(change))
    } catch {
      this.trouble = 'notKept'
      this.#take(before)
    }
  }

  #take(settings: Settings): void {
    this.settings = settings
    this.finder.again()
    this.#changed()
  }

  async #readPage(): Promise<void> {
    this.page = await this.store.readPage()
    this.finder.again()
    this.#changed()
  }
}

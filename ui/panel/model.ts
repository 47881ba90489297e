import { type PanelAddress, wordsOfAddress } from '../../core/address.ts'
import type { Lang } from '../../core/entry.ts'
import { byCount, type FoundTerm } from '../../core/page-found.ts'
import type { Reference } from '../../core/reference.ts'
import { DEFAULT_SETTINGS, type Settings } from '../../core/settings.ts'
import { chosenLang } from '../appearance.ts'
import type { Order } from '../found/orders.tsx'
import type { Page } from '../popup/store.ts'
import { Finder } from '../search/finder.ts'
import { TimelineInput } from '../timeline/input.ts'
import { Timeline, type TimelineData } from '../timeline/timeline.ts'
import type { ListedTerm } from './glossary-list.ts'
import type { PanelStore, PanelTab } from './store.ts'
import type { Trail } from './trail.ts'

/** How many results are listed at most. */
const MOST = 40

export interface PanelOptions {
  readonly store: PanelStore
  readonly reference: Reference
  readonly terms: readonly ListedTerm[]
  /** The events in a language. */
  readonly timelineIn: (lang: Lang) => TimelineData
  readonly browserLang: Lang
  /** In milliseconds since 1970. */
  readonly now: number
  readonly signal: AbortSignal
}

/** What the panel shows, and what becomes of what the reader does there. */
export class Panel {
  readonly store: PanelStore
  readonly reference: Reference
  readonly terms: readonly ListedTerm[]
  readonly trail: Trail
  readonly finder: Finder
  readonly timeline: Timeline
  readonly input: TimelineInput
  settings: Settings = DEFAULT_SETTINGS
  /** The tab beside the panel, and what is marked there; null until they are known. */
  tab: PanelTab | null = null
  page: Page | null = null
  pageOrder: Order = 'reading'
  listOrder: 'name' | 'kind' = 'name'
  /** A mention that was gone to is no longer there. */
  isGone = false
  /** The mention that was gone to last, by term, counted from 0. */
  readonly shown = new Map<string, number>()
  #listLang: Lang | null = null
  readonly #options: PanelOptions
  readonly #changed: () => void

  /** `changed` draws the panel anew at once. */
  constructor(options: PanelOptions, trail: Trail, changed: () => void) {
    const { store, reference, terms, timelineIn, now, signal } = options
    this.#options = options
    this.#changed = changed
    this.store = store
    this.reference = reference
    this.terms = terms
    this.trail = trail
    this.finder = new Finder({
      search: (query) => reference.search(query, this.entryLang, MOST),
      idleRows: () => 0,
      changed,
      choose: (index) => this.choose(index),
    })
    this.timeline = new Timeline(timelineIn(this.entryLang), now, changed)
    this.input = new TimelineInput(this.timeline)
    store.watchSettings((settings) => this.#take(settings), signal)
    store.watchTab((tab) => void this.#follow(tab), signal)
    store.watchAddress((address) => trail.go(address), signal)
  }

  /** Resolves when the settings are read, so that nothing is first drawn in the wrong language. */
  async load(): Promise<void> {
    await this.store.readSettings().then(
      (settings) => this.#take(settings),
      () => null,
    )
    this.arrive()
  }

  get lang(): Lang {
    return chosenLang(this.settings.interfaceLang, this.#options.browserLang)
  }

  get entryLang(): Lang {
    return chosenLang(this.settings.entryLang, this.#options.browserLang)
  }

  /** The language whose names the glossary is ordered by. */
  get listLang(): Lang {
    return this.#listLang ?? this.entryLang
  }

  /** What is shown: an entry that there is, or one of the views. A search is one in the glossary. */
  get address(): Exclude<PanelAddress, { type: 'search' | 'notes' }> {
    const { address } = this.trail
    if (address.type === 'notes') return { type: 'page' }
    if (address.type === 'search') return { type: 'glossary' }
    return 'id' in address && !this.#isThere(address) ? { type: 'glossary' } : address
  }

  /** The terms that are listed for the page: those in frames alone only where it has no others. */
  get found(): readonly FoundTerm[] {
    const { own, framed } = this.#found
    const listed = own.length > 0 ? own : framed
    return this.pageOrder === 'count' ? byCount(listed) : listed
  }

  /** The terms that frames in the page mention and the page itself does not. */
  get framed(): readonly FoundTerm[] {
    const { own, framed } = this.#found
    return own.length > 0 ? framed : []
  }

  get #found(): Readonly<Record<'own' | 'framed', readonly FoundTerm[]>> {
    const terms = this.page?.type === 'found' ? this.page.page.terms : []
    return { own: terms.filter(({ isTop }) => isTop), framed: terms.filter(({ isTop }) => !isTop) }
  }

  titleOf(termId: string): string {
    return this.reference.brief('term', termId, this.entryLang)?.title ?? termId
  }

  /** Searches for what an address asks for, when it is that of a search or of no entry. */
  arrive(): void {
    const { address } = this.trail
    if (address.type === 'search') this.finder.type(address.query)
    else if ('id' in address && !this.#isThere(address)) this.finder.type(wordsOfAddress(address))
  }

  /** Opens a result of the search. */
  choose(index: number): void {
    const row = this.finder.rows[index]
    if (row === undefined) return
    this.finder.active = index
    this.trail.go({ type: row.type, id: row.id })
  }

  /** Goes to the term's next mention on the page. */
  async show(term: FoundTerm): Promise<void> {
    const { tab } = this
    if (tab === null) return
    const nth = this.nextOf(term)
    this.shown.set(term.id, nth)
    this.isGone = !(await this.store.show(tab, term, nth))
    if (this.isGone) await this.#follow(tab)
    this.#changed()
  }

  /** The mention of a term that would be gone to next, counted from 0. */
  nextOf({ id, count }: FoundTerm): number {
    return ((this.shown.get(id) ?? -1) + 1) % count
  }

  orderPage(order: Panel['pageOrder']): void {
    this.pageOrder = order
    this.#changed()
  }

  orderList(order: Panel['listOrder'], lang: Lang): void {
    this.listOrder = order
    this.#listLang = lang
    this.#changed()
  }

  /** Shows the events of a term, or an event, on the timeline. */
  showOnTimeline({ type, id }: Extract<PanelAddress, { id: string }>): void {
    this.timeline.mode = 'picture'
    if (type === 'term') this.timeline.filterBy(id)
    else this.timeline.goTo(id)
    this.trail.go({ type: 'timeline' })
  }

  #isThere({ type, id }: Extract<PanelAddress, { id: string }>): boolean {
    return this.reference.brief(type, id, this.entryLang) !== null
  }

  #take(settings: Settings): void {
    const before = this.entryLang
    this.settings = settings
    if (this.entryLang !== before) {
      this.timeline.data = this.#options.timelineIn(this.entryLang)
      this.#listLang = null
    }
    this.finder.again()
    this.#changed()
  }

  async #follow(tab: PanelTab): Promise<void> {
    if (this.tab?.id !== tab.id || this.tab.url !== tab.url) {
      this.shown.clear()
      this.isGone = false
    }
    this.tab = tab
    const page = await this.store.readPage(tab)
    if (this.tab !== tab) return
    this.page = page
    this.#changed()
  }
}

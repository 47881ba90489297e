import type { OptionsStore } from './store.ts'
import { toggled, type UnmarkedRow, withSite } from './unmarked.ts'

/** When a reader who waits for the list is told so, in milliseconds. */
const LATE = 300

export interface ListState {
  readonly stage: 'reading' | 'late' | 'read' | 'failed'
  readonly rows: readonly UnmarkedRow[]
  /** Keys of the rows whose last press came to nothing. */
  readonly failed: ReadonlySet<string>
  /** The row that was pressed last, to be spoken of. */
  readonly pressed: string | null
}

/** What the reader has unmarked, and takes back. Rows stay until the page is left. */
export class UnmarkedList {
  state: ListState = { stage: 'reading', rows: [], failed: new Set(), pressed: null }
  readonly #store: OptionsStore
  readonly #changed: () => void
  readonly #underway = new Set<string>()

  constructor(store: OptionsStore, changed: () => void, signal: AbortSignal) {
    this.#store = store
    this.#changed = changed
    store.watchChoices((site, choices) => {
      this.#set({ rows: withSite(this.state.rows, site, choices) })
    }, signal)
  }

  async load(): Promise<void> {
    this.#set({ stage: 'reading' })
    const timer = setTimeout(() => this.#set({ stage: 'late' }), LATE)
    try {
      const sites = await this.#store.readChoices()
      let { rows } = this.state
      for (const [site, choices] of sites) rows = withSite(rows, site, choices)
      clearTimeout(timer)
      this.#set({ rows, stage: 'read' })
    } catch {
      clearTimeout(timer)
      this.#set({ stage: 'failed' })
    }
  }

  /** Marks again what the row stands for, or no longer marks it after all. */
  async press(key: string): Promise<void> {
    const row = this.state.rows.find((one) => one.key === key)
    if (row === undefined || this.#underway.has(key)) return
    this.#underway.add(key)
    const failed = new Set(this.state.failed)
    failed.delete(key)
    this.#set({ failed, pressed: null })
    try {
      const choices = await this.#store.changeChoices(row.site, toggled(row))
      this.#set({ rows: withSite(this.state.rows, row.site, choices), pressed: key })
    } catch {
      this.#set({ failed: new Set([...this.state.failed, key]) })
    }
    this.#underway.delete(key)
  }

  #set(change: Partial<ListState>): void {
    this.state = { ...this.state, ...change }
    this.#changed()
  }
}

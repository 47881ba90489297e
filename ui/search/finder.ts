import { NO_RESULTS, type ResultRow, type Results, rowsOf } from '../../core/results.ts'

interface FinderOptions {
  readonly search: (query: string) => Results
  /** How many rows can be chosen from while nothing is typed. */
  readonly idleRows: () => number
  readonly changed: () => void
  /** The row at this place was chosen: a result, or an idle row while nothing is typed. */
  readonly choose: (index: number) => void
}

/** What is typed, what it finds, and which row is at hand. */
export class Finder {
  query = ''
  results: Results = NO_RESULTS
  /** Place of the row at hand, counted from 0; null when there is none. */
  active: number | null = null
  readonly #options: FinderOptions

  constructor(options: FinderOptions) {
    this.#options = options
  }

  /** Something other than white space is typed. */
  get isAsking(): boolean {
    return this.query.trim() !== ''
  }

  get rows(): readonly ResultRow[] {
    return rowsOf(this.results)
  }

  get #count(): number {
    return this.isAsking ? this.rows.length : this.#options.idleRows()
  }

  /** The first result is at hand at once, so that Enter opens it. */
  type(query: string): void {
    this.query = query
    this.results = this.#options.search(query)
    this.active = this.rows.length > 0 ? 0 : null
    this.#options.changed()
  }

  /** Searches anew, in another language or another glossary. */
  again(): void {
    this.results = this.#options.search(this.query)
    if (this.active !== null && this.active >= this.#count) this.active = null
  }

  /** Sees to a key that was pressed in the field; true when it was one of the search's own. */
  press(key: string): boolean {
    if (key === 'ArrowDown' || key === 'ArrowUp') return this.#move(key === 'ArrowDown' ? 1 : -1)
    if (key === 'Enter' && this.active !== null) {
      this.#options.choose(this.active)
      return true
    }
    if (key !== 'Escape' || this.query === '') return false
    this.type('')
    return true
  }

  /** From the last row on to the first, and back. */
  #move(step: 1 | -1): boolean {
    const count = this.#count
    if (count === 0) return false
    const from = this.active ?? (step === 1 ? -1 : count)
    this.active = (from + step + count) % count
    this.#options.changed()
    return true
  }
}

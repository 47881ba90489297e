import type { WordMatches } from './match-word.ts'
import { PLACES } from './place.ts'
import type { WordIndex } from './word-index.ts'

/** How a hit came about: the better, the smaller. */
export const TIER = {
  /** The query is a name. */
  exact: 1,
  /** A name begins with it. */
  prefix: 2,
  /** Its words are words of one name, or begin them. */
  words: 3,
  /** They are words of several names of one entry. */
  spread: 4,
  /** They are other forms of such words. */
  forms: 5,
  /** They are mistyped. */
  slips: 6,
  /** They stand in a longer text. */
  long: 7,
  /** The query holds a name, and more. */
  contained: 8,
} as const

/** What fields were found by: the typed words' matches in an index. */
export interface Source {
  readonly index: WordIndex
  readonly words: readonly WordMatches[]
}

/** A field that answers the query. */
export interface Found extends Source {
  readonly field: number
  readonly tier: number
}

/** The order of hits is one number of these parts: tier, cost, place, and the item's own number. */
const COSTS = 2 ** 13
const ITEMS = 2 ** 20
const TIERS = COSTS * PLACES * ITEMS
/** Less than another slip. */
const MARGIN = 48 * PLACES * ITEMS

/** The best field of each item found. Kept in arrays: the first letter typed finds most of a big glossary. */
export class Findings {
  private readonly sources: Source[] = []
  private readonly found: number[] = []
  /** By item; 0 is not found. */
  private readonly ranks: Float64Array
  private readonly fields: Uint32Array
  private readonly bySource: Uint16Array

  /** For so many items. */
  constructor(items: number) {
    this.ranks = new Float64Array(items)
    this.fields = new Uint32Array(items)
    this.bySource = new Uint16Array(items)
  }

  get size(): number {
    return this.found.length
  }

  /** True when a single name has all words as they were typed, or begins with them. */
  get hasSpelt(): boolean {
    return this.found.some((item) => tierOf(this.ranks[item]) < TIER.spread)
  }

  /** What is added from now on is found by `source`. */
  from(source: Source): void {
    this.sources.push(source)
  }

  /** Adds a field of the source; `cost` tells hits of one tier apart, below 8192. */
  add(number: number, tier: number, cost: number): void {
    const source = this.sources.length - 1
    const { index } = this.sources[source]
    const item = index.items[number]
    const rank = tier * TIERS + (cost * PLACES + index.places[number]) * ITEMS + item
    if (this.ranks[item] === 0) this.found.push(item)
    else if (this.ranks[item] <= rank) return
    this.ranks[item] = rank
    this.fields[item] = number
    this.bySource[item] = source
  }

  /**
   * The best first; of those alike, terms before events before notes, titles before other names, short before long.
   * Of what is mistyped, what is worse by a slip than the best is left out.
   */
  best(limit: number): Found[] {
    const isNear = this.nearEnough()
    const best: number[] = []
    for (const item of this.found) {
      const rank = this.ranks[item]
      if (best.length >= limit && !(rank < best[limit - 1])) continue
      if (!isNear(rank)) continue
      best.splice(best.findLastIndex((other) => other < rank) + 1, 0, rank)
      best.length = Math.min(best.length, limit)
    }
    return best.map((rank) => {
      const item = rank % ITEMS
      return { ...this.sources[this.bySource[item]], field: this.fields[item], tier: tierOf(rank) }
    })
  }

  private nearEnough(): (rank: number) => boolean {
    let nearest = Number.POSITIVE_INFINITY
    for (const item of this.found) {
      const rank = this.ranks[item]
      if (tierOf(rank) === TIER.slips && rank < nearest) nearest = rank
    }
    return (rank) => tierOf(rank) !== TIER.slips || rank <= nearest + MARGIN
  }
}

function tierOf(rank: number): number {
  return Math.floor(rank / TIERS)
}

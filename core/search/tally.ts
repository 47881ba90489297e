import type { WordMatches } from './match-word.ts'
import type { WordIndex } from './word-index.ts'

/** Which typed words stand in which fields and items of an index: a bit for each word, and what the matches cost. */
export interface Tally {
  readonly index: WordIndex
  readonly words: readonly WordMatches[]
  /** Fields with a typed word. */
  readonly touched: number[]
  readonly fieldBits: Uint16Array
  readonly fieldCosts: Uint16Array
  readonly itemBits: Uint16Array
  readonly itemCosts: Uint16Array
}

/**
 * Counts the typed words, at most 16, given by their matches in the index's vocabulary. With `together` only items
 * that have all of them need be right, which saves most of the work: the rarest words are counted first.
 */
export function tally(
  index: WordIndex,
  items: number,
  words: readonly WordMatches[],
  together: boolean,
): Tally {
  const counted: Tally = {
    index,
    words,
    touched: [],
    fieldBits: new Uint16Array(index.fields.length),
    fieldCosts: new Uint16Array(index.fields.length),
    itemBits: new Uint16Array(items),
    itemCosts: new Uint16Array(items),
  }
  if (together && words.some((matches) => matches.size === 0)) return counted
  let before = 0
  for (const { i, matches } of rarestFirst(words)) {
    count(counted, matches, 1 << i, before)
    if (together) before |= 1 << i
  }
  return counted
}

function rarestFirst(words: readonly WordMatches[]): { i: number; matches: WordMatches }[] {
  return words.map((matches, i) => ({ i, matches })).sort((a, b) => a.matches.size - b.matches.size)
}

/** Counts a word in the items that have those before. */
function count(counted: Tally, matches: WordMatches, bit: number, before: number): void {
  const { index, touched, fieldBits, fieldCosts, itemBits, itemCosts } = counted
  const cheapestFirst = [...matches.values()].sort((a, b) => a.cost - b.cost)
  for (const { id, cost } of cheapestFirst) {
    for (const field of index.having[id]) {
      const item = index.items[field]
      if ((itemBits[item] & before) !== before || fieldBits[field] & bit) continue
      if (fieldBits[field] === 0) touched.push(field)
      fieldBits[field] |= bit
      fieldCosts[field] += cost
      if (itemBits[item] & bit) continue
      itemBits[item] |= bit
      itemCosts[item] += cost
    }
  }
}

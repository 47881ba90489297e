import type { Vocabulary } from './vocabulary.ts'

/** How a typed word stands to a word of the vocabulary. */
export interface WordMatch {
  /** The vocabulary's number of the word. */
  readonly id: number
  /** One of `COST`, more for slips: costs of up to ten words add up without reaching the next kind's. */
  readonly cost: number
  /** So many letters agree from the word's beginning and so many before its end. */
  readonly head: number
  readonly tail: number
}

/** Matches of one typed word, by vocabulary number. */
export type WordMatches = ReadonlyMap<number, WordMatch>

export const COST = { same: 0, prefix: 1, form: 16, slip: 256 } as const

const SHORTEST_STEM = 3
const SHORTEST_COMMON = 4
const LONGEST_ENDING = 5

/** Endings of nouns and adjectives, folded (fold.ts): «й» is «и». */
const RU = '(?:[аеиоуыюяь]|[аеиоуыюяь][вимхеюя]|[аяиыь]ми|[ое][гм][оу]|и[яе][мхи]|иями)?'
const ENDING = new RegExp(`^${RU}$`)
/** With what makes an adjective of a name, or with English endings. */
const FORM_ENDING = new RegExp(`^(?:(?:[аи]?нск|и?ск|н)?${RU}|e?s|e?d|ing|n|i?an|al|y|ies)$`)

/** The words that are `word`, begin with it, or are other forms of it; the last are left out when others are found. */
export function matchWord(vocabulary: Vocabulary, word: string): Map<number, WordMatch> {
  const matches = new Map<number, WordMatch>()
  const add = (found: string, cost: number, head: number) => {
    const id = vocabulary.idOf(found)
    if (id !== null && (matches.get(id)?.cost ?? Number.POSITIVE_INFINITY) > cost)
      matches.set(id, { id, cost, head, tail: 0 })
  }
  add(word, COST.same, word.length)
  for (let length = SHORTEST_STEM; length <= word.length; length++) {
    const rest = word.slice(length)
    if (FORM_ENDING.test(rest))
      add(`${word.slice(0, length)}*`, ENDING.test(rest) ? COST.same : COST.form, length)
  }
  for (const found of vocabulary.beginningWith(word)) {
    if (found !== word && !isPartOfDate(word, found)) add(found, COST.prefix, word.length)
  }
  if (matches.size === 0) {
    for (const { found, common } of forms(vocabulary, word)) add(found, COST.form, common)
  }
  return matches
}

/** The first digit of a day or month says nothing. */
function isPartOfDate(word: string, found: string): boolean {
  return /^\d$/.test(word) && /^\d\d$/.test(found)
}

function forms(vocabulary: Vocabulary, word: string): { found: string; common: number }[] {
  if (word.length <= SHORTEST_COMMON) return []
  const begin = word.slice(0, Math.max(SHORTEST_COMMON, word.length - LONGEST_ENDING))
  return vocabulary.beginningWith(begin).flatMap((found) => {
    const common = commonHead(word, found)
    if (!FORM_ENDING.test(word.slice(common)) || !FORM_ENDING.test(found.slice(common))) return []
    return [{ found, common }]
  })
}

/** How many letters two words share from the beginning on. */
export function commonHead(one: string, other: string): number {
  let length = 0
  while (length < one.length && one[length] === other[length]) length++
  return length
}

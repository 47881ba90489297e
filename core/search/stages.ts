import { bits } from './bits.ts'
import { compactOf } from './fields.ts'
import { type Findings, TIER } from './found.ts'
import { COST, matchWord, type WordMatches } from './match-word.ts'
import type { Typing } from './near-words.ts'
import { MOST_WORDS, type Query } from './query.ts'
import { regrouped } from './regroup.ts'
import { type Tally, tally } from './tally.ts'
import type { SearchIndex } from './types.ts'
import type { WordIndex } from './word-index.ts'

/** Shorter beginnings say too little in a long text, or when they were not typed as they are. */
const SHORTEST_BEGINNING = 3
/** A word of so many letters may be a slip as a whole, when others are found. */
const LONGEST_SLIP = 3
/** What it costs to leave it out: more than any slip of one word that could be put right. */
const LEFT_OUT = COST.slip + 128
const FEWEST_LETTERS = 5
const MOST_SLIPS = 3
/** Long texts have so many words that a short one is near some of them by chance. */
const SHORTEST_LONG_SLIP = 7
const SHORTEST_OTHER_SLIP = 7

/** Names that are the query, begin with it, or have its words or other forms of them. */
export function findNames(
  { names, items }: SearchIndex,
  query: Query,
  findings: Findings,
  asTyped: boolean,
): void {
  const words = query.words.map((word) =>
    asTyped ? matchWord(names.vocabulary, word) : cautious(names, word),
  )
  addWhole(tally(names, items.length, words, true), findings, query.compact)
}

/** Names with the query's words mistyped, put together, or taken apart. */
export function findSlips(
  { names, items }: SearchIndex,
  { words }: Query,
  findings: Findings,
  asTyped: boolean,
): void {
  for (const group of regrouped(words, names.vocabulary)) {
    const matches = group.map((word) => matchWord(names.vocabulary, word))
    addWhole(tally(names, items.length, matches, true), findings, null, COST.slip)
  }
  const matches: WordMatches[] = []
  for (const [i, word] of words.entries()) {
    const found = nearby(
      names,
      word,
      {
        slips: asTyped || word.length >= SHORTEST_OTHER_SLIP ? MOST_SLIPS : 0,
        isUnfinished: asTyped && i === words.length - 1,
        isOneOfSeveral: asTyped && words.length > 1,
      },
      asTyped,
    )
    if (found.size === 0 && word.length > LONGEST_SLIP) return
    matches.push(found)
  }
  addWhole(tally(names, items.length, matches, true), findings, null)
  findWithoutShort({ names, items }, words, matches, findings)
}

/** What is found when a short word is left out: it may be a slip as a whole. */
function findWithoutShort(
  { names, items }: Pick<SearchIndex, 'names' | 'items'>,
  words: readonly string[],
  matches: readonly WordMatches[],
  findings: Findings,
): void {
  if (words.join('').length < FEWEST_LETTERS) return
  for (const [i, word] of words.entries()) {
    if (word.length > LONGEST_SLIP || words.length === 1) continue
    addWhole(tally(names, items.length, matches.toSpliced(i, 1), true), findings, null, LEFT_OUT)
  }
}

/** Longer texts with the query's words; some of them may stand in the entry's names. */
export function findLong(index: SearchIndex, { words }: Query, findings: Findings, slips: boolean): void {
  const { names, long, items } = index
  const inNames = words.map((word) => cautious(names, word))
  const inTexts: WordMatches[] = []
  for (const [i, word] of words.entries()) {
    inTexts.push(slips ? nearInTexts(long, word) : cautious(long, word))
    if (inNames[i].size + inTexts[i].size === 0) return
  }
  const ofNames = tally(names, items.length, inNames, false)
  const ofTexts = tally(long, items.length, inTexts, false)
  const all = (1 << words.length) - 1
  findings.from(ofTexts)
  for (const field of ofTexts.touched) {
    const item = long.items[field]
    if ((ofTexts.itemBits[item] | ofNames.itemBits[item]) !== all) continue
    findings.add(field, TIER.long, ofTexts.fieldCosts[field] + bits(all & ~ofTexts.fieldBits[field]))
  }
}

/** Names that stand in the query among other words. */
export function findContained({ names, items }: SearchIndex, { words }: Query, findings: Findings): void {
  const whole = words.map((word) => withoutBeginnings(matchWord(names.vocabulary, word)))
  const counted = tally(names, items.length, whole, false)
  const { touched, fieldBits, fieldCosts } = counted
  findings.from(counted)
  for (const field of touched) {
    const length = names.lengths[field]
    if (length === 0 || bits(fieldBits[field]) < length) continue
    const cost = fieldCosts[field] + (MOST_WORDS - length) * COST.slip
    findings.add(field, TIER.contained, cost)
  }
}

/** Adds what has all typed words. `compact` tells exact names and beginnings from others. */
function addWhole(counted: Tally, findings: Findings, compact: string | null, more = 0): void {
  const { index, words, touched, fieldBits, fieldCosts, itemBits, itemCosts } = counted
  const all = (1 << words.length) - 1
  findings.from(counted)
  for (const field of touched) {
    const item = index.items[field]
    if (fieldBits[field] === all) {
      const cost = fieldCosts[field] + more
      findings.add(field, tierOf(counted, field, cost, compact), cost)
    } else if (itemBits[item] === all) {
      const cost = itemCosts[item] + more + bits(all & ~fieldBits[field])
      findings.add(field, Math.max(TIER.spread, tierOfCost(cost)), cost)
    }
  }
}

function tierOf({ index, words }: Tally, field: number, cost: number, compact: string | null): number {
  if (compact === null || cost >= COST.form) return tierOfCost(cost)
  if (cost === COST.same && index.lengths[field] === words.length) return TIER.exact
  return beginsWith(index, field, words, compact) ? TIER.prefix : TIER.words
}

function beginsWith(
  index: WordIndex,
  field: number,
  words: readonly WordMatches[],
  compact: string,
): boolean {
  if (!words[0].has(index.firstWords[field])) return false
  return words.length === 1 || compactOf(index.fields[field]).startsWith(compact)
}

function tierOfCost(cost: number): number {
  return cost < COST.form ? TIER.words : cost < COST.slip ? TIER.forms : TIER.slips
}

/** The words that are or begin with `word`, and those near it. */
function nearby(index: WordIndex, word: string, typing: Typing, asTyped: boolean): WordMatches {
  const spelt = asTyped ? matchWord(index.vocabulary, word) : cautious(index, word)
  return new Map([...index.nearWords.near(word, typing), ...spelt])
}

/** As `cautious`, and words that one slip makes of a longer word. */
function nearInTexts(index: WordIndex, word: string): WordMatches {
  const typing = { slips: 1, isUnfinished: false, isOneOfSeveral: false }
  const near = word.length < SHORTEST_LONG_SLIP ? [] : index.nearWords.near(word, typing)
  return new Map([...near, ...cautious(index, word)])
}

/** Without words that merely begin with the first letters of one. */
function cautious(index: WordIndex, word: string): WordMatches {
  const matches = matchWord(index.vocabulary, word)
  return word.length < SHORTEST_BEGINNING ? withoutBeginnings(matches) : matches
}

function withoutBeginnings(matches: WordMatches): WordMatches {
  return new Map([...matches].filter(([, { cost }]) => cost !== COST.prefix))
}

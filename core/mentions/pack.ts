/**
 * A compiled glossary as one string that compresses well, to be put into the content script; reading it back takes a
 * fraction of a millisecond for the shipped glossary. Hash tables are not stored: they follow from the words.
 */
import { type Automaton, dictionaryTables } from './automaton.ts'
import type { CompiledGlossary } from './types.ts'

interface Packed {
  readonly terms: CompiledGlossary['terms']
  readonly cues: number
  readonly rules: CompiledGlossary['rules']
  readonly exactWords: number
  /** Words in the order of their numbers, parted by spaces. */
  readonly words: string
  readonly starts: string
  readonly edges: string
  readonly outCounts: string
  readonly outs: string
}

export function packGlossary(glossary: CompiledGlossary): string {
  const { automaton } = glossary
  const packed: Packed = {
    terms: glossary.terms,
    cues: glossary.cues,
    rules: glossary.rules,
    exactWords: automaton.exactWords,
    words: wordsOf(automaton).join(' '),
    starts: packNumbers(automaton.starts),
    edges: packNumbers(packEdges(automaton)),
    outCounts: packNumbers(differences(automaton.outAt)),
    outs: packNumbers(automaton.outs),
  }
  return JSON.stringify(packed)
}

/** Reads what `packGlossary` wrote; throws SyntaxError for anything else. */
export function unpackGlossary(source: string): CompiledGlossary {
  const packed = JSON.parse(source) as Packed
  const words = packed.words.split(' ')
  const starts = Uint32Array.from(unpackNumbers(packed.starts))
  const automaton: Automaton = {
    exactWords: packed.exactWords,
    pool: words.join(''),
    wordAt: wordOffsets(words),
    starts,
    ...dictionaryTables(words, packed.exactWords, starts),
    ...unpackEdges(unpackNumbers(packed.edges)),
    outAt: sums(unpackNumbers(packed.outCounts)),
    outs: Uint32Array.from(unpackNumbers(packed.outs)),
  }
  return { terms: packed.terms, cues: packed.cues, rules: packed.rules, automaton }
}

/** Where each of consecutive words begins, by word number (from 1), and where the last one ends. */
export function wordOffsets(words: readonly string[]): Uint32Array {
  const at = new Uint32Array(words.length + 2)
  words.forEach((word, index) => {
    at[index + 2] = at[index + 1] + word.length
  })
  return at
}

function wordsOf({ pool, wordAt }: Automaton): string[] {
  return Array.from(wordAt.subarray(1, -1), (at, index) => pool.slice(at, wordAt[index + 2]))
}

/**
 * The edges of each state, grouped by where they lead: number of groups, then for each group how many states back it
 * leads, its number of words, and the steps between the words. Equal sets of words give equal runs of digits, which
 * compression finds again.
 */
function packEdges({ edgeAt, edgeWord, edgeTo }: Automaton): number[] {
  const out: number[] = []
  for (let state = 0; state < edgeAt.length - 1; state++) {
    const groups = new Map<number, number[]>()
    for (let edge = edgeAt[state]; edge < edgeAt[state + 1]; edge++) {
      const words = groups.get(edgeTo[edge])
      if (words === undefined) groups.set(edgeTo[edge], [edgeWord[edge]])
      else words.push(edgeWord[edge])
    }
    out.push(groups.size)
    for (const [to, words] of groups) {
      out.push(state - to, words.length)
      words.forEach((word, index) => {
        out.push(index === 0 ? word : word - words[index - 1])
      })
    }
  }
  return out
}

function unpackEdges(numbers: readonly number[]): Pick<Automaton, 'edgeAt' | 'edgeWord' | 'edgeTo'> {
  const counts: number[] = []
  const edgeWord: number[] = []
  const edgeTo: number[] = []
  for (let at = 0, state = 0; at < numbers.length; state++) {
    const edges: (readonly [word: number, to: number])[] = []
    for (let groups = numbers[at++]; groups > 0; groups--) {
      const to = state - numbers[at++]
      let word = 0
      for (let words = numbers[at++]; words > 0; words--) edges.push([(word += numbers[at++]), to])
    }
    counts.push(edges.length)
    for (const [word, to] of edges.sort((a, b) => a[0] - b[0])) {
      edgeWord.push(word)
      edgeTo.push(to)
    }
  }
  return { edgeAt: sums(counts), edgeWord: Uint32Array.from(edgeWord), edgeTo: Uint32Array.from(edgeTo) }
}

function differences(at: Uint32Array): number[] {
  return Array.from(at.subarray(1), (value, index) => value - at[index])
}

function sums(counts: readonly number[]): Uint32Array {
  const at = new Uint32Array(counts.length + 1)
  counts.forEach((count, index) => {
    at[index + 1] = at[index] + count
  })
  return at
}

/** Printable ASCII without `"` and `\`, which JSON would escape. */
const DIGITS = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index)).filter((d) => !'"\\'.includes(d))
/** A number's last digit is below HALF; the ones before it are HALF or more. */
const HALF = DIGITS.length / 2

function packNumbers(values: Iterable<number>): string {
  let out = ''
  for (const value of values) {
    let digits = DIGITS[value % HALF]
    for (let rest = Math.floor(value / HALF); rest > 0; rest = Math.floor(rest / HALF)) {
      digits = DIGITS[HALF + (rest % HALF)] + digits
    }
    out += digits
  }
  return out
}

function unpackNumbers(source: string): number[] {
  const values: number[] = []
  let value = 0
  for (let i = 0; i < source.length; i++) {
    const unit = source.charCodeAt(i)
    const digit = unit - 33 - (unit > 0x5c ? 2 : unit > 0x22 ? 1 : 0)
    if (digit >= HALF) value = value * HALF + digit - HALF
    else {
      values.push(value * HALF + digit)
      value = 0
    }
  }
  return values
}

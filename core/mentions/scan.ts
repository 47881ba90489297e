import {
  type Automaton,
  COMMA_WORD,
  HASH_BASIS,
  HASH_PRIME,
  hashWord,
  STEM_KEY,
  spread,
} from './automaton.ts'
import { BREAK_CODE, FOLD_TABLE, foldRare, foldUnit, GAP, hasCyrillic, IGNORED } from './fold.ts'
import type { GlossaryNames } from './types.ts'

/** Rule number, start and end (UTF-16 code units, half-open) of each find, three numbers each. */
export class Hits {
  data = new Int32Array(96)
  length = 0

  /** Adds a find; of the same rule at the same start only the longest is kept. */
  push(rule: number, start: number, end: number): void {
    for (let i = this.length - 3; i >= 0 && this.data[i + 1] === start; i -= 3) {
      if (this.data[i] === rule) {
        if (this.data[i + 2] < end) this.data[i + 2] = end
        return
      }
    }
    if (this.length === this.data.length) {
      const larger = new Int32Array(this.length * 2)
      larger.set(this.data)
      this.data = larger
    }
    this.data[this.length++] = rule
    this.data[this.length++] = start
    this.data[this.length++] = end
  }
}

const DOT = 0x2e
const COMMA = 0x2c
const SLASH = 0x2f
const AMPERSAND = 0x26

/** Finds the names and cues of a glossary; Cyrillic ones are only looked for where there are Cyrillic letters. */
export class GlossaryScanner {
  private readonly latin: Scanner
  private cyrillic: Scanner | null

  constructor({ automata }: Pick<GlossaryNames, 'automata'>) {
    this.latin = new Scanner(automata.latin)
    this.cyrillic = automata.cyrillic === null ? null : new Scanner(automata.cyrillic)
  }

  get knowsCyrillic(): boolean {
    return this.cyrillic !== null
  }

  /** Brings in the names with Cyrillic letters. */
  learnCyrillic(automaton: Automaton): void {
    this.cyrillic = new Scanner(automaton)
  }

  /** Adds the finds in `text[from, to)` to `hits`. */
  scan(text: string, from: number, to: number, hits: Hits): void {
    this.latin.scan(text, from, to, hits)
    if (this.cyrillic !== null && hasCyrillic(text)) this.cyrillic.scan(text, from, to, hits)
  }
}

/**
 * Finds every name and cue of an automaton in a text, in one pass from left to right, whole words only. The time
 * depends on the text, not on how many names there are: a word that begins no name costs one look at a bit table.
 */
export class Scanner {
  private readonly comma: number
  // The word read last by `readWord`.
  private wordEnd = 0
  private exact = 0
  private stem = 0

  private readonly automaton: Automaton

  constructor(automaton: Automaton) {
    this.automaton = automaton
    this.comma = this.lookUpFolded(COMMA_WORD)
  }

  /** Adds the finds in `text[from, to)` to `hits`. `from` must not lie inside a word. */
  scan(text: string, from: number, to: number, hits: Hits): void {
    const { startBits, stemBits } = this.automaton
    let i = from
    while (i < to) {
      let unit = text.charCodeAt(i)
      let folded = unit < FOLD_TABLE.length ? FOLD_TABLE[unit] : foldRare(unit)
      if (folded <= IGNORED) {
        i++
        continue
      }
      const start = i
      let hash = HASH_BASIS
      let key = 0
      let letters = 0
      do {
        if (folded !== IGNORED) {
          hash = Math.imul(hash ^ folded, HASH_PRIME)
          if (++letters === STEM_KEY) key = spread(hash)
        }
        if (++i >= to) break
        unit = text.charCodeAt(i)
        folded = unit < FOLD_TABLE.length ? FOLD_TABLE[unit] : foldRare(unit)
      } while (folded !== GAP)
      hash = spread(hash)
      if (letters === 1 && unit === DOT && isDotted(text, i, to)) {
        i = this.startDotted(text, start, to, hits)
      } else if (
        (startBits[(hash & 0xffff) >>> 5] >>> (hash & 31)) & 1 ||
        (letters >= STEM_KEY && (stemBits[(key & 0xffff) >>> 5] >>> (key & 31)) & 1)
      ) {
        this.identify(text, start, i, letters, hash, key)
        this.begin(text, start, i, to, hits)
      }
    }
  }

  /** A word of single letters with full stops (U.S., U.N.) counts as one word; returns its end. */
  private startDotted(text: string, start: number, to: number, hits: Hits): number {
    this.readWord(text, start, to)
    const end = this.wordEnd
    this.begin(text, start, end, to, hits)
    return end
  }

  private begin(text: string, start: number, end: number, to: number, hits: Hits): void {
    const { starts } = this.automaton
    const { exact, stem } = this
    if (starts[exact] !== 0) this.walk(starts[exact], text, start, end, to, hits)
    if (stem !== 0 && starts[stem] !== 0) this.walk(starts[stem], text, start, end, to, hits)
  }

  private walk(state: number, text: string, start: number, firstEnd: number, to: number, hits: Hits): void {
    const { outAt, outs } = this.automaton
    let end = firstEnd
    while (state !== 0) {
      for (let o = outAt[state]; o < outAt[state + 1]; o++) hits.push(outs[o], start, end)
      let next = skipGap(text, end, to)
      if (next < 0) {
        next = ~next
        if (next >= to || next === end) return
        state = this.follow(state, this.comma, 0)
        if (state === 0) return
      }
      this.readWord(text, next, to)
      end = this.wordEnd
      state = this.follow(state, this.exact, this.stem)
    }
  }

  private follow(state: number, exact: number, stem: number): number {
    const byExact = exact === 0 ? 0 : this.edge(state, exact)
    return byExact !== 0 || stem === 0 ? byExact : this.edge(state, stem)
  }

  private edge(state: number, word: number): number {
    const { edgeAt, edgeWord, edgeTo } = this.automaton
    let low = edgeAt[state]
    let high = edgeAt[state + 1] - 1
    while (low <= high) {
      const middle = (low + high) >>> 1
      const found = edgeWord[middle]
      if (found === word) return edgeTo[middle]
      if (found < word) low = middle + 1
      else high = middle - 1
    }
    return 0
  }

  /** Reads the word that begins at `start` and sets wordEnd, exact and stem. */
  private readWord(text: string, start: number, to: number): void {
    let hash = HASH_BASIS
    let key = 0
    let letters = 0
    let i = start
    for (; i < to; i++) {
      const folded = foldUnit(text.charCodeAt(i))
      if (folded === GAP) {
        if (letters > 0 && text.charCodeAt(i) === DOT && isDotted(text, i, to) && isSingle(text, start, i))
          continue
        break
      }
      if (folded === IGNORED) continue
      hash = Math.imul(hash ^ folded, HASH_PRIME)
      if (++letters === STEM_KEY) key = spread(hash)
    }
    this.identify(text, start, i, letters, spread(hash), key)
  }

  private identify(
    text: string,
    start: number,
    end: number,
    letters: number,
    hash: number,
    key: number,
  ): void {
    this.wordEnd = end
    this.exact = this.findExact(text, start, end, letters, hash)
    this.stem = letters < STEM_KEY ? 0 : this.findStem(text, start, end, key)
  }

  private findExact(text: string, start: number, end: number, letters: number, hash: number): number {
    const { exactSlots, wordAt } = this.automaton
    const mask = exactSlots.length - 1
    for (let slot = hash & mask; exactSlots[slot] !== 0; slot = (slot + 1) & mask) {
      const word = exactSlots[slot]
      if (wordAt[word + 1] - wordAt[word] === letters && this.beginsWith(text, start, end, word)) return word
    }
    return 0
  }

  /** The longest stem that the word begins with. */
  private findStem(text: string, start: number, end: number, key: number): number {
    const { stemSlots, wordAt } = this.automaton
    const mask = stemSlots.length - 1
    let best = 0
    for (let slot = key & mask; stemSlots[slot] !== 0; slot = (slot + 1) & mask) {
      const word = stemSlots[slot]
      const longer = best === 0 || wordAt[word + 1] - wordAt[word] > wordAt[best + 1] - wordAt[best]
      if (longer && this.beginsWith(text, start, end, word)) best = word
    }
    return best
  }

  private beginsWith(text: string, start: number, end: number, word: number): boolean {
    const { pool, wordAt } = this.automaton
    let at = wordAt[word]
    const last = wordAt[word + 1]
    for (let i = start; i < end && at < last; i++) {
      const folded = foldUnit(text.charCodeAt(i))
      if (folded <= IGNORED) continue
      if (folded !== pool.charCodeAt(at++)) return false
    }
    return at === last
  }

  private lookUpFolded(word: string): number {
    const { exactSlots, wordAt, pool } = this.automaton
    const mask = exactSlots.length - 1
    for (let slot = hashWord(word, word.length) & mask; exactSlots[slot] !== 0; slot = (slot + 1) & mask) {
      const found = exactSlots[slot]
      if (pool.slice(wordAt[found], wordAt[found + 1]) === word) return found
    }
    return 0
  }
}

/** True when the full stop at `dot` is followed by a single letter: the U.N. of text. */
function isDotted(text: string, dot: number, to: number): boolean {
  if (dot + 1 >= to || foldUnit(text.charCodeAt(dot + 1)) <= IGNORED) return false
  return dot + 2 >= to || foldUnit(text.charCodeAt(dot + 2)) === GAP
}

function isSingle(text: string, start: number, dot: number): boolean {
  return dot - start === 1 || text.charCodeAt(dot - 2) === DOT
}

/**
 * Where the next word of a name may begin: over white space, hyphens, dashes, quotation marks and slashes, and over
 * the full stop of an initial. Returns `~position` where a comma was crossed, `~end` where no name goes on.
 */
function skipGap(text: string, end: number, to: number): number {
  let commas = 0
  let i = end
  for (; i < to; i++) {
    const unit = text.charCodeAt(i)
    if (foldUnit(unit) > IGNORED) return commas === 0 ? i : ~i
    if (unit === COMMA && commas === 0) commas = 1
    else if (!joins(unit) && !(unit === DOT && isAbbreviating(text, end, i, to))) return ~end
  }
  return ~end
}

/** The full stop at `dot` belongs to an initial or an address (CERT.GOV.RU), or what follows is no sentence ("Rep. of"). */
function isAbbreviating(text: string, end: number, dot: number, to: number): boolean {
  if (dot !== end) return false
  if (end < 2 || foldUnit(text.charCodeAt(end - 2)) === GAP) return true
  if (dot + 1 < to && foldUnit(text.charCodeAt(dot + 1)) > IGNORED) return true
  return dot + 2 < to && text.charAt(dot + 1) === ' ' && /\p{Ll}/u.test(text.charAt(dot + 2))
}

/** Units that may stand between two words of one name. */
function joins(unit: number): boolean {
  if (unit <= 0x20 || unit === 0xa0 || unit === 0x2d || unit === SLASH) return true
  if (unit === 0x22 || unit === 0x27 || unit === 0xab || unit === 0xbb || unit === 0xad || unit === 0x60)
    return true
  if (unit >= 0x2000 && unit <= 0x206f) return unit !== BREAK_CODE && unit !== 0x2026 && unit !== 0x2022
  if (unit === AMPERSAND) return false
  return unit === 0x2212 || unit === 0x3000 || foldUnit(unit) === IGNORED
}

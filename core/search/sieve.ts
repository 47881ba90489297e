import Fuse, { type IFuseOptions } from 'fuse.js/basic'
import { bits } from './bits.ts'

/** A word found with slips. */
export interface Near {
  readonly word: string
  readonly slips: number
  /** It goes on after what was typed. */
  readonly isLonger: boolean
}

/** In a word so short, another letter makes another word. */
const SHORT = 4
/** Bit-parallel matching takes so many letters at once; longer words are no words. */
const LONGEST = 32

/**
 * Words to be found with slips. Sieving them by length, beginning and letters leaves some tens of ten thousands, and
 * fuse.js (Bitap, Wu and Manber 1992) tells which of those are near.
 */
export class Sieve {
  /** Sorted by length; a `*` at a word's end does not count. */
  private readonly words: readonly string[]
  private readonly letters: Uint32Array
  /** Where the words of a length begin, by length; the last is the end of all. */
  private readonly begins: readonly number[]

  constructor(words: readonly string[]) {
    const byLength: string[][] = []
    for (const word of words) (byLength[bare(word).length] ??= []).push(word)
    const lists = Array.from(byLength, (list) => list ?? [])
    this.words = lists.flat()
    this.letters = Uint32Array.from(this.words, (word) => lettersOf(bare(word)))
    let end = 0
    this.begins = [0, ...lists.map(({ length }) => (end += length))]
  }

  /**
   * The words that `typed` is by at most `allowed` slips: letters missing, too many, or others. With `unfinished` also
   * longer ones that begin so; with `loose` also such as begin otherwise, or are short.
   */
  near(typed: string, allowed: number, unfinished: boolean, loose: boolean): Near[] {
    if (typed.length > LONGEST) return []
    const left = this.sieve(typed, allowed, unfinished, loose)
    const fuse = new Fuse(left.map(bare), fuseOptions(typed.length, allowed))
    return fuse.search(typed).flatMap(({ item, refIndex, score = 1 }): Near[] => {
      const word = left[refIndex]
      const slips = Math.max(1, Math.floor(score * typed.length + 0.1))
      if (item.length - typed.length > allowed) return [{ word, slips, isLonger: true }]
      // fuse.js looks for the one inside the other: what is left of that has to be near as well.
      const isNear = Fuse.match(item, typed, fuseOptions(item.length, allowed)).isMatch
      return isNear ? [{ word, slips, isLonger: false }] : []
    })
  }

  private sieve(typed: string, allowed: number, unfinished: boolean, loose: boolean): string[] {
    const letters = lettersOf(typed)
    const shortest = Math.max(typed.length - allowed, typed.length < SHORT ? typed.length + 1 : 1)
    const left: string[] = []
    for (let length = shortest; length < this.begins.length - 1; length++) {
      const rest = length - typed.length
      if (rest > allowed && !unfinished) break
      for (let i = this.begins[length]; i < this.begins[length + 1]; i++) {
        const word = this.words[i]
        if (bits(letters & ~this.letters[i]) > allowed) continue
        if (rest > allowed) {
          if (typed[0] !== word[0]) continue
          if (differ(letters, lettersOf(word.slice(0, typed.length))) > allowed) continue
        } else {
          if (bits(this.letters[i] & ~letters) > allowed) continue
          if (!loose && !(beginAlike(typed, word) && (typed.length > SHORT || rest !== 0))) continue
        }
        left.push(word)
      }
    }
    return left
  }
}

/** With these a score, times the letters, is the number of slips; one is a letter missing or too many in front. */
function fuseOptions(letters: number, allowed: number): IFuseOptions<string> {
  return {
    isCaseSensitive: true,
    ignoreFieldNorm: true,
    includeScore: true,
    shouldSort: false,
    location: 0,
    distance: letters,
    threshold: (allowed + 0.01) / letters,
  }
}

function beginAlike(one: string, other: string): boolean {
  if (one[0] === other[0]) return true
  if (one.length <= SHORT + 1) return false
  return one[0] === other[1] || one[1] === other[0] || (one[1] === other[1] && one[2] === other[2])
}

/** How many letters the one has and the other has not, or the other way round. */
function differ(one: number, other: number): number {
  return Math.max(bits(one & ~other), bits(other & ~one))
}

/** A bit for each letter, whatever their order. */
function lettersOf(word: string): number {
  let letters = 0
  for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) % 31)
  return letters >>> 0
}

function bare(word: string): string {
  return word.endsWith('*') ? word.slice(0, -1) : word
}

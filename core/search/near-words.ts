import { hasCyrillic } from '../mentions/fold.ts'
import { COST, commonHead, type WordMatch } from './match-word.ts'
import { Sieve } from './sieve.ts'
import { soundOf } from './sound.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What is known of a typed word beside its letters. */
export interface Typing {
  /** The most slips it may have; long words may have more than short ones. */
  readonly slips: number
  /** It may be the beginning of a longer word. */
  readonly isUnfinished: boolean
  /** Other words have to be found beside it, so that more may be tried. */
  readonly isOneOfSeveral: boolean
}

const SLIP = 64
/** A word that is not yet typed to its end is a worse guess than a whole one. */
const UNFINISHED = 32
const SHORTEST = 3
const SHORTEST_SOUND = 2
const SHORTEST_UNFINISHED = 7
/** A word typed in another alphabet is a guess already. */
const SHORTEST_FOREIGN = 8

/** Finds a vocabulary's words as they sound, and with slips. */
export class NearWords {
  private readonly vocabulary: Vocabulary
  /** Vocabulary numbers by sound. */
  private readonly bySound = new Map<string, number[]>()
  private spellings: Sieve | null = null
  private sounds: Sieve | null = null
  private read = 0

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary
  }

  /** Reads on by `count` words of the vocabulary; true when it has read all. */
  step(count: number): boolean {
    const { words } = this.vocabulary
    for (const end = Math.min(words.length, this.read + count); this.read < end; this.read++) {
      const sound = soundOf(words[this.read].replace('*', ''))
      const ids = this.bySound.get(sound)
      if (ids === undefined) this.bySound.set(sound, [this.read])
      else ids.push(this.read)
    }
    if (this.read < words.length) return false
    this.spellings ??= new Sieve(words)
    this.sounds ??= new Sieve([...this.bySound.keys()])
    return true
  }

  near(word: string, typing: Typing): Map<number, WordMatch> {
    this.step(Number.POSITIVE_INFINITY)
    const matches = new Map<number, WordMatch>()
    const add = (id: number | null, slips: number) => {
      if (id === null) return
      const cost = COST.slip + Math.round(slips * SLIP)
      if ((matches.get(id)?.cost ?? Number.POSITIVE_INFINITY) <= cost) return
      matches.set(id, { id, cost, ...agreeing(word, this.vocabulary.words[id].replace('*', '')) })
    }
    const sound = soundOf(word)
    if (word.length < SHORTEST || sound.length < SHORTEST_SOUND || /^\d+$/.test(word)) return matches
    for (const id of this.bySound.get(sound) ?? []) add(id, 0)
    if (/\d/.test(word) || typing.slips === 0) return matches
    for (const swapped of withTwoSwapped(word)) {
      for (const form of [swapped, `${swapped}*`]) add(this.vocabulary.idOf(form), 1)
    }
    for (const { word: other, slips } of this.spelt(word, typing)) add(this.vocabulary.idOf(other), slips)
    if (matches.size > 0 || word.length < SHORTEST_FOREIGN) return matches
    for (const { word: other, slips } of this.sounds?.near(sound, 1, false, false) ?? []) {
      for (const id of this.bySound.get(other) ?? []) add(id, slips)
    }
    return matches
  }

  /** Words of the vocabulary that are spelt almost so. */
  private spelt(word: string, { slips, isUnfinished, isOneOfSeveral }: Typing) {
    const allowed = Math.min(slips, slipsAllowed(word.length, isOneOfSeveral))
    const isOpen = isUnfinished && word.length >= SHORTEST_UNFINISHED
    const near = allowed === 0 ? [] : (this.spellings?.near(word, allowed, isOpen, isOneOfSeveral) ?? [])
    return near.map((one) => (one.isLonger ? { ...one, slips: one.slips + UNFINISHED / SLIP } : one))
  }
}

function slipsAllowed(length: number, isOneOfSeveral: boolean): number {
  if (length < 4) return isOneOfSeveral && length === 3 ? 1 : 0
  return length < 9 ? 1 : length < 13 ? 2 : 3
}

function withTwoSwapped(word: string): string[] {
  return Array.from(
    { length: word.length - 1 },
    (_, i) => word.slice(0, i) + word[i + 1] + word[i] + word.slice(i + 2),
  )
}

/** The letters that a mistyped word and the right one agree in; all, where they are of different alphabets. */
function agreeing(typed: string, found: string): { head: number; tail: number } {
  if (hasCyrillic(typed) !== hasCyrillic(found)) return { head: found.length, tail: 0 }
  const head = commonHead(typed, found)
  const longest = Math.min(typed.length, found.length) - head
  let tail = 0
  while (tail < longest && typed.at(-1 - tail) === found.at(-1 - tail)) tail++
  return { head, tail }
}

/**
 * A compiled glossary's names and cues as one deterministic automaton over whole words, in typed arrays.
 *
 * Words are numbered from 1. A word is found by the hash of its folded units and compared unit by unit, so a hash
 * that two words share costs time but never a wrong match. Numbers above `exactWords` are stems, which match every
 * word that begins with them; no stem is shorter than STEM_KEY units. State 0 means "none".
 */
export interface Automaton {
  /** Number of exact words; stems are numbered `exactWords + 1` and up. */
  readonly exactWords: number
  /** Folded words and stems, end to end. */
  readonly pool: string
  /** Word number -> where it begins in `pool`; one more entry than the highest number. */
  readonly wordAt: Uint32Array
  /** Open-addressing table (length a power of two) of exact word numbers by `hash & (length - 1)`. */
  readonly exactSlots: Uint32Array
  /** The same for stems, by the hash of their first STEM_KEY units. */
  readonly stemSlots: Uint32Array
  /** Word number -> the state that a name or cue beginning with it leads to. */
  readonly starts: Uint32Array
  /** Bits by `hash & 0xffff`: some name or cue begins with a word of this hash. */
  readonly startBits: Uint32Array
  /** The same for stems, by the hash of their first STEM_KEY units. */
  readonly stemBits: Uint32Array
  /** State -> its first edge; edges of a state are sorted by word. */
  readonly edgeAt: Uint32Array
  readonly edgeWord: Uint32Array
  readonly edgeTo: Uint32Array
  /** State -> its first output; outputs are rule numbers. */
  readonly outAt: Uint32Array
  readonly outs: Uint32Array
}

/** Stems are looked up by the hash of this many units. */
export const STEM_KEY = 3

/** Written in patterns where a name itself holds a comma; text commas are only crossed where a name has this word. */
export const COMMA_WORD = ','

/** FNV-1a over 16-bit units (http://www.isthe.com/chongo/tech/comp/fnv/), finished by `spread`. */
export const HASH_BASIS = 0x811c9dc5 | 0
export const HASH_PRIME = 0x01000193

/** Spreads the hash's high bits over its low ones, which index the tables. */
export function spread(hash: number): number {
  return (hash ^ (hash >>> 15)) >>> 0
}

/** Hash of the first `length` units of a folded word. */
export function hashWord(word: string, length: number): number {
  let hash = HASH_BASIS
  for (let i = 0; i < length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), HASH_PRIME)
  return spread(hash)
}

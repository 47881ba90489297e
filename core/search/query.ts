import { otherLayout } from './layout.ts'
import { withoutLittle, wordsOf } from './words.ts'

/** Nobody types more by hand; of what is pasted the beginning is looked up. */
const LONGEST_QUERY = 200
export const MOST_WORDS = 10

/** The words that are looked up. */
export interface Query {
  /** Folded, each once, without little words unless there are no others. */
  readonly words: readonly string[]
  /** The words written in one. */
  readonly compact: string
}

/** What was typed, and what the same keys write in the other keyboard layout; each null where it has no word. */
export function readQuery(text: string): { typed: Query | null; other: Query | null } {
  const begin = text.trimStart().slice(0, LONGEST_QUERY)
  return { typed: queryOf(begin), other: queryOf(otherLayout(begin)) }
}

function queryOf(text: string): Query | null {
  const words = withoutLittle(wordsOf(text)).map(({ word }) => word)
  if (words.length === 0) return null
  return { words: [...new Set(words)].slice(0, MOST_WORDS), compact: words.join('') }
}

import { foldUnit, GAP, IGNORED } from '../mentions/fold.ts'
import type { Span } from './types.ts'

/** A folded word of a text, and where it stands there. */
export interface Word {
  readonly word: string
  readonly span: Span
}

/** Little words that a name may have or lack and that nobody looks up for their own sake. */
const LITTLE = new Set(
  (
    'a an the of in on at to for and or with by from is are was what who ' +
    'в во на о об и с со к ко по из за от до у для что такое кто это'
  ).split(' '),
)

const JOINTS = "-‐‑–—’'/."

/**
 * The words of a text, folded as in fold.ts, in order. Single letters with full stops make one word (`U.N.`); the
 * English genitive ending is none.
 */
export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  for (const next of lettersBetweenGaps(text)) {
    const last = words.at(-1)
    if (next.word === 's' && /[’']/.test(text[next.span[0] - 1] ?? '')) continue
    if (last !== undefined && isAbbreviated(text, last, next))
      words[words.length - 1] = { word: last.word + next.word, span: [last.span[0], next.span[1]] }
    else words.push(next)
  }
  return words
}

/**
 * Words that a hyphen, dash, apostrophe, stroke or full stop joins, in pairs and as if written in one: `nonpaper` for
 * “non-paper”.
 */
export function joinedPairs(text: string, words: readonly Word[]): Word[] {
  return words.flatMap(({ word, span }, i) => {
    const next = words[i + 1]
    if (next?.span[0] !== span[1] + 1 || !JOINTS.includes(text[span[1]])) return []
    return [{ word: word + next.word, span: [span[0], next.span[1]] }]
  })
}

function lettersBetweenGaps(text: string): Word[] {
  const words: Word[] = []
  let units: number[] = []
  let start = 0
  for (let at = 0; at <= text.length; at++) {
    const folded = at < text.length ? foldUnit(text.charCodeAt(at)) : GAP
    if (folded === IGNORED) continue
    if (folded !== GAP) {
      if (units.length === 0) start = at
      units.push(folded)
    } else if (units.length > 0) {
      words.push({ word: String.fromCharCode(...units), span: [start, at] })
      units = []
    }
  }
  return words
}

/** `last` is single letters with full stops, and `next` goes on with them. */
function isAbbreviated(text: string, last: Word, next: Word): boolean {
  const [start, end] = last.span
  const letters = last.word.length
  return (
    next.word.length === 1 && next.span[0] === end + 1 && text[end] === '.' && end - start === letters * 2 - 1
  )
}

/** Without the little words, unless there are no others. */
export function withoutLittle<T extends { readonly word: string }>(words: readonly T[]): readonly T[] {
  const rest = words.filter(({ word }) => !LITTLE.has(word))
  return rest.length > 0 ? rest : words
}

/** The letters of the word at a span of `text`, each with the marks that belong to it. */
export function lettersAt(text: string, [start, end]: Span): Span[] {
  const letters: [number, number][] = []
  for (let at = start; at < end; at++) {
    const folded = foldUnit(text.charCodeAt(at))
    const last = letters.at(-1)
    if (folded === IGNORED && last !== undefined) last[1] = at + 1
    else if (folded !== GAP) letters.push([at, at + 1])
  }
  return letters
}

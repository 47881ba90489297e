import { type Field, fieldWords } from './fields.ts'
import type { WordMatches } from './match-word.ts'
import type { Span } from './types.ts'
import type { Vocabulary } from './vocabulary.ts'
import { lettersAt, type Word, wordsOf } from './words.ts'

interface Letters {
  readonly head: number
  readonly tail: number
}

/** The letters of a field's text that the typed words matched. */
export function matchedSpans(
  field: Field,
  vocabulary: Vocabulary,
  words: readonly WordMatches[],
): readonly Span[] {
  const written = field.stems === null ? Object.values(fieldWords(field)).flat() : wordsOf(field.text)
  const stems = field.stems === null ? [] : matchedStems(field, vocabulary, words)
  const spans = written.flatMap((word) =>
    matched(word.word, vocabulary, words, stems).flatMap((letters) => toSpans(field.text, word, letters)),
  )
  return merged(spans)
}

function matched(
  word: string,
  vocabulary: Vocabulary,
  words: readonly WordMatches[],
  stems: readonly string[],
): Letters[] {
  const id = vocabulary.idOf(word)
  const stem = stems.find((one) => word.startsWith(one))
  return [
    ...(stem === undefined ? [] : [{ head: stem.length, tail: 0 }]),
    ...words.flatMap((matches) => (id === null ? [] : (matches.get(id) ?? []))),
  ]
}

/** The field's stems that were matched: the text shown has words that begin with some of them. */
function matchedStems(field: Field, vocabulary: Vocabulary, words: readonly WordMatches[]): string[] {
  return fieldWords(field).words.flatMap(({ word }) => {
    const id = vocabulary.idOf(word)
    return id !== null && words.some((matches) => matches.has(id)) ? [word.replace('*', '')] : []
  })
}

function toSpans(text: string, { span }: Word, { head, tail }: Letters): readonly Span[] {
  const letters = lettersAt(text, span)
  return letters.filter((_, i) => i < head || i >= letters.length - tail)
}

/** In order; those that meet are one. */
function merged(spans: readonly Span[]): Span[] {
  const out: [number, number][] = []
  for (const [start, end] of spans.toSorted((a, b) => a[0] - b[0])) {
    const last = out.at(-1)
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end)
    else out.push([start, end])
  }
  return out
}

/**
 * Random names and random texts of few words, so that they meet often. Both are made together with what they mean:
 * a name with all the readings of its pattern, a text with its words and with what stands between them.
 */
import fc from 'fast-check'

/** A name in the notation of patterns; each reading is a list of folded words, where `*` ends a stem. */
export interface RandomPattern {
  readonly source: string
  readonly readings: readonly (readonly string[])[]
}

interface Piece {
  readonly source: string
  readonly readings: readonly (readonly string[])[]
}

const VOCABULARY = [
  ...['cyber', 'cybersecurity', 'cyberspace', 'sec', 'secure', 'security', 'talk', 'talks', 'talking', 'un'],
  ...['unit', 'united', '2015', 'кибер', 'кибератака', 'кибератаки', 'угроза', 'угрозы', 'елка'],
]
const STEMS = [
  'cyb*',
  'cyber*',
  'cybersec*',
  'sec*',
  'secur*',
  'tal*',
  'talk*',
  'uni*',
  'киб*',
  'кибер*',
  'кибератак*',
]

const word: fc.Arbitrary<Piece> = fc
  .constantFrom(...VOCABULARY, ...STEMS)
  .map((one) => ({ source: one, readings: [[one]] }))

const inflected: fc.Arbitrary<Piece> = fc
  .record({
    base: fc.constantFrom('talk', 'secur', 'угроз', 'кибератак', 'unit'),
    endings: fc.uniqueArray(fc.constantFrom('s', 'e', 'ity', 'ed', 'ing', 'а', 'ы', 'и'), {
      minLength: 1,
      maxLength: 3,
    }),
  })
  .map(({ base, endings }) => ({
    source: [base, ...endings].join('~'),
    readings: ['', ...endings].map((ending) => [base + ending]),
  }))

const { piece } = fc.letrec<{ piece: Piece; sequence: Piece; group: Piece }>((tie) => ({
  piece: fc.oneof({ depthSize: 'small', withCrossShrink: true }, word, inflected, tie('group')),
  sequence: fc
    .array(fc.tuple(tie('piece'), fc.constantFrom('', '', '', ' ,')), { minLength: 1, maxLength: 3 })
    .map((items) =>
      joined(items.map(([one, comma], index) => (index < items.length - 1 ? withComma(one, comma) : one))),
    ),
  group: fc
    .tuple(fc.boolean(), fc.array(tie('sequence'), { minLength: 1, maxLength: 3 }))
    .map(([isOptional, options]) => ({
      source: `${isOptional ? '[' : '('}${options.map(({ source }) => source).join('|')}${isOptional ? ']' : ')'}`,
      readings: [...options.flatMap(({ readings }) => readings), ...(isOptional ? [[]] : [])],
    })),
}))

function withComma(one: Piece, comma: string): Piece {
  return comma === ''
    ? one
    : { source: one.source + comma, readings: one.readings.map((reading) => [...reading, ',']) }
}

function joined(pieces: readonly Piece[]): Piece {
  return {
    source: pieces.map(({ source }) => source).join(' '),
    readings: pieces.reduce<readonly (readonly string[])[]>(
      (before, { readings }) =>
        before.flatMap((start) => readings.map((end) => [...start, ...end])).slice(0, 200),
      [[]],
    ),
  }
}

/** A word at an end keeps a pattern from standing for nothing. */
export const pattern: fc.Arbitrary<RandomPattern> = fc
  .tuple(fc.array(piece, { maxLength: 2 }), fc.oneof(word, inflected), fc.array(piece, { maxLength: 1 }))
  .map(([before, must, after]) => joined([...before, must, ...after]))
  .filter(({ readings }) => readings.length < 200)

/** What stands between two words: names go on, a name's comma is meant, or no name goes on. */
export type GapKind = 'joins' | 'comma' | 'parts'

export interface RandomText {
  readonly text: string
  /** In order; `gap` stands behind the word. */
  readonly words: readonly {
    readonly folded: string
    readonly start: number
    readonly end: number
    readonly gap: GapKind
  }[]
}

const GAPS: readonly (readonly [string, GapKind])[] = [
  ...[
    ' ',
    '  ',
    '\n',
    '\r\n\t',
    '\u00a0',
    '\u202f',
    '\u3000',
    '-',
    ' - ',
    '\u2011',
    '–',
    ' — ',
    '\u2212',
  ].map(joins),
  ...['/', ' / ', ' “', '” ', '’', "'", ' «', '» ', '"', '`', ' \u200b', ' \u2060'].map(joins),
  ...[', ', ' ,', ',', ',\u00a0', ',” '].map((gap) => [gap, 'comma'] as const),
  ...[
    '! ',
    '? ',
    '; ',
    ': ',
    ' & ',
    '..\n',
    ', , ',
    ' (',
    ') ',
    '\u2029',
    '…',
    ' • ',
    '_',
    ' + ',
    '=',
    '.. . ',
  ].map(parts),
  ...['日', '和', '😀', ' ‡ \u2029 '].map(parts),
]

function joins(gap: string): readonly [string, GapKind] {
  return [gap, 'joins']
}

function parts(gap: string): readonly [string, GapKind] {
  return [gap, 'parts']
}

const written: fc.Arbitrary<readonly [folded: string, written: string, tail: string]> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc
      .tuple(fc.constantFrom(...VOCABULARY), fc.nat(5))
      .map(([one, way]) => [one, dress(one, way), ''] as const),
  },
  { weight: 1, arbitrary: fc.constantFrom(['un', 'U.N', '.'] as const, ['un', 'U.N', ''] as const) },
)

/** The same word in other letters. */
function dress(one: string, way: number): string {
  const middle = Math.ceil(one.length / 2)
  if (way === 0) return one.toUpperCase()
  if (way === 1) return one.charAt(0).toUpperCase() + one.slice(1)
  if (way === 2) return `${one.slice(0, middle)}\u00ad${one.slice(middle)}`
  if (way === 3) return one.replace(/е/g, 'ё').replace(/и/g, 'и\u0306')
  if (way === 4) return `${one.slice(0, middle)}\u200b${one.slice(middle)}\u0301`
  return one
}

export const text: fc.Arbitrary<RandomText> = fc
  .array(
    fc.tuple(written, fc.oneof({ weight: 5, arbitrary: fc.constant(GAPS[0]) }, fc.constantFrom(...GAPS))),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((items) => {
    let all = ''
    const words = items.map(([[folded, word, tail], [gap, kind]]) => {
      const start = all.length
      all += word + tail + gap
      return { folded, start, end: start + word.length, gap: kind }
    })
    return { text: all, words }
  })

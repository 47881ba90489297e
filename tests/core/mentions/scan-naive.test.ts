/** The scanner finds what a reading of every word of every name at every place finds. */
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { AutomatonBuilder } from '../../../core/compile/automaton.ts'
import { parsePattern } from '../../../core/compile/pattern.ts'
import type { Automaton } from '../../../core/mentions/automaton.ts'
import { packGlossary, unpackNames } from '../../../core/mentions/pack.ts'
import { Hits, Scanner } from '../../../core/mentions/scan.ts'
import { pattern, type RandomPattern, type RandomText, text } from './random-patterns.ts'

type Rules = readonly (readonly RandomPattern[])[]

/** Each rule has some names. */
const rules: fc.Arbitrary<Rules> = fc.array(fc.array(pattern, { minLength: 1, maxLength: 3 }), {
  minLength: 1,
  maxLength: 5,
})

function build(all: Rules): Automaton {
  const builder = new AutomatonBuilder()
  all.forEach((patterns, rule) => {
    for (const { source } of patterns) builder.add(parsePattern(source)[0], rule)
  })
  return builder.build()
}

function scanned(automaton: Automaton, text: string): string[] {
  const hits = new Hits()
  new Scanner(automaton).scan(text, 0, text.length, hits)
  return Array.from({ length: hits.length / 3 }, (_, i) => hits.data.slice(i * 3, i * 3 + 3).join(' ')).sort()
}

/** Of each rule the longest reading at each word. */
function naive(all: Rules, { words }: RandomText): string[] {
  return words
    .flatMap(({ start }, at) =>
      all.flatMap((patterns, rule) => {
        const ends = patterns.flatMap(({ readings }) => readings.map((reading) => endOf(reading, words, at)))
        const longest = Math.max(...ends)
        return longest > start ? [`${rule} ${start} ${longest}`] : []
      }),
    )
    .sort()
}

/** Where the reading that begins at word `at` ends; -1 where it stands not. */
function endOf(reading: readonly string[], words: RandomText['words'], at: number): number {
  // No name begins or ends with a comma; a reading that does comes of words that may be missing.
  if (reading[0] === ',' || reading.at(-1) === ',') return -1
  let next = at
  for (const [index, one] of reading.entries()) {
    if (one === ',') {
      if (words[next - 1]?.gap !== 'comma') return -1
      continue
    }
    const word = words[next]
    if (word === undefined) return -1
    if (index > 0 && reading[index - 1] !== ',' && words[next - 1].gap !== 'joins') return -1
    const fits = one.endsWith('*') ? word.folded.startsWith(one.slice(0, -1)) : word.folded === one
    if (!fits) return -1
    next++
  }
  return words[next - 1].end
}

test('the scanner agrees with a naive reading', () => {
  let total = 0
  fc.assert(
    fc.property(rules, fc.array(text, { minLength: 4, maxLength: 8 }), (all, texts) => {
      const automaton = build(all)
      for (const one of texts) {
        const expected = naive(all, one)
        total += expected.length
        if (!isDeepStrictEqual(scanned(automaton, one.text), expected))
          expect(scanned(automaton, one.text)).toEqual(expected)
      }
    }),
    { numRuns: 400 },
  )
  expect(total, 'names that were met').toBeGreaterThan(500)
})

test('a packed automaton comes back the same', () => {
  fc.assert(
    fc.property(rules, (all) => {
      const latin = build(all)
      const sources = { latin: '', cyrillic: '' }
      const glossary = {
        terms: [],
        cues: 0,
        rules: [],
        anchors: { words: [], capitals: [], sources },
        allAnchors: { words: [], capitals: [], sources },
        cueAnchors: [],
      }
      const packed = packGlossary({ ...glossary, automata: { latin, cyrillic: latin } })
      expect(isDeepStrictEqual(unpackNames(packed.names).automata.latin, latin)).toBe(true)
    }),
    { numRuns: 100 },
  )
})

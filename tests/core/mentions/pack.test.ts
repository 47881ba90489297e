import { isDeepStrictEqual } from 'node:util'
import { describe, expect, test } from 'vitest'
import { packGlossary, unpackAnchors, unpackCyrillic, unpackNames } from '../../../core/mentions/pack.ts'
import { compile, found, named, term } from '../tiny.ts'

const cues = { cyber: { about: 'x', en: ['cyber*'], ru: ['кибер*'] } }
const guarded = { en: ['report'], ru: ['доклад~а'], needs: [{ cues: ['cyber'], in: 'page' as const }] }

describe('a packed glossary comes back the same', () => {
  test.each([
    ['no term', compile([])],
    ['no name', compile([term('a', [])])],
    ['one name', named({ a: ['Putin'] })],
    ['only Cyrillic names', named({ a: [{ ru: ['Путин~а'] }] })],
    [
      'names in both letters',
      named({ a: ['Putin', { ru: ['[Владимир*] Путин~а~у'] }], b: ['“Hot\\Line” (US|UN)'] }),
    ],
    [
      'cues',
      compile([term('a', ['UN report', guarded], { rivals: [{ name: 'b', en: ['UN plan'] }] })], cues),
    ],
    ['very many names', named({ a: Array.from({ length: 3000 }, (_, i) => `w${i} x${i % 97} y${i % 89}`) })],
  ])('%s', (_what, glossary) => {
    const packed = packGlossary(glossary)
    const { automaton, cueAnchors } = unpackCyrillic(packed.cyrillic)
    const { automata, rules, terms, cues: count, cueAnchors: latinAnchors } = unpackNames(packed.names)
    expect(automata.cyrillic).toBeNull()
    expect(isDeepStrictEqual(automata.latin, glossary.automata.latin)).toBe(true)
    expect(isDeepStrictEqual(automaton, glossary.automata.cyrillic)).toBe(true)
    expect({ rules, terms, cues: count }).toEqual({
      rules: glossary.rules,
      terms: glossary.terms,
      cues: glossary.cues,
    })
    expect(unpackAnchors(packed.anchors)).toEqual(glossary.anchors)
    expect(unpackAnchors(packed.allAnchors)).toEqual(glossary.allAnchors)
    glossary.cueAnchors.forEach((words, cue) => {
      const both = [...(latinAnchors[cue] ?? []), ...(cueAnchors[cue] ?? [])]
      expect(words === null ? null : both.sort()).toEqual(words?.toSorted() ?? null)
    })
  })
})

test('names are found with what comes back', () => {
  const glossary = compile([term('a', [guarded])], cues)
  const text = 'cyber report, доклад'
  const packed = packGlossary(glossary)
  const back = { ...glossary, ...unpackNames(packed.names) }
  const { automaton } = unpackCyrillic(packed.cyrillic)
  expect(found(back, text)).toEqual(['a: report'])
  expect(found({ ...back, automata: { ...back.automata, cyrillic: automaton } }, text)).toEqual(
    found(glossary, text),
  )
})

describe('what was not packed is refused', () => {
  test.each(['', 'no JSON', '{', '{}', '{"automaton":null}'])('%j', (source) => {
    expect(() => unpackNames(source)).toThrow(SyntaxError)
    expect(() => unpackCyrillic(source)).toThrow(SyntaxError)
  })

  test('a glossary whose Cyrillic names were not brought in', () => {
    const glossary = named({ a: ['Putin'] })
    const without = { ...glossary, automata: { ...glossary.automata, cyrillic: null } }
    expect(() => packGlossary(without)).toThrow('compiled without its Cyrillic names')
  })
})

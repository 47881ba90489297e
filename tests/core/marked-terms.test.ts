import { describe, expect, test } from 'vitest'
import { isTermMarked, type MarkedTerm, withTermMarked } from '../../core/marked-terms.ts'

const NRRC: MarkedTerm = { id: 'nrrc', kind: 'institution', marked: true }
const OEWG: MarkedTerm = { id: 'oewg', kind: 'institution', marked: false }
const NONE = { unmarkedKinds: [], alsoMarked: [], unmarked: [] }
const NO_INSTITUTIONS = { ...NONE, unmarkedKinds: ['institution'] } as const

describe('a term', () => {
  test.each([
    ['marked by the glossary', NRRC, NONE, true],
    ['not marked by the glossary', OEWG, NONE, false],
    ['of a kind that is not marked', NRRC, NO_INSTITUTIONS, false],
    ['of another kind than is not marked', NRRC, { ...NONE, unmarkedKinds: ['person'] } as const, true],
    ['marked nevertheless', OEWG, { ...NONE, alsoMarked: ['oewg'] }, true],
    ['marked nevertheless, against its kind', NRRC, { ...NO_INSTITUTIONS, alsoMarked: ['nrrc'] }, true],
    ['unmarked', NRRC, { ...NONE, unmarked: ['nrrc'] }, false],
    ['both', NRRC, { ...NONE, alsoMarked: ['nrrc'], unmarked: ['nrrc'] }, false],
  ])('%s', (_what, term, choice, isMarked) => {
    expect(isTermMarked(choice, term)).toBe(isMarked)
  })
})

test('no more is said of a term than is needed', () => {
  expect(withTermMarked(NONE, NRRC, true)).toEqual({ alsoMarked: [], unmarked: [] })
  expect(withTermMarked(NONE, NRRC, false)).toEqual({ alsoMarked: [], unmarked: ['nrrc'] })
  expect(withTermMarked({ ...NONE, unmarked: ['x', 'nrrc'] }, NRRC, true)).toEqual({
    alsoMarked: [],
    unmarked: ['x'],
  })
  expect(withTermMarked(NONE, OEWG, true)).toEqual({ alsoMarked: ['oewg'], unmarked: [] })
  expect(withTermMarked({ ...NONE, alsoMarked: ['oewg', 'x'] }, OEWG, false)).toEqual({
    alsoMarked: ['x'],
    unmarked: [],
  })
  expect(withTermMarked(NO_INSTITUTIONS, NRRC, true)).toEqual({ alsoMarked: ['nrrc'], unmarked: [] })
})

test('a term is as it was chosen to be, whatever was chosen before', () => {
  const lists = [[], ['nrrc'], ['oewg'], ['nrrc', 'oewg']]
  for (const unmarkedKinds of [[], ['institution']] as const)
    for (const alsoMarked of lists)
      for (const unmarked of lists)
        for (const term of [NRRC, OEWG])
          for (const isMarked of [true, false]) {
            const choice = { unmarkedKinds, alsoMarked, unmarked }
            expect(isTermMarked({ ...choice, ...withTermMarked(choice, term, isMarked) }, term)).toBe(
              isMarked,
            )
          }
})

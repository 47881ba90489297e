import { describe, expect, test } from 'vitest'
import { CompileError } from '../../../core/compile/compile.ts'
import type { NameRule, Rival } from '../../../glossary/schema.ts'
import { compile, found, type Name, named, term } from '../tiny.ts'

const lists = {
  cyber: { about: 'x', en: ['cyber*'] },
  common: { about: 'x', en: ['hack', 'The'], ru: ['и'] },
  gapped: { about: 'x', en: ['one ... two'] },
}

/** The problems of a term `t` with these names. */
function problems(names: readonly Name[], rivals: Rival[] = []): string[] {
  try {
    compile([term('t', names, { rivals })], lists)
    return []
  } catch (error) {
    if (!(error instanceof CompileError)) throw error
    const lines = error.problems.map(({ file, field, what }) => `${file}: ${field} ${what}`)
    expect(error.message).toBe(lines.join('\n'))
    return lines
  }
}

const needing = (...needs: NonNullable<NameRule['needs']>): NameRule => ({ en: ['GGE'], needs })

describe('names that can’t be compiled', () => {
  test.each<[string, Name, string[]]>([
    ['no language', {}, ['terms/t.yaml: names.0 has no name in any language']],
    ['no name', { en: [], ru: [] }, ['terms/t.yaml: names.0 has no name in any language']],
    [
      'a broken pattern',
      { en: ['good', '(bad'], ru: ['[хуже'] },
      ['terms/t.yaml: names.0 "(bad" lacks a ")"', 'terms/t.yaml: names.0 "[хуже" lacks a "]"'],
    ],
    ['a broken plain name', '(bad', ['terms/t.yaml: names.0 "(bad~s" lacks a ")"']],
    ['no evidence', needing({ in: 'block' }), ['terms/t.yaml: names.0.needs names neither cues nor words']],
    [
      'empty evidence',
      needing({ cues: [], words: [], in: 'page' }),
      ['terms/t.yaml: names.0.needs names neither cues nor words'],
    ],
    [
      'an unknown list',
      needing({ cues: ['none'], in: 'page' }),
      ['terms/t.yaml: names.0.needs names the cue list "none", which is not in cues.yaml'],
    ],
    [
      'a list of the language itself',
      needing({ cues: ['toString'], in: 'block' }),
      ['terms/t.yaml: names.0.needs names the cue list "toString", which is not in cues.yaml'],
    ],
    [
      'an unknown list beside a known one',
      needing({ cues: ['cyber', 'none'], in: 'page' }),
      ['terms/t.yaml: names.0.needs names the cue list "none", which is not in cues.yaml'],
    ],
    [
      'unknown lists in unless',
      {
        en: ['GGE'],
        unless: [
          {
            all: [
              { cues: ['no'], in: 'page' },
              { cues: ['nay'], in: 'block' },
            ],
          },
        ],
      },
      [
        'terms/t.yaml: names.0.unless names the cue list "no", which is not in cues.yaml',
        'terms/t.yaml: names.0.unless names the cue list "nay", which is not in cues.yaml',
      ],
    ],
    [
      'cues that are too common',
      needing({ words: ['The', ' of ', 'hack', 'для'], in: 'block' }),
      [
        'terms/t.yaml: names.0.needs "The" is too common to show anything',
        'terms/t.yaml: names.0.needs " of " is too common to show anything',
        'terms/t.yaml: names.0.needs "для" is too common to show anything',
      ],
    ],
    [
      'a single letter',
      needing({ words: ['x', 'Я'], in: 'block' }),
      [
        'terms/t.yaml: names.0.needs "x" is a single letter, which shows nothing',
        'terms/t.yaml: names.0.needs "Я" is a single letter, which shows nothing',
      ],
    ],
    [
      'a list with common cues',
      needing({ cues: ['common'], in: 'block' }),
      [
        'cues.yaml: common "The" is too common to show anything',
        'cues.yaml: common "и" is too common to show anything',
      ],
    ],
    [
      'a cue with a gap',
      needing({ cues: ['gapped'], in: 'block' }),
      ['cues.yaml: gapped "one ... two" is a cue, and a cue has no gap'],
    ],
  ])('%s', (_what, name, expected) => {
    expect(problems([name])).toEqual(expected)
  })

  test('of rivals', () => {
    expect(problems([], [{ name: 'r', en: ['ok'] }, { name: 's' }, { name: 'u', en: ['a)'] }])).toEqual([
      'terms/t.yaml: rivals.1 has no name in any language',
      'terms/t.yaml: rivals.2 "a)" has a stray ")"',
    ])
  })

  test('are told all at once, a list’s once', () => {
    const common = needing({ cues: ['common', 'none'], in: 'page' })
    expect(problems(['(one', common, common, 'two)'])).toEqual([
      'terms/t.yaml: names.0 "(one~s" lacks a ")"',
      'cues.yaml: common "The" is too common to show anything',
      'cues.yaml: common "и" is too common to show anything',
      'terms/t.yaml: names.1.needs names the cue list "none", which is not in cues.yaml',
      'terms/t.yaml: names.2.needs names the cue list "none", which is not in cues.yaml',
      'terms/t.yaml: names.3 "two)" has a stray ")"',
    ])
  })

  test('are none', () => {
    expect(problems(['UN GGE', needing({ cues: ['cyber'], words: ['norms'], in: 'page', min: 2 })])).toEqual(
      [],
    )
  })
})

test.each<[string, string, string[]]>([
  ['UN GGE', 'UN GGEs', ['a: UN GGEs']],
  ['cyber policy', 'cyber policies, cyber policy', ['a: cyber policies', 'a: cyber policy']],
  ['Risk Center', 'risk centers', ['a: risk centers']],
])('a plain name has a plural: %s', (name, text, expected) => {
  expect(found(named({ a: [name] }), text)).toEqual(expected)
  expect(found(named({ a: [{ en: [name] }] }), text)).toHaveLength(text.split(', ').length - 1)
})

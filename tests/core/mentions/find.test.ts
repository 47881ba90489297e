import { describe, expect, test } from 'vitest'
import { findInBlocks, findMentions } from '../../../core/mentions/find.ts'
import type { Strictness } from '../../../core/mentions/types.ts'
import { compile, named, term } from '../tiny.ts'

const glossary = compile([
  term('summit', ['Helsinki summit', { ru: ['саммит~а~е в Хельсинки'] }]),
  term('gge', [{ en: ['GGE'], needs: [{ words: ['cyber*'], in: 'block' }] }]),
  term('full', ['UN GGE']),
])

/** Each mention's words as they stand at its offsets. */
function words(text: string): string[] {
  return findMentions(glossary, text).map(({ start, end }) => text.slice(start, end))
}

describe('offsets count from the beginning of the text', () => {
  test.each<[string, string[]]>([
    ['the Helsinki summit', ['Helsinki summit']],
    ['One.\n\nthe Helsinki summit\n\ntwo', ['Helsinki summit']],
    ['A\r\n\r\nHelsinki summit\r\n\r\nB Helsinki summits', ['Helsinki summit', 'Helsinki summits']],
    ['A\n \t\n  Helsinki summit\n\n\n\n\nHelsinki\nsummit', ['Helsinki summit', 'Helsinki\nsummit']],
    ['\n\n\nHelsinki summit', ['Helsinki summit']],
    ['😀 Helsinki summit 😀\n\n😀😀 Helsinki summit', ['Helsinki summit', 'Helsinki summit']],
    [
      'на саммите в Хельсинки.\n\nHelsinki summit.\n\nо саммите в Хельсинки',
      ['саммите в Хельсинки', 'Helsinki summit', 'саммите в Хельсинки'],
    ],
    ['Helsinki\n\nsummit', []],
    ['cyber GGE\n\nGGE\n\na GGE on cyber', ['GGE', 'GGE']],
    ['', []],
    ['\n\n', []],
  ])('%j', (text, expected) => {
    expect(words(text)).toEqual(expected)
  })

  test('are those of the second GGE here', () => {
    const text = 'GGE.\n\nThe GGE on cyber.'
    expect(findMentions(glossary, text).map(({ start, end }) => [start, end])).toEqual([[10, 13]])
  })
})

describe('mentions', () => {
  test('come in reading order and never overlap, of both alphabets too', () => {
    const text =
      'Helsinki summit, саммит в Хельсинки, UN GGE, cyber GGE, саммита в Хельсинки, Helsinki summit'
    const mentions = findMentions(glossary, text)
    expect(mentions).toHaveLength(6)
    for (const [index, { start }] of mentions.entries()) {
      if (index > 0) expect(start).toBeGreaterThanOrEqual(mentions[index - 1].end)
    }
  })

  test('count from the first of several blocks', () => {
    const blocks = ['The Helsinki ', 'summit and ', 'Helsinki summit']
    expect(findInBlocks(glossary, blocks).map(({ start, end }) => [start, end])).toEqual([[24, 39]])
    expect(findInBlocks(glossary, [])).toEqual([])
  })
})

describe('reasons', () => {
  const reasons = (all: Parameters<typeof named>[0], text: string, strictness: Strictness = 'balanced') => {
    const settings = {
      strictness,
      unmarkedKinds: [],
      alsoMarked: [],
      unmarked: [],
    }
    return findMentions(named(all), text, settings).map(({ reason }) => reason)
  }
  const needs = [{ words: ['cyber*', 'norms'], in: 'sentence' as const }]

  test('a full name', () => {
    expect(reasons({ a: ['UN GGE'] }, 'UN GGE')).toEqual([{ kind: 'full' }])
  })
  test('a short form', () => {
    const names = { a: ['Risk Center~s', { en: ['the Center'], short: true }] }
    const text = 'The Center. Risk Center. Risk Centers.'
    expect(reasons(names, text)[0]).toEqual({ kind: 'short', full: 'Risk Centers' })
  })
  test('cues, each once, as they are written', () => {
    expect(reasons({ a: [{ en: ['GGE'], needs }] }, 'Cyberspace, norms, norms, GGE')).toEqual([
      { kind: 'cue', cues: ['Cyberspace', 'norms'], scope: 'sentence' },
    ])
  })
  test('the widest scope of a way', () => {
    const all = [
      {
        all: [
          { words: ['one'], in: 'beside' as const },
          { words: ['two'], in: 'page' as const },
        ],
      },
    ]
    expect(reasons({ a: [{ en: ['GGE'], needs: all }] }, 'one GGE\n\ntwo')).toEqual([
      { kind: 'cue', cues: ['one', 'two'], scope: 'page' },
    ])
  })
  test('a definition', () => {
    const names = { a: ['Risk Center', { en: ['RC'], needs }] }
    expect(reasons(names, 'Risk Center (RC)')[1]).toEqual({ kind: 'defined', text: 'RC' })
  })
  test('a wish', () => {
    expect(reasons({ a: [{ en: ['GGE'], needs }] }, 'GGE', 'everything')).toEqual([{ kind: 'asked' }])
  })
})

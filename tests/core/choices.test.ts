import { describe, expect, test } from 'vitest'
import {
  choicesKey,
  dismissHere,
  dismissOnSite,
  isDismissed,
  NO_CHOICES,
  type Place,
  parseChoices,
  restoreHere,
  restoreOnSite,
  siteOfKey,
} from '../../core/choices.ts'

const place: Place = { path: '/news/1', termId: 'gge', words: 'GGE', before: 'the ', after: ' met' }

describe('not here', () => {
  const dismissed = dismissHere(NO_CHOICES, place, 5)

  test('hides the mention and no other', () => {
    expect(isDismissed(NO_CHOICES, place)).toBe(false)
    expect(isDismissed(dismissed, place)).toBe(true)
    for (const field of ['path', 'termId', 'words', 'before', 'after'] as const) {
      expect(isDismissed(dismissed, { ...place, [field]: 'other' }), field).toBe(false)
    }
  })

  test('is kept once, with the time it was said last', () => {
    const again = dismissHere(dismissed, place, 9)
    expect(again.notHere).toEqual([{ ...place, at: 9 }])
    expect(dismissed.notHere).toEqual([{ ...place, at: 5 }])
  })

  test('is taken back', () => {
    const other = { ...place, path: '/news/2' }
    const both = dismissHere(dismissed, other, 6)
    expect(restoreHere(both, place).notHere).toEqual([{ ...other, at: 6 }])
    expect(restoreHere(NO_CHOICES, place)).toEqual(NO_CHOICES)
  })
})

describe('not on this site', () => {
  const dismissed = dismissOnSite(NO_CHOICES, 'gge', 5)

  test('hides every mention of the term', () => {
    expect(isDismissed(dismissed, place)).toBe(true)
    expect(isDismissed(dismissed, { ...place, path: '/', words: 'x' })).toBe(true)
    expect(isDismissed(dismissed, { ...place, termId: 'nrrc' })).toBe(false)
  })

  test('is kept once and taken back', () => {
    expect(dismissOnSite(dismissed, 'gge', 9).notOnSite).toEqual([{ termId: 'gge', at: 9 }])
    expect(restoreOnSite(dismissed, 'gge')).toEqual(NO_CHOICES)
    expect(restoreOnSite(dismissed, 'nrrc')).toEqual(dismissed)
  })

  test('leaves what was said of single mentions', () => {
    const both = dismissOnSite(dismissHere(NO_CHOICES, place, 1), 'gge', 2)
    expect(isDismissed(restoreOnSite(both, 'gge'), place)).toBe(true)
    expect(isDismissed(restoreHere(both, place), place)).toBe(true)
  })
})

describe('stored choices', () => {
  const here = { ...place, at: 5 }
  test.each<[string, unknown, unknown]>([
    ['nothing', undefined, NO_CHOICES],
    ['null', null, NO_CHOICES],
    ['a text', 'x', NO_CHOICES],
    ['an empty object', {}, NO_CHOICES],
    ['no lists', { notHere: 7, notOnSite: { 0: 'x' } }, NO_CHOICES],
    [
      'all well',
      { notHere: [here], notOnSite: [{ termId: 'a', at: 1 }] },
      { notHere: [here], notOnSite: [{ termId: 'a', at: 1 }] },
    ],
    ['one list', { notHere: [here] }, { notHere: [here], notOnSite: [] }],
    [
      'broken entries',
      {
        notHere: [null, 3, 'x', {}, { ...here, at: '5' }, here, { ...here, words: null }],
        notOnSite: [{ termId: 1, at: 1 }, [], { termId: 'a' }],
      },
      { notHere: [here], notOnSite: [] },
    ],
  ])('%s', (_what, stored, expected) => {
    expect(parseChoices(stored)).toEqual(expected)
  })
})

test('each site has a key of its own', () => {
  expect(choicesKey('example.org')).not.toBe(choicesKey('www.example.org'))
  for (const site of ['example.org', 'localhost:80', '']) expect(siteOfKey(choicesKey(site))).toBe(site)
  for (const key of ['settings', 'example.org', '', 'choice:x']) expect(siteOfKey(key)).toBeNull()
})

import { describe, expect, test } from 'vitest'
import { isoDay, quoteOf, readablePath } from '../../../ui/options/quoting.ts'

describe('a mention is quoted with what stands around it', () => {
  test.each([
    ['Talks at the', 'NRRC', 'went on.', 'Talks at the |NRRC| went on.'],
    ['', 'NRRC', '', '|NRRC|'],
    ['The (', 'GGE', ') met', 'The (|GGE|) met'],
    ['„', 'NRRC', '“', '„|NRRC|“'],
    ['«', 'НЦУЯО', '», и вот', '«|НЦУЯО|», и вот'],
    ['at', 'NRRC', '’s door', 'at |NRRC|’s door'],
    ['ernments that reopened the', 'NRRC', 'in Moscow', '… that reopened the |NRRC| in Moscow'],
    ['Then', 'NRRC', 'officials who had been waiti', 'Then |NRRC| officials who had been …'],
    ['年年年年年年年年年年年年年年年年年年', 'NRRC', '', '… 年年年年年年年年年年年年年年年年年年 |NRRC|'],
  ])('%s %s %s', (before, words, after, set) => {
    const quote = quoteOf({ before, words, after })
    expect([quote.before, quote.words, quote.after].join('|')).toBe(set)
  })

  test('half a character, where the text was cut, is shown as missing', () => {
    expect(quoteOf({ before: '\ude00 x', words: 'NRRC', after: 'y \ud83d' })).toEqual({
      before: '\ufffd x ',
      words: 'NRRC',
      after: ' y \ufffd',
    })
  })
})

test.each([
  ['/a/b.html', '/a/b.html'],
  ['/%D0%BD%D0%BE%D0%B2%D0%BE%D0%B5', '/новое'],
  ['/100%', '/100%'],
  ['/a%2Fb', '/a%2Fb'],
])('the path %s is read as %s', (path, read) => {
  expect(readablePath(path)).toBe(read)
})

test('a path without end is cut', () => {
  const path = readablePath(`/${'a'.repeat(3000)}`)
  expect(path).toHaveLength(140)
  expect(path.endsWith('…')).toBe(true)
})

test('a time is a day of the reader’s, or none', () => {
  expect(isoDay(new Date(2026, 4, 9, 0, 1).getTime())).toBe('2026-05-09')
  expect(isoDay(new Date(2026, 4, 9, 23, 59).getTime())).toBe('2026-05-09')
  expect(isoDay(1e300)).toBeNull()
  expect(isoDay(Number.NaN)).toBeNull()
})

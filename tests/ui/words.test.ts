import { describe, expect, test } from 'vitest'
import { plural, type Words, wordsOf } from '../../ui/words.ts'

const noun = { one: 'упоминание', few: 'упоминания', many: 'упоминаний', other: 'упоминания' }

describe('a noun goes with its count', () => {
  test.each([
    [1, 'упоминание'],
    [2, 'упоминания'],
    [4, 'упоминания'],
    [5, 'упоминаний'],
    [11, 'упоминаний'],
    [21, 'упоминание'],
    [112, 'упоминаний'],
  ])('in Russian, %i %s', (count, form) => {
    expect(plural('ru', count, noun)).toBe(form)
  })

  test.each([
    [0, 'terms'],
    [1, 'term'],
    [21, 'terms'],
  ])('in English, %i %s', (count, form) => {
    expect(plural('en', count, { one: 'term', other: 'terms' })).toBe(form)
  })
})

test('small counts are words, larger ones figures', () => {
  const { show, showStatements } = wordsOf('ru')
  expect([show(1), show(3), show(12)]).toEqual(['Показать одно', 'Показать три', 'Показать 12'])
  expect(showStatements(5)).toBe('Показать пять сообщений')
  expect(wordsOf('en').showStatements(1)).toBe('Show one statement')
})

test('what a button says begins its accessible name', () => {
  for (const words of [wordsOf('en'), wordsOf('ru')]) {
    for (let count = 1; count < 20; count++)
      expect(words.showStatements(count).startsWith(words.show(count))).toBe(true)
    expect(words.backTo('NRRC').startsWith(words.back)).toBe(true)
  }
})

test('paragraphs are listed as in a sentence', () => {
  expect(wordsOf('en').paragraphs([1])).toBe('par. 1')
  expect(wordsOf('en').paragraphs([1, 3])).toBe('par. 1 and 3')
  expect(wordsOf('en').paragraphs([1, 2, 4])).toBe('par. 1, 2 and 4')
  expect(wordsOf('ru').paragraphs([1, 3])).toBe('абз. 1 и 3')
})

/** Every word of a table that needs no argument. */
function plainWords(words: Words): [string, string][] {
  const own = Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[key, value]] : [],
  )
  return [...own, ...Object.entries(words.kinds)] as [string, string][]
}

test('every word is there in both languages, and none shouts', () => {
  const russian = new Map(plainWords(wordsOf('ru')))
  for (const [key, english] of plainWords(wordsOf('en'))) {
    expect(russian.get(key), key).toMatch(/[а-яё]/i)
    expect(english, key).toMatch(/[a-z]/i)
    expect(english + russian.get(key), key).not.toMatch(/!|please/i)
  }
})

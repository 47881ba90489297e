import { expect, test } from 'vitest'
import { type OptionsWords, optionsWords } from '../../../ui/options/words.ts'
import { wordsOf } from '../../../ui/words.ts'

const LANGS = ['en', 'ru'] as const

/** Every word of a table, by where it stands; functions are called with numbers. */
function wordsIn(table: object, path = ''): [string, string][] {
  return Object.entries(table).flatMap(([name, value]) => {
    const at = `${path}.${name}`
    if (typeof value === 'string') return [[at, value]]
    return typeof value === 'function' ? [[at, value(1, 2)]] : wordsIn(value, at)
  })
}

test('every word is there in both languages, and none shouts', () => {
  const russian = new Map(wordsIn(optionsWords.ru))
  const english = wordsIn(optionsWords.en)
  expect(english.length).toBe(russian.size)
  for (const [at, words] of english) {
    expect(words, at).toMatch(/[a-z]/i)
    expect(russian.get(at), at).toMatch(/[а-яё]|^НЦУЯО$/i)
    expect(words + russian.get(at), at).not.toMatch(/!|please|пожалуйста|"/i)
  }
})

test('every degree of strictness has a name and one sentence, in both languages', () => {
  for (const lang of LANGS) {
    for (const { name, means } of Object.values(optionsWords[lang].strictness)) {
      expect(name).toMatch(lang === 'ru' ? /^[а-яё]+$/i : /^[a-z]+$/i)
      expect(means).toMatch(lang === 'ru' ? /^[А-Я][а-яё, ]+\.$/ : /^[A-Z][a-z, ]+\.$/)
    }
  }
})

test('every fault is said in whole sentences', () => {
  for (const lang of LANGS)
    for (const sentence of Object.values(optionsWords[lang].faults))
      expect(sentence).toMatch(/^[A-ZА-Я].*\.$/)
})

test('a rest is said in words, and one that is none of these in figures', () => {
  const rests = ({ restOf }: OptionsWords) => [0, 150, 400, 800, 333].map(restOf)
  for (const lang of LANGS) {
    expect(new Set(rests(optionsWords[lang])).size).toBe(5)
    expect(rests(optionsWords[lang]).filter((rest) => /\d/.test(rest))).toEqual([
      optionsWords[lang].restOf(333),
    ])
  }
})

test('what is said of the card’s words uses these words', () => {
  for (const lang of LANGS) {
    const { howToUnmark } = optionsWords[lang]
    expect(howToUnmark).toContain(wordsOf(lang).notHere)
    expect(howToUnmark).toContain(wordsOf(lang).why)
  }
})

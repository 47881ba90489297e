import { describe, expect, test } from 'vitest'
import { entryPageWords } from '../../ui/entry/page-words.ts'
import { entryWords } from '../../ui/entry/words.ts'
import { menuWords } from '../../ui/menus/words.ts'
import { popupWords } from '../../ui/popup/words.ts'
import { searchWords } from '../../ui/search/words.ts'
import { welcomeWords } from '../../ui/welcome/words.ts'

const TABLES = {
  popup: popupWords,
  search: searchWords,
  entry: entryWords,
  'entry page': entryPageWords,
  menus: menuWords,
  welcome: welcomeWords,
}

/** Every word of a table, by its path; functions are called with arguments of each kind that they may take. */
function wordsIn(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value === 'function') return wordsIn(called(value as (...args: unknown[]) => unknown), path)
  return Object.entries(value ?? {}).flatMap(([key, inner]) => wordsIn(inner, `${path}/${key}`))
}

function called(word: (...args: unknown[]) => unknown): unknown {
  const source = String(word)
  if (source.startsWith('({')) {
    const some = {
      toolbar: 'Alt+A',
      next: 'Alt+B',
      previous: 'Alt+C',
      title: 'Memo',
      version: '1',
      licence: 'CC',
    }
    return word(some)
  }
  return /count|terms|mentions/.test(source.slice(0, 30)) ? word(5, 5) : word('word')
}

/** Names that are the same in every language. */
const NAMES = /^\/(?:title|titled|product)$|\/names\//

describe.each(Object.entries(TABLES))('the words of the %s', (_, table) => {
  const russian = new Map(wordsIn(table.ru))

  test('are there in both languages, and none shouts', () => {
    const english = wordsIn(table.en).filter(([path]) => !path.startsWith('/sample'))
    for (const [path, words] of english) {
      expect(words, path).toMatch(/[a-z↑↓]|^ |^\.$/i)
      expect(words + russian.get(path), path).not.toMatch(/!|please|пожалуйста/i)
      if (!NAMES.test(path) && /[a-z]/i.test(words)) expect(russian.get(path), path).toMatch(/[а-яё]/i)
    }
    const paths = [...russian.keys()].filter((path) => !path.startsWith('/sample'))
    expect(paths).toEqual(english.map(([path]) => path))
  })

  test('quote in Russian with «ёлочки»', () => {
    for (const [path, words] of russian) expect(words, path).not.toMatch(/[“”"]/)
  })
})

describe('nouns go with their counts', () => {
  test.each([
    [1, 1, '1 термин, 1 упоминание'],
    [2, 14, '2 термина, 14 упоминаний'],
    [5, 22, '5 терминов, 22 упоминания'],
  ])('%i, %i', (terms, mentions, text) => {
    expect(popupWords.ru.counted(terms, mentions)).toBe(text)
  })

  test('in English', () => {
    expect(popupWords.en.counted(1, 2)).toBe('1 term, 2 mentions')
    expect(menuWords.en.counted(1)).toBe('Policy Gloss: 1 term on this page')
  })

  test.each([
    [1, 'Найдена 1 статья'],
    [3, 'Найдено 3 статьи'],
    [11, 'Найдено 11 статей'],
    [21, 'Найдена 21 статья'],
  ])('%i, found', (count, text) => {
    expect(searchWords.ru.found(count)).toBe(text)
  })
})

test('a long query is not repeated whole', () => {
  expect(searchWords.en.nothingFor('x'.repeat(500))).toBe(`Nothing for “${'x'.repeat(59)}…”.`)
})

test('the sample marks words of the same terms in both languages', () => {
  const terms = (['en', 'ru'] as const).map((lang) =>
    welcomeWords[lang].sample.flatMap((part) => (typeof part === 'string' ? [] : part.termId)),
  )
  expect(terms[0]).toEqual(terms[1])
  expect(terms[0]).toHaveLength(3)
})

import { expect, test } from 'vitest'
import { panelWords } from '../../../ui/panel/words.ts'
import { timelineWords } from '../../../ui/timeline/words.ts'

/** Every word of a table, by its path; functions are called with arguments that fit. */
function wordsIn(table: object, path = ''): [string, string][] {
  return Object.entries(table).flatMap(([key, value]): [string, string][] => {
    const name = `${path}${key}`
    if (typeof value === 'string') return [[name, value]]
    if (typeof value === 'function') return [[name, String(value('A', name === 'mark' ? 'B' : 2, ['C']))]]
    return wordsIn(value as object, `${name}.`)
  })
}

test.each([
  ['the panel', panelWords],
  ['the timeline', timelineWords],
])('every word of %s is there in both languages, and none shouts', (_, tables) => {
  const russian = new Map(wordsIn(tables.ru))
  const english = wordsIn(tables.en)
  expect([...russian.keys()]).toEqual(english.map(([key]) => key))
  for (const [key, word] of english) {
    expect(word + russian.get(key), key).not.toMatch(/!|please/i)
    if (!/[a-z]{2}/i.test(word)) continue
    expect(russian.get(key), key).toMatch(/[а-яё]/i)
    expect(word, key).not.toMatch(/[а-яё]/i)
  }
})

test('an event’s mark says its date, its name and what it is', () => {
  expect(timelineWords.en.mark('2004', 'Ferry agreed', ['Cooperation', 'After the memo'])).toBe(
    '2004: Ferry agreed. Cooperation. After the memo.',
  )
  expect(timelineWords.ru.when('март 2014 года', 'Разрыв')).toBe('Март 2014 года. Разрыв.')
})

test('counts have their forms', () => {
  expect(timelineWords.en.picture(1)).toContain('1 event,')
  expect([1, 3, 84, 85].map((count) => timelineWords.ru.picture(count).match(/\d+ \S+/)?.[0])).toEqual([
    '1 событие,',
    '3 события,',
    '84 события,',
    '85 событий,',
  ])
})

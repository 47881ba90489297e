import { expect, test } from 'vitest'
import { wordsOf } from '../../../ui/words.ts'

test('every degree of strictness has a name and one sentence, in both languages', () => {
  for (const lang of ['en', 'ru'] as const) {
    for (const { name, means } of Object.values(wordsOf(lang).strictness)) {
      expect(name).toMatch(lang === 'ru' ? /^[а-яё]+$/i : /^[a-z]+$/i)
      expect(means).toMatch(lang === 'ru' ? /^[А-Я][а-яё, ]+\.$/ : /^[A-Z][a-z, ]+\.$/)
    }
  }
})

test('what is said of other words uses these words', () => {
  for (const lang of ['en', 'ru'] as const) {
    const words = wordsOf(lang)
    expect(words.howToUnmark).toContain(words.notHere)
    expect(words.howToUnmark).toContain(words.why)
    expect(words.settingNotRead).toContain(words.strictness.balanced.name)
  }
})

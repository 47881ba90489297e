import { expect, test } from 'vitest'
import { KINDS } from '../../../core/settings.ts'
import { groupsOfTerms, type TermOption } from '../../../ui/options/terms.ts'

const term = (id: string, kind: TermOption['kind'], en: string, ru: string): TermOption => {
  return { id, kind, marked: true, titles: { en, ru } }
}

const TERMS = [
  term('a', 'person', 'Ångström', 'Ёлкин'),
  term('b', 'institution', 'Zurich Circle', 'Альфа'),
  term('c', 'person', 'Zimmer', 'Абель'),
  term('d', 'person', 'Baker', 'Яковлев'),
]

test('terms stand kind by kind, by their titles in the reader’s language', () => {
  const ids = (lang: 'en' | 'ru') =>
    groupsOfTerms(TERMS, KINDS, lang).map(({ kind, terms }) => [kind, ...terms.map(({ id }) => id)].join(' '))
  expect(ids('en')).toEqual(['institution b', 'person a d c'])
  expect(ids('ru')).toEqual(['institution b', 'person c a d'])
})

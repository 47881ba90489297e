import { expect, test } from 'vitest'
import type { Kind } from '../../../core/entry.ts'
import { byKind, byLetter, type ListedTerm } from '../../../ui/panel/glossary-list.ts'

const term = (en: string, ru: string, kind: Kind = 'concept'): ListedTerm => {
  return { id: en.toLowerCase(), kind, titles: { en, ru } }
}

const TERMS = [
  term('tide', 'прилив'),
  term('“Anchor” report', 'Доклад «Якорь»', 'document'),
  term('Ångström', 'Ангстрем', 'person'),
  term('2nd ferry', '2-й паром'),
  term('Zeeland talks', 'Ёлочные переговоры', 'event'),
  term('10th ferry', '10-й паром'),
]

/** Headings, each with the names beneath it. */
const shown = (groups: ReturnType<typeof byLetter>, lang: 'en' | 'ru') =>
  groups.map((group) => [
    'kind' in group ? group.kind : group.letter,
    ...group.terms.map(({ titles }) => titles[lang]),
  ])

test('names stand under their first letters, in the order of their language', () => {
  expect(shown(byLetter(TERMS, 'en'), 'en')).toEqual([
    ['0', '2nd ferry', '10th ferry'],
    ['A', '“Anchor” report', 'Ångström'],
    ['T', 'tide'],
    ['Z', 'Zeeland talks'],
  ])
  expect(shown(byLetter(TERMS, 'ru'), 'ru')).toEqual([
    ['0', '2-й паром', '10-й паром'],
    ['А', 'Ангстрем'],
    ['Д', 'Доклад «Якорь»'],
    ['Е', 'Ёлочные переговоры'],
    ['П', 'прилив'],
  ])
})

test('kinds come in the order of the options, without those that have no term', () => {
  expect(shown(byKind(TERMS, 'en'), 'en')).toEqual([
    ['document', '“Anchor” report'],
    ['event', 'Zeeland talks'],
    ['person', 'Ångström'],
    ['concept', '2nd ferry', '10th ferry', 'tide'],
  ])
})

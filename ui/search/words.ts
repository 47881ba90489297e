import type { Lang } from '../../core/entry.ts'
import type { ResultGroup } from '../../core/results.ts'
import { plural } from '../words.ts'

/** The words of the search, wherever its field stands. */
export interface SearchWords {
  readonly searchFor: string
  readonly results: string
  readonly groups: Readonly<Record<ResultGroup['type'], string>>
  readonly closest: string
  readonly nothingFor: (query: string) => string
  readonly covers: string
  /** What a screen reader says when the list has changed. */
  readonly found: (count: number) => string
  /** Keys, as they are written on them, and what they do. */
  readonly keys: readonly { readonly names: readonly string[]; readonly does: string }[]
}

/** Longer queries are not repeated whole; UTF-16 code units. */
const LONGEST = 60

function quoted(query: string): string {
  const words = query.trim()
  return words.length <= LONGEST ? words : `${words.slice(0, LONGEST - 1).toWellFormed()}…`
}

export const searchWords: Readonly<Record<Lang, SearchWords>> = {
  en: {
    searchFor: 'Search terms and events',
    results: 'Entries found',
    groups: { term: 'Terms', event: 'In the timeline' },
    closest: 'Nothing is spelt this way. Closest entries:',
    nothingFor: (query) => `Nothing for “${quoted(query)}”.`,
    covers: 'The glossary covers US–Russian relations in cyberspace, 2004 to 2026.',
    found: (count) => `${count} ${plural('en', count, { one: 'entry', other: 'entries' })} found`,
    keys: [
      { names: ['↑', '↓'], does: 'move' },
      { names: ['Enter'], does: 'open' },
      { names: ['Esc'], does: 'clear' },
    ],
  },
  ru: {
    searchFor: 'Термины и события',
    results: 'Найденные статьи',
    groups: { term: 'Термины', event: 'В хронологии' },
    closest: 'Такого написания нет. Ближайшие статьи:',
    nothingFor: (query) => `По запросу «${quoted(query)}» ничего нет.`,
    covers: 'Глоссарий охватывает отношения США и России в киберпространстве с 2004 по 2026 год.',
    found: (count) => {
      const forms = { one: 'Найдена', other: 'Найдено' }
      const noun = { one: 'статья', few: 'статьи', many: 'статей', other: 'статьи' }
      return `${plural('ru', count, forms)} ${count} ${plural('ru', count, noun)}`
    },
    keys: [
      { names: ['↑', '↓'], does: 'выбрать' },
      { names: ['Enter'], does: 'открыть' },
      { names: ['Esc'], does: 'очистить' },
    ],
  },
}

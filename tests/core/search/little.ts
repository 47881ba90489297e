/** A little glossary to search in: an invented harbour board, its rules, its people and its years. */
import { buildIndex, search } from '../../../core/search/search.ts'
import type {
  EventTexts,
  GlossaryTexts,
  NoteTexts,
  SearchHit,
  TermTexts,
} from '../../../core/search/types.ts'

export function term(
  id: string,
  [en, ru]: readonly [string, string],
  more: Partial<TermTexts> = {},
): TermTexts {
  const gist = { en: `What ${id} means.`, ru: `Что значит ${id}.` }
  return { id, title: { en, ru }, gist, names: [], ...more }
}

export function event(id: string, date: string, [en, ru]: readonly [string, string]): EventTexts {
  return { id, date, title: { en, ru } }
}

export const harbour: GlossaryTexts = {
  terms: [
    term('board', ['JHB', 'ОПС'], {
      spelled: { en: 'Joint Harbour Board', ru: 'Объединённый портовый совет' },
      gist: {
        en: 'Nine keepers who look after the quays.',
        ru: 'Девять смотрителей, отвечающих за причалы.',
      },
      names: ['the Board', 'harbour board'],
    }),
    term('rules', ['Mooring rules', 'Правила швартовки'], {
      gist: { en: 'Who may tie up where, and for how long.', ru: 'Кто и где может встать к причалу.' },
    }),
    term('rules-2011', ['2011 mooring rules report', 'Доклад 2011 года о правилах швартовки']),
    term('keeper', ['Ágnes Szabó', 'Агнеш Сабо'], { names: [{ ru: ['(Агнеш|Агнесс)~а~у Сабо'] }] }),
    term('light', ['Non-stop light', 'Негаснущий огонь'], {
      names: [
        { en: ['[old] beacon~s', 'lamp ... on the mole'], ru: ['маяк~а~у~ом~и', 'негасн* огн~я~ю~ём'] },
      ],
    }),
    term('paper', ['Harbour charter', 'Портовая хартия']),
  ],
  events: [
    event('opened', '2009-06-17', ['Harbour reopens', 'Порт снова открыт']),
    event('flood', '2011-11', ['Spring flood at the mole', 'Наводнение у мола']),
    event('charter', '2015', ['Harbour charter', 'Портовая хартия']),
  ],
}

export const notes: NoteTexts[] = [
  { id: 'n1', text: 'Ask Wendell about barnacles', quote: 'the quays were scraped twice a year' },
]

export const little = buildIndex(harbour, notes)

export function find(query: string, limit = 10): readonly SearchHit[] {
  return search(little, query, limit)
}

/** The hit with the matched letters in brackets: `id: [Har]bour charter`. */
export function shown({ id, text, spans }: SearchHit): string {
  let out = `${id}: `
  let at = 0
  for (const [start, end] of spans) {
    out += `${text.slice(at, start)}[${text.slice(start, end)}]`
    at = end
  }
  return out + text.slice(at)
}

import type { Glossary } from '../glossary/schema.ts'
import type { Address } from './address.ts'
import type { EntryView, EventView, Lang, TermLink } from './entry.ts'
import { entryView, eventView } from './entry-view.ts'
import { type Brief, NO_RESULTS, type ResultRow, type Results, resultsOf } from './results.ts'
import { buildIndex, search, warmUp } from './search/search.ts'

/** The glossary as it is looked up. */
export interface Reference {
  /** Null when there is no such term. */
  term(id: string, lang: Lang): EntryView | null
  /** Null when there is no such event. */
  event(id: string, lang: Lang): EventView | null
  brief(type: ResultRow['type'], id: string, lang: Lang): Brief | null
  /** All terms, from A to Z by their titles. */
  terms(lang: Lang): readonly TermLink[]
  /** Reads on by `count` texts, so that the first search need not; true when all is ready. */
  warmUp(count: number): boolean
  /** The best entries for what was typed; `lang` is the language in which they are listed. */
  search(query: string, lang: Lang, limit: number): Results
  /** The one entry that a name, abbreviation or address stands for; null where that is not sure. */
  exact(query: string): Address | null
}

/** The index of the search is made ready when it is first needed. */
export function makeReference(glossary: Glossary): Reference {
  const index = buildIndex(glossary)
  const hits = (query: string, limit: number) => search(index, query, limit)
  const brief = (type: ResultRow['type'], id: string, lang: Lang) => briefOf(glossary, type, id, lang)
  return {
    term: (id, lang) => entryView(glossary, id, lang),
    event: (id, lang) => eventView(glossary, id, lang),
    brief,
    terms(lang) {
      const { compare } = new Intl.Collator(lang)
      return glossary.terms
        .map(({ id, title }) => ({ id, title: title[lang] }))
        .sort((a, b) => compare(a.title, b.title))
    },
    warmUp: (count) => warmUp(index, count),
    search(query, lang, limit) {
      if (query.trim() === '') return NO_RESULTS
      return resultsOf(hits(query, limit), query, lang, (type, id) => brief(type, id, lang))
    },
    exact(query) {
      const [hit] = query.trim() === '' ? [] : hits(query, 1)
      return hit?.isExact && hit.type !== 'note' ? { type: hit.type, id: hit.id } : null
    },
  }
}

function briefOf(glossary: Glossary, type: ResultRow['type'], id: string, lang: Lang): Brief | null {
  if (type === 'event') {
    const event = glossary.events.find((one) => one.id === id)
    return event ? { title: event.title[lang], gist: null, kind: null, date: event.date } : null
  }
  const term = glossary.terms.find((one) => one.id === id)
  return term ? { title: term.title[lang], gist: term.gist[lang], kind: term.kind, date: null } : null
}

import type { Glossary, GlossaryEvent, Source, Term } from '../glossary/schema.ts'
import type {
  EntryView,
  EventLine,
  EventView,
  Lang,
  Locator,
  MemoStatement,
  SourceView,
  Statement,
  TermLink,
} from './entry.ts'

type Layer = Term['background'][number] & { readonly asOf?: string }

/** What a card shows of the term `id`; null when the glossary has no such term. */
export function entryView(glossary: Glossary, id: string, lang: Lang): EntryView | null {
  const term = glossary.terms.find((one) => one.id === id)
  if (term === undefined) return null
  return {
    id,
    lang,
    kind: term.kind,
    title: term.title[lang],
    spelled: term.spelled?.[lang] ?? null,
    gist: term.gist[lang],
    ...layersOf(glossary, term, lang),
    events: eventLines(glossary, term, lang),
    asOf: term.asOf,
    related: term.related.flatMap((other) => termLink(glossary, other, lang)),
  }
}

/** What is shown of the event `id`; null when the glossary has no such event. */
export function eventView(glossary: Glossary, id: string, lang: Lang): EventView | null {
  const event = glossary.events.find((one) => one.id === id)
  if (event === undefined) return null
  const { date, until, scheduled, lane } = event
  return {
    id,
    lang,
    date,
    until: until ?? null,
    scheduled,
    lane,
    after: isAfter(date, glossary.head.written),
    title: event.title[lang],
    ...layersOf(glossary, event, lang),
    terms: event.terms.flatMap((term) => termLink(glossary, term, lang)),
  }
}

function layersOf(
  glossary: Glossary,
  { memo, differs, background, since }: Pick<Term, 'memo' | 'differs' | 'background' | 'since'>,
  lang: Lang,
): Pick<EntryView, 'memo' | 'differs' | 'background' | 'since'> {
  const statement = (one: Layer): Statement => ({
    text: one[lang],
    sources: one.sources.map((source) => sourceView(glossary.sources[source])),
    oneSource: one.oneSource ?? false,
    asOf: one.asOf ?? null,
  })
  return {
    memo: memo.map((one) => memoStatement(glossary, one, lang)),
    differs: differs.map(statement),
    background: background.map(statement),
    since: since.map(statement),
  }
}

function memoStatement(glossary: Glossary, one: Term['memo'][number], lang: Lang): MemoStatement {
  return { text: one[lang], at: locators(glossary, one.at) }
}

/** Paragraphs of one section are put together. */
function locators(glossary: Glossary, at: readonly string[]): Locator[] {
  const sections = new Map<string, number[]>()
  for (const locator of at) {
    const [section, paragraph] = locator.split('/')
    sections.set(section, [...(sections.get(section) ?? []), Number(paragraph)])
  }
  return [...sections].map(([section, paragraphs]) => ({
    section,
    heading: glossary.head.sections.find((one) => one.id === section)?.heading ?? null,
    paragraphs,
  }))
}

/** The term's own events and those that frame it, in order of time. */
function eventLines(glossary: Glossary, term: Term, lang: Lang): EventLine[] {
  const ids = new Set(term.events)
  return glossary.events
    .filter((event) => ids.has(event.id) || event.terms.includes(term.id))
    .sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))
    .map((event) => ({
      id: event.id,
      date: event.date,
      title: event.title[lang],
      own: event.terms.includes(term.id),
      after: isAfter(event.date, glossary.head.written),
    }))
}

/** A date without a day stands before the days of its month. */
function sortKey(event: GlossaryEvent): string {
  return event.date.padEnd(10, '-00')
}

/** The event came on or after the day before which the memo was written. */
function isAfter(date: string, written: string): boolean {
  return date.length < written.length ? date > written.slice(0, date.length) : date >= written
}

function sourceView({ title, publisher, date, url, copy }: Source): SourceView {
  return { title, publisher, date, url, copy: copy ?? null }
}

function termLink(glossary: Glossary, id: string, lang: Lang): TermLink[] {
  const term = glossary.terms.find((one) => one.id === id)
  return term === undefined ? [] : [{ id, title: term.title[lang] }]
}

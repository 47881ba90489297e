import type { Lang } from '../entry.ts'
import { hasCyrillic } from '../mentions/fold.ts'
import { dateWords } from './date-words.ts'
import { plainNames } from './plain-names.ts'
import type { EventTexts, GlossaryTexts, NoteTexts, SearchField, SearchHit, TermTexts } from './types.ts'
import { joinedPairs, type Word, withoutLittle, wordsOf } from './words.ts'

/** What can be found. */
export interface Item {
  readonly id: string
  readonly type: SearchHit['type']
}

/** One text of an item. */
export interface Field {
  /** The item's number in the list of all. */
  readonly item: number
  readonly type: Item['type']
  readonly field: SearchField
  readonly lang: Lang | null
  /** What is shown. */
  readonly text: string
  /** Words with stems (`санкци*`), read in place of `text`; null for most. */
  readonly stems: string | null
}

const LANGS = ['en', 'ru'] as const

export function listItems(texts: GlossaryTexts, notes: readonly NoteTexts[]): Item[] {
  return [
    ...texts.terms.map(({ id }): Item => ({ id, type: 'term' })),
    ...texts.events.map(({ id }): Item => ({ id, type: 'event' })),
    ...notes.map(({ id }): Item => ({ id, type: 'note' })),
  ]
}

/** The short texts by which items are called, in the order of the items. */
export function* nameFields({ terms, events }: GlossaryTexts): Generator<Field> {
  for (const [item, term] of terms.entries()) yield* termNames(term, item)
  for (const [i, event] of events.entries()) yield* eventNames(event, terms.length + i)
}

/** The longer texts, in the order of the items. */
export function* longFields(texts: GlossaryTexts, notes: readonly NoteTexts[]): Generator<Field> {
  for (const [item, { gist }] of texts.terms.entries()) {
    for (const lang of LANGS) yield plain(item, 'term', 'gist', lang, gist[lang])
  }
  const before = texts.terms.length + texts.events.length
  for (const [i, { text, quote }] of notes.entries()) {
    yield plain(before + i, 'note', 'text', null, text)
    yield plain(before + i, 'note', 'quote', null, quote)
  }
}

/** The words of a field as they are looked up, with joined ones; those of stems end in `*` and stand nowhere. */
export function fieldWords({ field, text, stems }: Field): {
  words: readonly Word[]
  joined: readonly Word[]
} {
  if (field === 'date') return { words: dateWords(text), joined: [] }
  if (stems !== null) return { words: stemWords(stems), joined: [] }
  const words = wordsOf(text)
  return { words, joined: joinedPairs(text, words) }
}

/** A name's words written in one, little ones left out. */
export function compactOf(field: Field): string {
  return withoutLittle(fieldWords(field).words)
    .map(({ word }) => word)
    .join('')
}

function* termNames(term: TermTexts, item: number): Generator<Field> {
  const given = new Set<string>()
  for (const field of ['title', 'spelled'] as const) {
    for (const lang of LANGS) {
      const text = term[field]?.[lang]
      if (text === undefined || given.has(text)) continue
      given.add(text)
      yield plain(item, 'term', field, lang, text)
    }
  }
  for (const name of plainNames(term.names)) {
    if (given.has(name)) continue
    const lang = hasCyrillic(name) ? 'ru' : 'en'
    if (name.includes('*'))
      yield { item, type: 'term', field: 'name', lang, text: term.title[lang], stems: name }
    else yield plain(item, 'term', 'name', lang, name)
  }
}

function* eventNames({ title, date }: EventTexts, item: number): Generator<Field> {
  for (const lang of LANGS) yield plain(item, 'event', 'title', lang, title[lang])
  yield plain(item, 'event', 'date', null, date)
}

function plain(item: number, type: Item['type'], field: SearchField, lang: Lang | null, text: string): Field {
  return { item, type, field, lang, text, stems: null }
}

function stemWords(stems: string): Word[] {
  return stems.split(' ').flatMap((stem) => {
    const words = wordsOf(stem).map(({ word }): Word => ({ word, span: [0, 0] }))
    const last = words.pop()
    if (last === undefined) return []
    return [...words, stem.endsWith('*') ? { ...last, word: `${last.word}*` } : last]
  })
}

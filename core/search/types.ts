import type { GlossaryEvent, Term } from '../../glossary/schema.ts'
import type { Lang } from '../entry.ts'
import type { Item } from './fields.ts'
import type { WordIndex } from './word-index.ts'

/** What search reads of a glossary; a whole one fits. */
export interface GlossaryTexts {
  readonly terms: readonly TermTexts[]
  readonly events: readonly EventTexts[]
}

export type TermTexts = Pick<Term, 'id' | 'title' | 'spelled' | 'gist' | 'names'>
export type EventTexts = Pick<GlossaryEvent, 'id' | 'title' | 'date'>

/** A reader's note: its own text and the words of the page that it is pinned to. */
export interface NoteTexts {
  readonly id: string
  readonly text: string
  readonly quote: string
}

/**
 * Where the typed words stand: an entry's title, its spelled-out name, another of its names, an event's date,
 * a term's gist, or a note's text or quote.
 */
export type SearchField = 'title' | 'spelled' | 'name' | 'date' | 'gist' | 'text' | 'quote'

/** UTF-16 offsets, half-open. */
export type Span = readonly [start: number, end: number]

export interface SearchHit {
  /** Of a term, event or note; terms and events may share one, so it counts with `type`. */
  readonly id: string
  readonly type: 'term' | 'event' | 'note'
  readonly field: SearchField
  /** The language of `text`; null for notes and dates. */
  readonly lang: Lang | null
  /** The matched field's text as it is written; of a date, `2018-07-16`, `2018-07` or `2018`. */
  readonly text: string
  /** The matched letters in `text`, in order, apart from each other; none where another form of the name matched. */
  readonly spans: readonly Span[]
  /** The query is this name: all of its words and no others, little ones aside, in whatever order and layout. */
  readonly isExact: boolean
}

/** Made by `buildIndex`, read by `search`. */
export interface SearchIndex {
  readonly items: readonly Item[]
  /** Titles and other names, dates of events. */
  readonly names: WordIndex
  /** Gists, notes. */
  readonly long: WordIndex
}

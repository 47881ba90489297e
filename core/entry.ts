/**
 * What a card shows of a term, in one language: plain data, made from the glossary by
 * `entryView` (core/entry-view.ts) in the background and sent to wherever a card is drawn.
 * The layers (memo, background, since) are separate fields and are never mixed.
 */
export type Lang = 'en' | 'ru'

export type Kind =
  | 'institution'
  | 'agreement'
  | 'channel'
  | 'document'
  | 'event'
  | 'person'
  | 'concept'
  | 'measure'
  | 'accusation'

export interface SourceView {
  readonly title: string
  readonly publisher: string
  /** As the source states it, e.g. `2018-07-15`, `2016-12` or `2014, spring`; null where it is undated. */
  readonly date: string | null
  /** http or https address; null where none is confirmed (the memo itself). */
  readonly url: string | null
  /** Where the copy stands that was read; null when the original was read. */
  readonly copy: string | null
}

/** A statement of the memo with the places that it rests on. */
export interface MemoStatement {
  readonly text: string
  readonly at: readonly Locator[]
}

/** A section of the memo and paragraphs in it, counted from 1. `heading` is null for its opening and closing. */
export interface Locator {
  readonly section: string
  readonly heading: string | null
  readonly paragraphs: readonly number[]
}

/** A statement with its sources. `oneSource`: nobody independent has confirmed it. */
export interface Statement {
  readonly text: string
  readonly sources: readonly SourceView[]
  readonly oneSource: boolean
  /** ISO date of day, month or year precision up to which the statement is known to hold; null in the background layer. */
  readonly asOf: string | null
}

export interface EventLine {
  readonly id: string
  /** ISO date; its length is its precision: `2013-06-17`, `2014-03`, `2004`. */
  readonly date: string
  readonly title: string
  /** The event is this term's own; otherwise it is context. */
  readonly own: boolean
  /** It happened after the memo was written (on 16 July 2018 or later). */
  readonly after: boolean
}

export interface TermLink {
  readonly id: string
  readonly title: string
}

export interface EntryView {
  readonly id: string
  readonly lang: Lang
  readonly kind: Kind
  readonly title: string
  /** The spelled-out name; null where it would repeat the title. */
  readonly spelled: string | null
  readonly gist: string
  readonly memo: readonly MemoStatement[]
  /** Where the record differs from the memo's wording. */
  readonly differs: readonly Statement[]
  readonly background: readonly Statement[]
  /** In order of time, all before the memo's line first. */
  readonly events: readonly EventLine[]
  readonly since: readonly Statement[]
  /** ISO date up to which the `since` layer was researched. */
  readonly asOf: string
  readonly related: readonly TermLink[]
}

/** What is shown of an event, in one language. */
export interface EventView {
  readonly id: string
  readonly lang: Lang
  /** ISO date; its length is its precision. */
  readonly date: string
  /** ISO date of its last day; null when it has no more than one, or none is known. */
  readonly until: string | null
  /** It lay ahead when the glossary was written. */
  readonly scheduled: boolean
  readonly lane: 'cooperation' | 'rupture' | 'neither'
  /** It happened after the memo was written. */
  readonly after: boolean
  readonly title: string
  readonly memo: readonly MemoStatement[]
  readonly differs: readonly Statement[]
  readonly background: readonly Statement[]
  readonly since: readonly Statement[]
  /** The terms that it belongs to. */
  readonly terms: readonly TermLink[]
}

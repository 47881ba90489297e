import type { MarkedTerm } from '../marked-terms.ts'
import type { Automaton } from './automaton.ts'

/** How far from a name a cue counts: within 40 units, in the sentence, in the block, anywhere on the page. */
export type Scope = 'beside' | 'sentence' | 'block' | 'page'

/** Letter case that a name must have on the page. */
export type CaseRule = 'any' | 'capital' | 'title' | 'exact'

/** At least `min` finds of any of these cues within the scope. */
export interface Evidence {
  readonly cues: readonly number[]
  readonly scope: Scope
  readonly min: number
}

/** All of these together make one way of being sure. */
export type Way = readonly Evidence[]

export type Rule =
  | NameRule
  | { readonly kind: 'rival'; readonly term: number; readonly case: CaseRule }
  | { readonly kind: 'cue'; readonly cue: number; readonly case: CaseRule }
  | PartRule

/** A part of a name with a gap; `rule` is the number of its name rule. */
export interface PartRule {
  readonly kind: 'head' | 'tail'
  readonly rule: number
  /** Tells patterns with a gap apart: parts of different ones don't make a name. */
  readonly pattern: number
  readonly part: number
  readonly parts: number
}

export interface NameRule {
  readonly kind: 'name'
  /** Position in `CompiledGlossary.terms`. */
  readonly term: number
  readonly case: CaseRule
  /** Ways of being sure, one of which must hold; empty: the name stands alone. */
  readonly needs: readonly Way[]
  /** Ways of being sure that the sense is another one. */
  readonly unless: readonly Way[]
  /** A short form: it counts only where the page names the term in full. */
  readonly short: boolean
}

/** What the extension needs of a glossary to find its mentions; texts for readers are elsewhere. */
export interface CompiledGlossary extends GlossaryNames {
  /** Of the terms that the glossary marks by itself. */
  readonly anchors: Anchors
  /** Of all terms: for readers who have others marked too. */
  readonly allAnchors: Anchors
}

/** What is needed where a text holds an anchor. */
export interface GlossaryNames {
  readonly terms: readonly MarkedTerm[]
  readonly cues: number
  readonly rules: readonly Rule[]
  /** Names and cues in Latin letters, and those with a Cyrillic one; null where they were not brought in (yet). */
  readonly automata: { readonly latin: Automaton; readonly cyrillic: Automaton | null }
  /** Folded words of each cue that is asked for on whole pages, one of which stands in it; null for other cues. */
  readonly cueAnchors: readonly (readonly string[] | null)[]
}

/** Words of which one at least stands wherever a name does; all folded. */
export interface Anchors {
  /** A word that is too common to show anything alone, and those of which one stands within ANCHOR_REACH units. */
  readonly words: readonly (readonly [word: string, ...company: string[]])[]
  /** Abbreviations, which count in capitals only and need no company. */
  readonly capitals: readonly string[]
  /** Sources of regular expressions, without regard to case, that find all of these in Latin and in Cyrillic letters. */
  readonly sources: { readonly latin: string; readonly cyrillic: string }
}

/** How far from an anchor its company may stand, in UTF-16 code units. */
export const ANCHOR_REACH = 120

export type Strictness = 'strict' | 'balanced' | 'everything'

/** Why a span is taken for a term; `reasonText` (why.ts) puts it into words. */
export type Reason =
  | { readonly kind: 'full' }
  | { readonly kind: 'defined'; readonly text: string }
  | { readonly kind: 'short'; readonly full: string }
  | { readonly kind: 'cue'; readonly cues: readonly string[]; readonly scope: Scope }
  | { readonly kind: 'asked' }

export interface Mention {
  readonly termId: string
  /** Offsets into the text that was read, UTF-16 code units, half-open. */
  readonly start: number
  readonly end: number
  readonly reason: Reason
}

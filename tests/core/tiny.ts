/** Tiny glossaries, made for the case at hand. */
import { compileGlossary } from '../../core/compile/compile.ts'
import { findMentions } from '../../core/mentions/find.ts'
import { DEFAULT_SENSE, type SenseSettings } from '../../core/mentions/page.ts'
import type { CompiledGlossary } from '../../core/mentions/types.ts'
import type { CueList, NameRule, Rival, Term } from '../../glossary/schema.ts'

export type Name = string | NameRule

/** A valid term with no texts to speak of. */
export function term(id: string, names: readonly Name[], more: Partial<Term> = {}): Term {
  const text = { en: `${id} in English`, ru: `${id} по-русски` }
  const layers = { memo: [], differs: [], background: [], since: [], events: [], related: [], lookalikes: [] }
  const rivals: Rival[] = []
  const plain = { id, kind: 'concept', marked: true, asOf: '2026', title: text, gist: text } as const
  return { ...plain, ...layers, names: [...names], rivals, ...more }
}

export function compile(terms: readonly Term[], cues: Record<string, CueList> = {}): CompiledGlossary {
  return compileGlossary({ terms, cues })
}

/** A term for each entry, named by its key. */
export function named(names: Readonly<Record<string, readonly Name[]>>): CompiledGlossary {
  return compile(Object.entries(names).map(([id, list]) => term(id, list)))
}

/** The mentions in a text, as `term: words`. */
export function found(
  glossary: CompiledGlossary,
  text: string,
  settings: Partial<SenseSettings> = {},
): string[] {
  return findMentions(glossary, text, { ...DEFAULT_SENSE, ...settings }).map(
    ({ termId, start, end }) => `${termId}: ${text.slice(start, end)}`,
  )
}

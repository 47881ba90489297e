import { listItems, longFields, nameFields } from './fields.ts'
import { Findings, type Found, TIER } from './found.ts'
import { readQuery } from './query.ts'
import { matchedSpans } from './spans.ts'
import { findContained, findLong, findNames, findSlips } from './stages.ts'
import type { GlossaryTexts, NoteTexts, SearchHit, SearchIndex } from './types.ts'
import { WordIndex } from './word-index.ts'

/** An index of a glossary and a reader's notes. It reads nothing before the first search, or before `warmUp`. */
export function buildIndex(texts: GlossaryTexts, notes: readonly NoteTexts[] = []): SearchIndex {
  return {
    items: listItems(texts, notes),
    names: new WordIndex(nameFields(texts)),
    long: new WordIndex(longFields(texts, notes)),
  }
}

/**
 * Reads on by `count` texts, so that a big glossary can be made ready in idle moments; true when all is ready. Names
 * come first. A search before that reads what it needs by itself.
 */
export function warmUp({ names, long }: SearchIndex, count: number): boolean {
  return names.step(count) && long.step(count)
}

/**
 * The terms, events and notes that a query means, one hit each, at most `limit`, the best first: exact names, names
 * that begin with the query, names with its words in any order, its other forms, mistyped names, texts.
 *
 * Letter case, accents, punctuation and little words don't count; names of both languages are found, in Latin or
 * Cyrillic spelling and in the keyboard's wrong layout. Of the query its first 200 UTF-16 units and 10 words are read.
 */
export function search(index: SearchIndex, query: string, limit: number): readonly SearchHit[] {
  const { typed, other } = readQuery(query)
  const findings = new Findings(index.items.length)
  const isFull = () => findings.size >= limit
  const isEmpty = () => findings.size === 0
  index.names.finish()
  if (typed !== null) findNames(index, typed, findings, true)
  if (isEmpty() && other !== null) findNames(index, other, findings, false)
  if (!findings.hasSpelt && typed !== null) findSlips(index, typed, findings, true)
  if (isEmpty() && other !== null) findSlips(index, other, findings, false)
  if (!isFull()) {
    index.long.finish()
    if (typed !== null) findLong(index, typed, findings, false)
    if (isEmpty() && other !== null) findLong(index, other, findings, false)
    if (isEmpty() && typed !== null) findContained(index, typed, findings)
    if (isEmpty() && typed !== null) findLong(index, typed, findings, true)
  }
  return findings.best(limit).map((found) => toHit(index, found))
}

function toHit({ items }: SearchIndex, { index, field: number, words, tier }: Found): SearchHit {
  const field = index.fields[number]
  const { id, type } = items[field.item]
  return {
    id,
    type,
    field: field.field,
    lang: field.lang,
    text: field.text,
    spans: matchedSpans(field, index.vocabulary, words),
    isExact: tier === TIER.exact,
  }
}

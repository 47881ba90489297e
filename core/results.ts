import type { Kind, Lang } from './entry.ts'
import { foldText } from './mentions/fold.ts'
import type { SearchHit, Span } from './search/types.ts'

/** A text with the letters that were looked for. */
export interface Marked {
  readonly text: string
  readonly lang: Lang
  /** UTF-16 offsets in `text`, half-open, in order. */
  readonly spans: readonly Span[]
}

/** An entry that was found, as it is listed. */
export interface ResultRow {
  readonly type: 'term' | 'event'
  readonly id: string
  readonly title: Marked
  /** One line more: what was found where the title does not show it, or else what the term is. */
  readonly beneath: Marked | null
  /** Null for events. */
  readonly kind: Kind | null
  /** ISO date as precise as it is known; null for terms. */
  readonly date: string | null
}

/** Rows of one type. */
export interface ResultGroup {
  readonly type: ResultRow['type']
  readonly rows: readonly ResultRow[]
}

export interface Results {
  /** The group with the best row first. */
  readonly groups: readonly ResultGroup[]
  /** False when nothing is spelt as it was typed, and the rows are those that come closest. */
  readonly isSpelt: boolean
}

export const NO_RESULTS: Results = { groups: [], isSpelt: true }

/** Name and gist of a term, or name and date of an event. */
export interface Brief {
  readonly title: string
  readonly gist: string | null
  readonly kind: Kind | null
  readonly date: string | null
}

/** How far before the first letter found a line may begin, and how far into a line that letter may stand as it is. */
const BEFORE = 16
const FAR = 40

/** Hits as they are listed, in the order of their ranks. `briefOf` knows what the entries are called. */
export function resultsOf(
  hits: readonly SearchHit[],
  query: string,
  lang: Lang,
  briefOf: (type: ResultRow['type'], id: string) => Brief | null,
): Results {
  const groups = new Map<ResultRow['type'], ResultRow[]>()
  for (const hit of hits) {
    if (hit.type === 'note') continue
    const brief = briefOf(hit.type, hit.id)
    if (brief === null) continue
    const group = groups.get(hit.type) ?? []
    groups.set(hit.type, [...group, rowOf(hit, hit.type, brief, lang)])
  }
  return {
    groups: [...groups].map(([type, rows]) => ({ type, rows })),
    isSpelt: hits.some((hit) => isSpelt(hit, query)),
  }
}

/** All rows in the order in which they are listed. */
export function rowsOf({ groups }: Results): ResultRow[] {
  return groups.flatMap(({ rows }) => rows)
}

function rowOf(hit: SearchHit, type: ResultRow['type'], brief: Brief, lang: Lang): ResultRow {
  const isTitle = hit.field === 'title' && hit.lang === lang
  const found = isTitle || hit.field === 'date' || hit.spans.length === 0 ? null : cut(hit, lang)
  const gist = brief.gist === null ? null : { text: brief.gist, lang, spans: [] }
  return {
    type,
    id: hit.id,
    title: { text: brief.title, lang, spans: isTitle ? hit.spans : [] },
    beneath: found ?? gist,
    kind: brief.kind,
    date: brief.date,
  }
}

/** The text from shortly before what was found in it, so that it is seen on one line. */
function cut(hit: SearchHit, lang: Lang): Marked {
  const marked = { text: hit.text, lang: hit.lang ?? lang, spans: hit.spans }
  const first = hit.spans[0]?.[0] ?? 0
  if (first < FAR) return marked
  const start = hit.text.indexOf(' ', first - BEFORE) + 1
  if (start === 0 || start > first) return marked
  const shift = start - 2
  return {
    ...marked,
    text: `… ${hit.text.slice(start)}`,
    spans: hit.spans.map(([from, to]) => [from - shift, to - shift]),
  }
}

/** Each word that was typed stands in the text, or the beginning of a word there. */
function isSpelt(hit: SearchHit, query: string): boolean {
  if (hit.isExact || hit.field === 'date') return true
  const text = ` ${foldText(hit.text)}`
  return foldText(query)
    .split(' ')
    .every((word) => text.includes(` ${word}`))
}

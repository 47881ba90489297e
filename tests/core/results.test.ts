import { describe, expect, test } from 'vitest'
import { type Brief, resultsOf, rowsOf } from '../../core/results.ts'
import type { SearchHit } from '../../core/search/types.ts'

const GIST =
  'A line between the two capitals that was opened so that nobody need take an accident for an attack.'

const BRIEFS: Readonly<Record<string, Brief>> = {
  'term line': { title: 'The line', gist: GIST, kind: 'channel', date: null },
  'event line': { title: 'Line opened', gist: null, kind: null, date: '2013-06' },
}

function hit(change: Partial<SearchHit>): SearchHit {
  return {
    id: 'line',
    type: 'term',
    field: 'title',
    lang: 'en',
    text: 'The line',
    spans: [[4, 8]],
    isExact: false,
    ...change,
  }
}

function results(hits: readonly SearchHit[], query = 'line') {
  return resultsOf(hits, query, 'en', (type, id) => BRIEFS[`${type} ${id}`] ?? null)
}

describe('results as they are listed', () => {
  test('are in groups, that of the best one first', () => {
    const { groups } = results([hit({ type: 'event' }), hit({}), hit({ id: 'gone' }), hit({ type: 'note' })])
    expect(groups.map(({ type, rows }) => [type, rows.map(({ id }) => id)])).toEqual([
      ['event', ['line']],
      ['term', ['line']],
    ])
  })

  test('show the letters found in the name, and what the term is', () => {
    const [row] = rowsOf(results([hit({})]))
    expect(row).toMatchObject({ title: { text: 'The line', spans: [[4, 8]] }, kind: 'channel' })
    expect(row?.beneath).toEqual({ text: GIST, lang: 'en', spans: [] })
  })

  test('show another name beneath, in its own language', () => {
    const [row] = rowsOf(results([hit({ lang: 'ru', text: 'Линия', spans: [[0, 5]] })]))
    expect(row?.title.spans).toEqual([])
    expect(row?.beneath).toEqual({ text: 'Линия', lang: 'ru', spans: [[0, 5]] })
  })

  test('show a long text from shortly before what was found in it', () => {
    const at = GIST.indexOf('accident')
    const [row] = rowsOf(results([hit({ field: 'gist', text: GIST, spans: [[at, at + 8]] })]))
    const { text, spans } = row?.beneath ?? { text: '', spans: [] }
    expect(text).toBe('… need take an accident for an attack.')
    expect(spans.map(([start, end]) => text.slice(start, end))).toEqual(['accident'])
  })

  test('of which no letters can be shown have what the term is', () => {
    const [row] = rowsOf(results([hit({ field: 'name', text: 'hot line', spans: [] })]))
    expect(row?.beneath?.text).toBe(GIST)
  })
})

describe('what was typed', () => {
  test.each<[string, Partial<SearchHit>, boolean]>([
    ['line', {}, true],
    ['LÍN', {}, true],
    ['line the', {}, true],
    ['lien', {}, false],
    ['ine', {}, false],
    ['дшту', { isExact: true }, true],
    ['june 2013', { type: 'event', field: 'date', lang: null, text: '2013-06' }, true],
  ])('%s', (query, change, isSpelt) => {
    expect(results([hit(change)], query).isSpelt).toBe(isSpelt)
  })
})

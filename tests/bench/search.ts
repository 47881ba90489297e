/** What a key costs in the search field: from the key to the results, not yet drawn. */
import { buildIndex, search, warmUp } from '../../core/search/search.ts'
import type { GlossaryTexts, SearchIndex } from '../../core/search/types.ts'
import { madeGlossary } from './made-glossary.ts'

const LIMIT = 20
const ROUNDS = 3
const SLICE = 200
const PASTED = 'what people paste when they meant to paste something else: '.repeat(200).slice(0, 10_000)

export interface SearchTimes {
  readonly terms: number
  /** Milliseconds that it takes to make the index ready, and the longest slice of that. */
  readonly ready: number
  readonly slice: number
  readonly median: number
  /** The slowest of all keys, each in the fastest of its rounds, and what was typed then. */
  readonly worst: number
  readonly slowest: string
}

/** Milliseconds a key may take, by the number of terms. */
export function searchLimit(terms: number): number {
  return terms <= 100 ? 16 : 50
}

/** Types names key by key, right and with slips, in the wrong layout, backwards, and pastes a page of text. */
export function searchTimes(shipped: GlossaryTexts): SearchTimes[] {
  const glossaries = [shipped, madeGlossary(1000), madeGlossary(10_000)]
  return glossaries.map((texts) => {
    const index = buildIndex(texts)
    const { ready, slice } = makeReady(index)
    const times = typed(texts)
      .map((query): [string, number] => [query, fastest(index, query)])
      .sort((a, b) => a[1] - b[1])
    const [slowest, worst] = times.at(-1) ?? ['', 0]
    const [, median] = times[Math.floor(times.length / 2)] ?? ['', 0]
    return { terms: texts.terms.length, ready, slice, median, worst, slowest: slowest.slice(0, 40) }
  })
}

function makeReady(index: SearchIndex): { ready: number; slice: number } {
  let ready = 0
  let slice = 0
  for (let done = false; !done; ) {
    const start = performance.now()
    done = warmUp(index, SLICE)
    const ms = performance.now() - start
    ready += ms
    slice = Math.max(slice, ms)
  }
  return { ready, slice }
}

function fastest(index: SearchIndex, query: string): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now()
    search(index, query, LIMIT)
    return performance.now() - start
  })
  return Math.min(...times)
}

function typed({ terms, events }: GlossaryTexts): string[] {
  const every = Math.ceil(terms.length / 12)
  const titles = [...terms, ...events.slice(0, terms.length)]
    .filter((_, i) => i % every === 0)
    .flatMap(({ title }) => [title.en, title.ru])
  const slips = titles.map((title) => title.slice(0, 3) + title.slice(4))
  const backwards = titles.map((title) => title.split(' ').reverse().join(' '))
  const keys = [...titles, ...slips, ...backwards, 'xqzj vkwp', 'ыъщж', '2018', 'u s', 'с по в'].flatMap(
    (text) => Array.from(text, (_, i) => text.slice(0, i + 1)),
  )
  return [...new Set([...keys, 'gjkbnbrf', 'ызщкедш', PASTED])]
}

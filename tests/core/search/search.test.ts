import { describe, expect, it } from 'vitest'
import { buildIndex, search, warmUp } from '../../../core/search/search.ts'
import { event, find, harbour, notes, shown, term } from './little.ts'

const ids = (query: string, limit?: number) => find(query, limit).map(({ id }) => id)
const first = (query: string) => find(query).slice(0, 1).map(shown)[0] ?? '-'

/** What is typed, and the best hit with the letters that it shows as matched. */
const BEST: [string, string][] = [
  // Exact names and abbreviations
  ['JHB', 'board: [JHB]'],
  ['jhb', 'board: [JHB]'],
  ['опс', 'board: [ОПС]'],
  ['J.H.B.', 'board: [JHB]'],
  ['mooring rules', 'rules: [Mooring] [rules]'],
  ['joint harbour board', 'board: [Joint] [Harbour] [Board]'],
  ['объединенный портовый совет', 'board: [Объединённый] [портовый] [совет]'],
  ['beacon', 'light: [beacon]'],
  ['agnes szabo', 'keeper: [Ágnes] [Szabó]'],
  ['the harbour charter', 'paper: [Harbour] [charter]'],
  ['nonstop light', 'light: [Non]-[stop] [light]'],
  ['non stop light', 'light: [Non]-[stop] [light]'],
  // Beginnings and word order
  ['moor', 'rules: [Moor]ing rules'],
  ['joint h', 'board: [Joint] [H]arbour Board'],
  ['szab', 'keeper: Ágnes [Szab]ó'],
  ['szabo agnes', 'keeper: [Ágnes] [Szabó]'],
  ['report 2011', 'rules-2011: [2011] mooring rules [report]'],
  ['правила шв', 'rules: [Правила] [шв]артовки'],
  // Other forms
  ['маяка', 'light: Негаснущий огонь'],
  ['агнешу сабо', 'keeper: [Агнеш] [Сабо]'],
  ['портовую хартию', 'paper: [Портов]ая [харти]я'],
  ['негаснущего огня', 'light: [Негаснущ]ий огонь'],
  ['reports', 'rules-2011: 2011 mooring rules [report]'],
  // Slips
  ['moring rules', 'rules: [Mo]o[ring] [rules]'],
  ['moorign rules', 'rules: [Moori]ng [rules]'],
  ['charetr', 'paper: Harbour [char]te[r]'],
  ['хатрия', 'paper: Портовая [ха]рт[ия]'],
  ['mooringrules', 'rules: [Mooring] [rules]'],
  // The other layout and the other alphabet
  ['ьщщкштп', 'rules: [Mooring] rules'],
  ['gjhnjdfz [fhnbz', 'paper: [Портовая] [хартия]'],
  ['ops', 'board: [ОПС]'],
  ['mayak', 'light: Негаснущий огонь'],
  ['сабо агнес', 'keeper: Агнеш [Сабо]'],
  // Dates
  ['june 2009', 'opened: [2009]-[06]-17'],
  ['17 июня 2009', 'opened: [2009]-[06]-[17]'],
  ['17.06.2009', 'opened: [2009]-[06]-[17]'],
  ['ноябрь 2011', 'flood: [2011]-[11]'],
  ['harbour reopens 2009', 'opened: [Harbour] [reopens]'],
  // Longer texts
  ['quays', 'board: Nine keepers who look after the [quays].'],
  ['смотрители', 'board: Девять [смотрител]ей, отвечающих за причалы.'],
  ['barnacles wendell', 'n1: Ask [Wendell] about [barnacles]'],
  ['scraped', 'n1: the quays were [scraped] twice a year'],
  ['barnackles', 'n1: Ask Wendell about [barnacles]'],
  // More than a name
  ['what the mooring rules say about goats', 'rules: [Mooring] [rules]'],
  // Nothing
  ['', '-'],
  ['   ', '-'],
  ['?!', '-'],
  ['«»', '-'],
  ['xqzj', '-'],
  ['goat cheese', '-'],
  ['козий сыр', '-'],
  ['🐐', '-'],
  ['harbour goats', '-'],
]

describe('a query finds', () => {
  it.each(BEST)('%j → %s', (query, expected) => {
    expect(first(query)).toBe(expected)
  })
})

describe('the order of hits', () => {
  it('puts an exact name before names that begin with the query, and a term before an event', () => {
    expect(ids('mooring rules')).toEqual(['rules', 'rules-2011'])
    expect(ids('harbour charter').slice(0, 2)).toEqual(['paper', 'charter'])
  })

  it('puts beginnings before other words, and both before texts', () => {
    const index = buildIndex({
      terms: [
        term('text', ['Quay', 'Причал'], { gist: { en: 'Has a lantern.', ru: 'С фонарём.' } }),
        term('word', ['Old lantern', 'Старый фонарь']),
        term('begin', ['Lantern keeper', 'Смотритель фонаря']),
        term('exact', ['Lantern', 'Фонарь']),
      ],
      events: [event('slip', '2001', ['Lanterm day', 'День'])],
    })
    expect(search(index, 'lantern', 9).map(({ id }) => id)).toEqual(['exact', 'begin', 'word', 'text'])
  })

  it('has one hit for each entry, and no more than the limit', () => {
    expect(ids('harbour')).toEqual([...new Set(ids('harbour'))])
    expect(ids('harbour').length).toBeGreaterThan(2)
    expect(ids('harbour', 2)).toEqual(ids('harbour').slice(0, 2))
    expect(ids('harbour', 0)).toEqual([])
  })

  it('is the same each time', () => {
    expect(find('harbour')).toEqual(find('harbour'))
  })
})

describe('a hit', () => {
  it.each([
    ['jhb', 'term', 'title', 'en', true],
    ['опс', 'term', 'title', 'ru', true],
    ['joint harbour board', 'term', 'spelled', 'en', true],
    ['harbour board', 'term', 'name', 'en', true],
    ['маяк', 'term', 'name', 'ru', true],
    ['ори', 'term', 'title', 'en', true],
    ['rules mooring', 'term', 'title', 'en', true],
    ['mooring', 'term', 'title', 'en', false],
    ['reopens', 'event', 'title', 'en', false],
    ['2009', 'event', 'date', null, false],
    ['nine keepers', 'term', 'gist', 'en', false],
    ['девять', 'term', 'gist', 'ru', false],
    ['wendell', 'note', 'text', null, false],
    ['scraped', 'note', 'quote', null, false],
  ])('for %j is a %s by its %s in %s, exact: %s', (query, type, field, lang, isExact) => {
    expect(find(query)[0]).toMatchObject({ type, field, lang, isExact })
  })

  it('points at letters in text with combining marks, soft hyphens and capitals', () => {
    const title = 'Cafe\u0301 Au\u00adrora' as const
    const index = buildIndex({ terms: [term('x', [title, 'Ё'])], events: [] })
    const letters = (query: string) =>
      search(index, query, 1).flatMap(({ text, spans }) =>
        spans.map(([start, end]) => text.slice(start, end)),
      )
    expect(letters('café aurora')).toEqual(['Cafe\u0301', 'Au\u00adrora'])
    expect(letters('auro')).toEqual(['Au\u00adro'])
    expect(letters('е')).toEqual(['Ё'])
  })
})

describe('an index', () => {
  it('of nothing finds nothing', () => {
    expect(search(buildIndex({ terms: [], events: [] }), 'anything', 5)).toEqual([])
  })

  it('reads a text only when it is needed', () => {
    let reads = 0
    const watched = {
      ...harbour.terms[0],
      get title() {
        reads++
        return { en: 'JHB', ru: 'ОПС' }
      },
    }
    const index = buildIndex({ terms: [watched], events: [] })
    expect(reads).toBe(0)
    search(index, 'jhb', 1)
    expect(reads).toBeGreaterThan(0)
  })

  it('can be made ready step by step, and answers the same', () => {
    const index = buildIndex(harbour, notes)
    let steps = 0
    while (!warmUp(index, 3)) steps++
    expect(steps).toBeGreaterThan(10)
    expect(warmUp(index, 3)).toBe(true)
    for (const [query] of BEST) expect(search(index, query, 10)).toEqual(find(query))
  })

  it('answers in the middle of being made ready', () => {
    const index = buildIndex(harbour, notes)
    warmUp(index, 3)
    expect(search(index, 'barnacles', 10).map(({ id }) => id)).toEqual(['n1'])
  })
})

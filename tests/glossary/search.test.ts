import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainNames } from '../../core/search/plain-names.ts'
import { buildIndex, search } from '../../core/search/search.ts'
import { loadGlossary } from '../../glossary/load.ts'

const glossary = loadGlossary(fileURLToPath(new URL('../../glossary', import.meta.url)))
const index = buildIndex(glossary)
const ids = (query: string) => search(index, query, 10).map(({ id }) => id)

const CASES = readFileSync(new URL('search-cases.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('# '))
  .map((line) => line.split('=>').map((part) => part.trim()))
  .map(([typed, expected]): [string, string] => [typed, expected])

describe('what is typed finds', () => {
  it.each(CASES)('%s => %s', (typed, expected) => {
    expect(ids(typed)[0] ?? '-').toBe(expected)
  })

  it('in at least 140 lines, of which 20 and more find nothing', () => {
    expect(CASES.length).toBeGreaterThanOrEqual(140)
    expect(CASES.filter(([, expected]) => expected === '-').length).toBeGreaterThanOrEqual(20)
  })

  it('the same in the texts of the build, which hold the plain names alone', () => {
    const terms = glossary.terms.map((term) => ({ ...term, names: plainNames(term.names) }))
    const built = buildIndex({ ...glossary, terms })
    for (const [typed] of CASES) expect(search(built, typed, 5)).toEqual(search(index, typed, 5))
  })
})

/** Terms and events with their titles; those of the same title count as one. */
const TITLES = [...glossary.terms, ...glossary.events].flatMap(({ title }) => [title.en, title.ru])
const titled = (text: string) =>
  [...glossary.terms, ...glossary.events]
    .filter(({ title }) => title.en === text || title.ru === text)
    .map(({ id }) => id)

describe('a title', () => {
  it.each([...new Set(TITLES)])('%s finds its own entry first', (title) => {
    const [hit] = search(index, title, 1)
    expect(titled(title)).toContain(hit?.id)
    expect(hit?.isExact).toBe(true)
  })

  it.each([
    ['Консультации по кибербезопасности отменны', 'consultations-cancelled-2018'],
    ['Консультации по кибербезопасности отмененны', 'consultations-cancelled-2018'],
    ['S–Russian cyber consultations in Geneva', 'geneva-talks-2016'],
    ['Встреча Трампа и Путинна в Гамбурге', 'hamburg-2017'],
  ])('mistyped into other forms and other names is found among the first three: %s', (typed, id) => {
    expect(ids(typed).slice(0, 3)).toContain(id)
  })

  it('with a letter missing, doubled or swapped with the next finds its entry among the first three', () => {
    const slip = fc.constantFrom('missing', 'doubled', 'swapped')
    const title = fc.constantFrom(...TITLES.filter((text) => text.length >= 6))
    fc.assert(
      fc.property(title, slip, fc.nat(), (text, kind, number) => {
        const places = placesOf(text, kind)
        const typed = withSlip(text, kind, places[number % places.length])
        const found = ids(typed).slice(0, 3)
        expect(
          titled(text).some((id) => found.includes(id)),
          `${typed} finds ${found}`,
        ).toBe(true)
      }),
      { numRuns: 1500 },
    )
  })
})

/** Where there is a letter, or two to be swapped. */
function placesOf(text: string, kind: string): number[] {
  const isLetter = (at: number) => /\p{L}/u.test(text[at] ?? '')
  return Array.from(text, (_, at) => at).filter(
    (at) => isLetter(at) && (kind !== 'swapped' || isLetter(at + 1)),
  )
}

function withSlip(text: string, kind: string, at: number): string {
  if (kind === 'missing') return text.slice(0, at) + text.slice(at + 1)
  if (kind === 'doubled') return text.slice(0, at + 1) + text.slice(at)
  return text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2)
}

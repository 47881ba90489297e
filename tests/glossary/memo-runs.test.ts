/**
 * The glossary tells what the memo says in words of its own: no eight words in a row are the memo's. The memo itself
 * is not kept here, only hashes of its runs (memo-shingles.json, see runs.ts).
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { loadGlossary } from '../../glossary/load.ts'
import { runs } from './runs.ts'

const glossary = loadGlossary(fileURLToPath(new URL('../../glossary', import.meta.url)))
const memo = new Set<number>(
  JSON.parse(readFileSync(new URL('memo-shingles.json', import.meta.url), 'utf8')) as number[],
)

/** All English texts of an entry, with the field that each stands in; patterns of names are no texts. */
function texts(entry: unknown, field = ''): (readonly [field: string, text: string])[] {
  if (typeof entry !== 'object' || entry === null) return []
  return Object.entries(entry).flatMap(([key, value]): (readonly [string, string])[] => {
    if (key === 'names' || key === 'rivals') return []
    const inner = field === '' ? key : `${field}.${key}`
    return key === 'en' && typeof value === 'string' ? [[inner, value]] : texts(value, inner)
  })
}

function shared(entry: unknown): string[] {
  return texts(entry).flatMap(([field, text]) =>
    runs(text)
      .filter(({ hash }) => memo.has(hash))
      .map(({ words }) => `${field}: ${words}`),
  )
}

test('the memo’s runs are there', () => {
  expect(memo.size).toBeGreaterThan(1000)
  // Words that stand together in the memo’s last line, which names who it was made for.
  const known = 'working group on strategic stability and de escalation'
  expect(runs(known).map(({ hash }) => memo.has(hash))).toEqual([true])
})

test('a run is found however it is written', () => {
  const text = 'It was a WORKING GROUP on “Strategic\u00a0Stability” and de\u2011escalation.'
  expect(shared({ background: [{ en: text, ru: 'x' }] })).toEqual([
    'background.0.en: working group on strategic stability and de escalation',
  ])
})

describe('no eight words in a row are the memo’s', () => {
  test.each(glossary.terms.map((term) => [term.id, term] as const))('terms/%s', (_id, term) => {
    expect(texts(term).length).toBeGreaterThanOrEqual(3)
    expect(shared(term)).toEqual([])
  })
  test.each(glossary.events.map((event) => [event.id, event] as const))('events/%s', (_id, event) => {
    expect(texts(event).length).toBeGreaterThanOrEqual(1)
    expect(shared(event)).toEqual([])
  })
})

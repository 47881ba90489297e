import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { compileGlossary } from '../../../core/compile/compile.ts'
import { findMentions } from '../../../core/mentions/find.ts'
import { reasonText } from '../../../core/mentions/why.ts'
import { loadGlossary } from '../../../glossary/load.ts'
import { type Case, type Label, readCases } from './cases.ts'

const source = loadGlossary(fileURLToPath(new URL('../../../glossary', import.meta.url)))
const further = new Set(source.terms.filter(({ marked }) => !marked).map(({ id }) => id))

/** As for a reader who has turned all of them on. */
const glossary = compileGlossary({
  ...source,
  terms: source.terms.map((term) => ({ ...term, marked: true })),
})
const cases = readCases(new URL('cases-further.txt', import.meta.url))

const isSame = (a: Label, b: Label) => a.term === b.term && a.start === b.start && a.end === b.end
const meets = (a: Label, b: Label) => a.term === b.term && a.start < b.end && b.start < a.end

/** What differs between a line and the further entries found in it, in words. */
function faults({ text, mentions, optional }: Case): string[] {
  const found = findMentions(glossary, text)
    .filter(({ termId }) => further.has(termId))
    .map((one) => ({ ...one, term: one.termId }))
  const words = ({ start, end, term }: Label) => `${term} “${text.slice(start, end)}”`
  const missing = mentions.filter((label) => !found.some((one) => isSame(one, label)))
  const wrong = found.filter(
    (one) => !mentions.some((label) => isSame(one, label)) && !optional.some((label) => meets(one, label)),
  )
  return [
    ...missing.map((label) => `missing: ${words(label)}`),
    ...wrong.map(
      (one) => `not wanted: ${words(one)} ${reasonText(one.reason, text.slice(one.start, one.end), 'en')}`,
    ),
  ]
}

describe('cases-further.txt', () => {
  it('has at least as many look-alikes as mentions', () => {
    const lookalikes = cases.filter(({ mentions, optional }) => mentions.length + optional.length === 0)
    expect(lookalikes.length).toBeGreaterThanOrEqual(cases.length / 2)
  })

  it('names every further entry', () => {
    const named = new Set(cases.flatMap(({ mentions }) => mentions.map(({ term }) => term)))
    expect([...further].filter((id) => !named.has(id))).toEqual([])
  })

  it.each(cases.map((one) => [one.line, one.text, one] as const))('line %i: %s', (_line, _text, one) => {
    expect(faults(one)).toEqual([])
  })
})

describe('further entries that are not marked', () => {
  const shipped = compileGlossary(source)
  const alone = compileGlossary({ ...source, terms: source.terms.filter(({ marked }) => marked) })

  it.each(['cases-further', 'cases-en', 'cases-ru'])('take no mention from other terms: %s.txt', (table) => {
    const changed = readCases(new URL(`${table}.txt`, import.meta.url)).filter(({ text }) => {
      const spans = (names: typeof shipped) =>
        findMentions(names, text).map(({ termId, start, end }) => `${termId} ${start} ${end}`)
      return spans(shipped).join() !== spans(alone).join()
    })
    expect(changed.map(({ line, text }) => `${line}: ${text}`)).toEqual([])
  })
})

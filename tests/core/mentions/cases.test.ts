import { describe, expect, it } from 'vitest'
import { findMentions } from '../../../core/mentions/find.ts'
import { reasonText } from '../../../core/mentions/why.ts'
import { shippedGlossary } from '../../../tools/glossary.ts'
import { type Case, type Label, readCases } from './cases.ts'

const glossary = shippedGlossary()

const isSame = (a: Label, b: Label) => a.term === b.term && a.start === b.start && a.end === b.end
const meets = (a: Label, b: Label) => a.term === b.term && a.start < b.end && b.start < a.end

/** What differs between a line and what is found in it, in words. */
function faults({ text, mentions, optional }: Case): string[] {
  const found = findMentions(glossary, text).map((one) => ({ ...one, term: one.termId }))
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

describe.each(['en', 'ru'])('cases-%s.txt', (lang) => {
  const cases = readCases(new URL(`cases-${lang}.txt`, import.meta.url))

  it('has at least as many look-alikes as it takes', () => {
    const lookalikes = cases.filter(({ mentions }) => mentions.length === 0).length
    expect(lookalikes).toBeGreaterThanOrEqual(150)
  })

  it.each(cases.map((one) => [one.line, one.text, one] as const))('line %i: %s', (_line, _text, one) => {
    expect(faults(one)).toEqual([])
  })
})

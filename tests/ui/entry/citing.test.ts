import { describe, expect, test } from 'vitest'
import type { Locator, SourceView, Statement } from '../../../core/entry.ts'
import { mergedLocators, numbered, sectionName } from '../../../ui/entry/citing.ts'
import { wordsOf } from '../../../ui/words.ts'

const source = (title: string): SourceView => ({
  title,
  publisher: 'The Gazette',
  date: null,
  url: null,
  copy: null,
})
const statement = (text: string, titles: string[], oneSource = false): Statement => ({
  text,
  sources: titles.map(source),
  oneSource,
  asOf: null,
})

describe('statements are numbered by their sources', () => {
  test('each its own, from the number given', () => {
    const { statements, notes } = numbered([statement('A.', ['a']), statement('B.', ['a', 'b'])], 3)
    expect(statements).toEqual([
      { text: 'A.', note: 3 },
      { text: 'B.', note: 4 },
    ])
    expect(notes.map(({ number, sources }) => [number, sources.length])).toEqual([
      [3, 1],
      [4, 2],
    ])
  })

  test('those with the same sources share a note, unless only one of them is confirmed', () => {
    const { statements, notes } = numbered(
      [statement('A.', ['a']), statement('B.', ['b']), statement('C.', ['a']), statement('D.', ['a'], true)],
      1,
    )
    expect(statements.map(({ note }) => note)).toEqual([1, 2, 1, 3])
    expect(notes.map(({ oneSource }) => oneSource)).toEqual([false, false, true])
  })
})

describe('places in the memo', () => {
  const place = (section: string, ...paragraphs: number[]): Locator => ({
    section,
    heading: section === 'plan' ? 'Action plan' : null,
    paragraphs,
  })

  test('are put together by section, paragraphs rising and once', () => {
    expect(mergedLocators([place('plan', 3), place('lead', 1), place('plan', 1, 3)])).toEqual([
      place('plan', 1, 3),
      place('lead', 1),
    ])
  })

  test('have the heading as printed, or a description', () => {
    const words = wordsOf('en')
    expect(sectionName(place('plan', 1), words)).toBe('Action plan')
    expect(sectionName(place('lead', 1), words)).toBe('Opening')
    expect(sectionName(place('imprint', 1), words)).toBe('Closing note')
  })
})

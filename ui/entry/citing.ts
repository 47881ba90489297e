import type { Locator, SourceView, Statement } from '../../core/entry.ts'
import type { Words } from '../words.ts'

/** A numbered note under statements: the sources that they share. */
export interface Footnote {
  readonly number: number
  readonly sources: readonly SourceView[]
  readonly oneSource: boolean
}

export interface Numbered {
  readonly text: string
  /** Number of its footnote. */
  readonly note: number
}

/**
 * Statements and the footnotes under them, numbered from `first`. Statements that rest on the same sources share
 * a footnote.
 */
export function numbered(
  statements: readonly Statement[],
  first: number,
): { readonly statements: readonly Numbered[]; readonly notes: readonly Footnote[] } {
  const notes = new Map<string, Footnote>()
  const texts = statements.map(({ text, sources, oneSource }) => {
    const same = JSON.stringify([sources, oneSource])
    const note = notes.get(same) ?? { number: first + notes.size, sources, oneSource }
    notes.set(same, note)
    return { text, note: note.number }
  })
  return { statements: texts, notes: [...notes.values()] }
}

/** Places in the memo, one per section, in the memo's order of first use, paragraphs rising and each once. */
export function mergedLocators(locators: readonly Locator[]): Locator[] {
  const merged = new Map<string, Locator>()
  for (const locator of locators) {
    const before = merged.get(locator.section)?.paragraphs ?? []
    const paragraphs = [...new Set([...before, ...locator.paragraphs])].sort((a, b) => a - b)
    merged.set(locator.section, { ...locator, paragraphs })
  }
  return [...merged.values()]
}

/** The heading of a section of the memo, as printed; its opening and its closing have none and are described. */
export function sectionName({ section, heading }: Locator, words: Words): string {
  return heading ?? (section === 'imprint' ? words.memoClosing : words.memoOpening)
}

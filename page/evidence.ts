/** What a page as a whole says: whether cues stand anywhere on it, found only when some name depends on it. */
import type { PageEvidence } from '../core/mentions/evidence.ts'
import { Hits, type Scanner } from '../core/mentions/scan.ts'
import type { CompiledGlossary } from '../core/mentions/types.ts'
import { AnchorFinder, Survey } from './survey.ts'

/** Text on both sides of an anchor in which its cue is looked for. */
const WINDOW = 120

export class SurveyedEvidence implements PageEvidence {
  private readonly glossary: CompiledGlossary
  private readonly scanner: Scanner
  private readonly roots: () => Iterable<Node>
  private readonly finders = new Map<number, AnchorFinder>()
  private answers = new Map<string, string[] | null>()
  private surveys: Survey[] | null = null

  constructor(glossary: CompiledGlossary, scanner: Scanner, roots: () => Iterable<Node>) {
    this.glossary = glossary
    this.scanner = scanner
    this.roots = roots
  }

  find(cues: readonly number[], min: number): string[] | null {
    const key = `${cues.join()}:${min}`
    const known = this.answers.get(key)
    if (known !== undefined) return known
    const found = this.search(cues, min)
    this.answers.set(key, found)
    return found
  }

  /** The page's text changed: all is asked anew. */
  forget(): void {
    this.answers = new Map()
    this.surveys = null
  }

  /** Uses a survey that was made anyway. */
  lend(survey: Survey): void {
    this.surveys ??= []
    this.surveys.push(survey)
  }

  private search(cues: readonly number[], min: number): string[] | null {
    this.surveys ??= [...this.roots()].map((root) => new Survey(root))
    const texts: string[] = []
    for (const survey of this.surveys) {
      for (const cue of cues) {
        for (const offset of survey.find(this.finderOf(cue))) {
          const text = this.cueAt(survey, offset, cue)
          if (text !== null && survey.nodeAt(offset) !== null && texts.push(text) >= min) return texts
        }
      }
    }
    return null
  }

  private finderOf(cue: number): AnchorFinder {
    const known = this.finders.get(cue)
    if (known !== undefined) return known
    const made = new AnchorFinder(this.glossary.cueAnchors[cue] ?? { words: [], capitals: [] })
    this.finders.set(cue, made)
    return made
  }

  /** The cue's words over an anchor; null when the anchor stands in other words. */
  private cueAt({ text }: Survey, offset: number, cue: number): string | null {
    const from = wordStart(text, Math.max(0, offset - WINDOW))
    const hits = new Hits()
    this.scanner.scan(text, from, Math.min(text.length, offset + WINDOW), hits)
    for (let i = 0; i < hits.length; i += 3) {
      const rule = this.glossary.rules[hits.data[i]]
      const start = hits.data[i + 1]
      const end = hits.data[i + 2]
      if (rule.kind !== 'cue' || rule.cue !== cue || start > offset || end <= offset) continue
      const words = text.slice(start, end)
      if (rule.case === 'any' || words.charAt(0) !== words.charAt(0).toLowerCase()) return words
    }
    return null
  }
}

function wordStart(text: string, at: number): number {
  let start = at
  while (start > 0 && start < text.length && /[\p{L}\d]/u.test(text.charAt(start - 1))) start++
  return start
}

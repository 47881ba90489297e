/** What a page as a whole says: whether cues stand anywhere on it, found only when some name depends on it. */
import { hasCase } from '../core/mentions/block.ts'
import type { PageEvidence } from '../core/mentions/evidence.ts'
import { hasCyrillic } from '../core/mentions/fold.ts'
import { type GlossaryScanner, Hits } from '../core/mentions/scan.ts'
import type { GlossaryNames } from '../core/mentions/types.ts'
import { Survey } from './survey.ts'

/** Text on both sides of an anchor in which its cue is looked for. */
const WINDOW = 120

export class SurveyedEvidence implements PageEvidence {
  private readonly glossary: GlossaryNames
  private readonly scanner: GlossaryScanner
  private readonly roots: () => Iterable<Node>
  private words: GlossaryNames['cueAnchors']
  private readonly expressions = new Map<number, RegExp[]>()
  private answers = new Map<readonly number[], Map<number, string[] | null>>()
  private readonly surveys = new Map<Node, Survey>()

  constructor(glossary: GlossaryNames, scanner: GlossaryScanner, roots: () => Iterable<Node>) {
    this.glossary = glossary
    this.words = glossary.cueAnchors
    this.scanner = scanner
    this.roots = roots
  }

  find(cues: readonly number[], min: number): string[] | null {
    const answers = this.answers.get(cues) ?? new Map<number, string[] | null>()
    this.answers.set(cues, answers)
    const known = answers.get(min)
    if (known !== undefined) return known
    const found = this.search(cues, min)
    answers.set(min, found)
    return found
  }

  /** The page's text changed: all is asked anew. */
  forget(): void {
    this.answers = new Map()
    this.surveys.clear()
  }

  /** Brings in further words of cues, by their numbers. */
  learn(words: GlossaryNames['cueAnchors']): void {
    this.words = this.words.map((known, cue) => (known === null ? null : [...known, ...(words[cue] ?? [])]))
    this.expressions.clear()
    this.forget()
  }

  /** Uses a survey of a root that was made anyway: the root is new, so all is asked anew. */
  lend(survey: Survey): void {
    this.answers = new Map()
    this.surveys.set(survey.root, survey)
  }

  private search(cues: readonly number[], min: number): string[] | null {
    const texts: string[] = []
    for (const root of this.roots()) {
      const survey = this.surveyOf(root)
      for (const cue of cues) {
        for (const expression of this.expressionsOf(cue)) {
          let last = -1
          survey.first(expression, (offset) => {
            const found = offset < last ? null : this.cueAt(survey, offset, cue)
            if (found === null || survey.nodeAt(offset) === null) return false
            last = found.end
            return texts.push(survey.text.slice(found.start, found.end)) >= min
          })
          if (texts.length >= min) return texts
        }
      }
    }
    return null
  }

  private surveyOf(root: Node): Survey {
    const known = this.surveys.get(root)
    if (known !== undefined) return known
    const made = new Survey(root)
    this.surveys.set(root, made)
    return made
  }

  /** Expressions that find a cue's words in Latin and in Cyrillic letters. */
  private expressionsOf(cue: number): RegExp[] {
    const known = this.expressions.get(cue)
    if (known !== undefined) return known
    const words = this.words[cue] ?? []
    const made = [words.filter((word) => !hasCyrillic(word)), words.filter(hasCyrillic)].flatMap(
      expressionsOf,
    )
    this.expressions.set(cue, made)
    return made
  }

  /** Where the cue over an anchor stands; null when the anchor belongs to other words. */
  private cueAt({ text }: Survey, offset: number, cue: number): { start: number; end: number } | null {
    const from = wordStart(text, Math.max(0, offset - WINDOW))
    const hits = new Hits()
    this.scanner.scan(text, from, Math.min(text.length, offset + WINDOW), hits)
    for (let i = 0; i < hits.length; i += 3) {
      const rule = this.glossary.rules[hits.data[i]]
      const start = hits.data[i + 1]
      const end = hits.data[i + 2]
      if (rule.kind !== 'cue' || rule.cue !== cue || start > offset || end <= offset) continue
      if (hasCase(rule.case, text, start, end)) return { start, end }
    }
    return null
  }
}

/** `\b` knows Latin letters only. */
function expressionsOf(words: readonly string[]): RegExp[] {
  if (words.length === 0) return []
  const source = [...words].sort().map((word) => word.replace(/е/g, '[её]').replace(/и/g, '[ий]'))
  return [new RegExp(`${hasCyrillic(words[0]) ? '' : '\\b'}(?:${source.join('|')})`, 'gi')]
}

function wordStart(text: string, at: number): number {
  let start = at
  while (start > 0 && start < text.length && /[\p{L}\d]/u.test(text.charAt(start - 1))) start++
  return start
}

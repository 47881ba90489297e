import { type GlossaryScanner, Hits } from './scan.ts'
import type { CaseRule, GlossaryNames, NameRule, PartRule, Rule } from './types.ts'

/** A span that may be a mention, if its rule's conditions hold. */
export interface Candidate {
  /** Position in `GlossaryNames.rules`; a name's rule or a rival's. */
  readonly rule: number
  readonly start: number
  readonly end: number
}

/** A name with its abbreviation in brackets: the abbreviation as written, and the term, or -1 for a sense not ours. */
export interface Definition {
  readonly start: number
  readonly abbreviation: string
  readonly term: number
}

/** All that sense choice needs to know of one block of text. */
export interface BlockReading {
  readonly text: string
  readonly candidates: readonly Candidate[]
  /** Cue number, start and end, three numbers each, in reading order. */
  readonly cues: Int32Array
  readonly definitions: readonly Definition[]
}

/** Parts of a name with a gap may be this far apart. */
const LONGEST_GAP = 60

/** Reads `text[from, to)` as one block; offsets in the result count from the beginning of `text`. */
export function readBlock(
  glossary: GlossaryNames,
  scanner: GlossaryScanner,
  text: string,
  from = 0,
  to = text.length,
): BlockReading | null {
  const hits = new Hits()
  scanner.scan(text, from, to, hits)
  if (hits.length === 0) return null
  return sortHits(glossary, text, hits)
}

/** Sorts the finds of a block into candidates and cues, and joins the parts of names with a gap. */
export function sortHits(glossary: GlossaryNames, text: string, hits: Hits): BlockReading {
  const candidates: Candidate[] = []
  const cues: number[] = []
  const parts: Candidate[] = []
  for (let i = 0; i < hits.length; i += 3) {
    const number = hits.data[i]
    const start = hits.data[i + 1]
    const end = hits.data[i + 2]
    const rule = glossary.rules[number]
    if (isPart(rule)) parts.push({ rule: number, start, end })
    else if (!hasCase(rule.case, text, start, end)) continue
    else if (rule.kind === 'cue') cues.push(rule.cue, start, end)
    else candidates.push({ rule: number, start, end })
  }
  if (parts.length > 1) candidates.push(...joinParts(glossary, text, parts))
  const definitions = candidates.length > 0 ? findDefinitions(glossary, text, candidates) : []
  return { text, candidates, cues: Int32Array.from(cues), definitions }
}

function isPart(rule: Rule): rule is PartRule {
  return rule.kind === 'head' || rule.kind === 'tail'
}

function joinParts(glossary: GlossaryNames, text: string, parts: readonly Candidate[]): Candidate[] {
  const joined: Candidate[] = []
  for (const head of parts) {
    const rule = glossary.rules[head.rule]
    if (rule.kind !== 'head') continue
    let end = head.end
    for (let part = 1; part < rule.parts && end >= 0; part++)
      end = nextPart(glossary, text, parts, rule.pattern, part, end)
    if (end >= 0) joined.push({ rule: rule.rule, start: head.start, end })
  }
  return joined
}

/** Where the given part of a name ends that begins soonest behind `from`; -1 when there is none near enough. */
function nextPart(
  glossary: GlossaryNames,
  text: string,
  parts: readonly Candidate[],
  pattern: number,
  part: number,
  from: number,
): number {
  for (const candidate of parts) {
    const rule = glossary.rules[candidate.rule]
    if (rule.kind !== 'tail' || rule.pattern !== pattern || rule.part !== part) continue
    if (candidate.start < from) continue
    if (candidate.start - from > LONGEST_GAP || /[.!?;:]\s/.test(text.slice(from, candidate.start))) return -1
    return candidate.end
  }
  return -1
}

/** The words at a place have the letter case that a rule asks for. */
export function hasCase(rule: CaseRule, text: string, start: number, end: number): boolean {
  if (rule === 'any') return true
  const first = text.charAt(start)
  if (first === first.toLowerCase()) return /\d/.test(first)
  if (rule === 'title') return /^.\p{Ll}/u.test(text.slice(start, end))
  return rule === 'capital' || /^[\p{Lu}\d.]{2,}(?:s\b|[^\p{Ll}]|$)/u.test(text.slice(start, end))
}

/**
 * Finds "Nuclear Risk Reduction Center (NRRC)" and "NRRC (Nuclear Risk Reduction Center)" at the abbreviations among
 * the candidates. The words before the bracket define another sense when their initials spell the abbreviation.
 */
function findDefinitions(
  glossary: GlossaryNames,
  text: string,
  candidates: readonly Candidate[],
): Definition[] {
  const definitions: Definition[] = []
  for (const { rule, start, end } of candidates) {
    const name = glossary.rules[rule]
    if (name.kind !== 'name' || !isAbbreviation(text.slice(start, end))) continue
    const term = definedTerm(glossary, text, candidates, name, start, end)
    if (term !== null)
      definitions.push({ start, abbreviation: text.slice(start, end).replace(/s$/, ''), term })
  }
  return definitions
}

/** Two capitals or more, with or without a plural's s. */
export function isAbbreviation(text: string): boolean {
  return text.length <= 8 && /^\p{Lu}{2,}s?$/u.test(text)
}

function definedTerm(
  glossary: GlossaryNames,
  text: string,
  candidates: readonly Candidate[],
  name: NameRule,
  start: number,
  end: number,
): number | null {
  const ours = candidates.filter((other) => termOf(glossary, other.rule) === name.term)
  const letters = text.slice(start, end).replace(/s$/, '').toLowerCase()
  const before = text.slice(Math.max(0, start - LONGEST_DEFINITION), start)
  const opening = /[([]\s*["“«']?\s*$/.exec(before)
  if (opening !== null) {
    const nameEnd = start - opening[0].length
    const isOurs = ours.some((other) => other.end <= nameEnd && isTail(text.slice(other.end, nameEnd)))
    return isOurs ? name.term : spells(before.slice(0, -opening[0].length), letters) ? -1 : null
  }
  const bracket = /^\s?[([]\s*["“«']?([^()[\]]+)[)\]]/.exec(text.slice(end, end + LONGEST_DEFINITION))
  if (bracket === null) return null
  const nameStart = end + bracket[0].lastIndexOf(bracket[1])
  const isOurs = ours.some(
    (other) => other.start >= nameStart && isArticle(text.slice(nameStart, other.start)),
  )
  return isOurs ? name.term : spells(bracket[1], letters) ? -1 : null
}

/** How far a name and its abbreviation reach. */
const LONGEST_DEFINITION = 160

/** Stands between a name and the bracket with its abbreviation: closing marks, and words that the name goes on with. */
function isTail(text: string): boolean {
  return /^[\s"”»'’*_]*(?:\p{L}+\s?){0,2}$/u.test(text)
}

function isArticle(text: string): boolean {
  return /^(?:(?:the|an?)\s)?$/i.test(text)
}

/** True when the last words of `before`, small words aside, have these letters as initials. */
function spells(before: string, letters: string): boolean {
  const words = before.match(/[\p{L}\d]+/gu) ?? []
  const initials: string[] = []
  for (let i = words.length - 1; i >= 0 && initials.length < letters.length; i--) {
    if (/^(?:of|on|and|for|the|in|to|de|и|по|в|на)$/.test(words[i])) continue
    initials.unshift(words[i].charAt(0).toLowerCase())
  }
  return initials.join('') === letters
}

function termOf(glossary: GlossaryNames, rule: number): number {
  const found = glossary.rules[rule]
  return found.kind === 'name' ? found.term : -1
}

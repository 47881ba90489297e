import type { Kind } from '../entry.ts'
import { isTermMarked } from '../marked-terms.ts'
import { type BlockReading, type Candidate, type Definition, isAbbreviation } from './block.ts'
import type { PageEvidence } from './evidence.ts'
import { sentenceAround } from './sentence.ts'
import type { Evidence, GlossaryNames, Mention, NameRule, Reason, Scope, Strictness, Way } from './types.ts'

/** What the reader chose. */
export interface SenseSettings {
  readonly strictness: Strictness
  readonly unmarkedKinds: readonly Kind[]
  /** Ids of terms marked although the glossary does not mark them by itself. */
  readonly alsoMarked: readonly string[]
  /** Ids of terms not marked. */
  readonly unmarked: readonly string[]
}

export const DEFAULT_SENSE: SenseSettings = {
  strictness: 'balanced',
  unmarkedKinds: [],
  alsoMarked: [],
  unmarked: [],
}

interface Judged extends Candidate {
  /** Null for a rival's name. */
  readonly name: NameRule | null
  readonly reason: Reason
  readonly strength: number
}

const BESIDE = 40
const STRENGTH: Record<Scope, number> = { beside: 40, sentence: 30, block: 20, page: 10 }
/** Of two senses of the same words the stronger must lead by this much. */
const MARGIN = 5

/**
 * What is known of a page as a whole: which terms it names in full, what it says that its abbreviations mean, and,
 * from its evidence, which cues stand on it. Blocks are added and removed in any order with the same result, so a page read in pieces
 * and one read at once give the same mentions.
 */
export class PageSense {
  private readonly glossary: GlossaryNames
  private readonly evidence: PageEvidence
  private readonly asked = new Set<Evidence>()
  private readonly fullNames = new Map<number, Map<string, number>>()
  private readonly rivals = new Map<number, number>()
  private readonly definitions = new Map<string, Map<number, number>>()

  private settings: SenseSettings

  constructor(glossary: GlossaryNames, evidence: PageEvidence, settings: SenseSettings = DEFAULT_SENSE) {
    this.glossary = glossary
    this.evidence = evidence
    this.settings = settings
  }

  add(block: BlockReading): void {
    this.count(block, 1)
  }

  remove(block: BlockReading): void {
    this.count(block, -1)
  }

  /** Used for all later answers. */
  change(settings: SenseSettings): void {
    this.settings = settings
  }

  /** A string that changes when, and only when, answers for unchanged blocks may change. */
  state(): string {
    const met = [...this.asked].map((evidence) => (this.onPage(evidence) === null ? 0 : 1))
    const full = [...this.fullNames].filter(([, names]) => names.size > 0).map(([term]) => term)
    const rivals = [...this.rivals].filter(([, count]) => count > 0).map(([term]) => term)
    const defined = [...this.definitions].map(([word, terms]) => [word, [...terms.keys()].sort()])
    return JSON.stringify([met.join(''), full.sort(), rivals.sort(), defined.sort()])
  }

  /** The mentions of a block that was added, in reading order, none overlapping another. */
  mentions(block: BlockReading): Mention[] {
    if (block.candidates.length === 0) return []
    const near = new Nearness(block)
    const judged = block.candidates
      .map((candidate) => this.judge(block, near, candidate))
      .filter((one) => one !== null)
    return settle(judged).flatMap((one) => this.toMention(one))
  }

  private toMention({ name, start, end, reason }: Judged): Mention[] {
    if (name === null) return []
    const term = this.glossary.terms[name.term]
    return isTermMarked(this.settings, term) ? [{ termId: term.id, start, end, reason }] : []
  }

  private judge(block: BlockReading, near: Nearness, candidate: Candidate): Judged | null {
    const rule = this.glossary.rules[candidate.rule]
    if (rule.kind === 'rival') return { ...candidate, name: null, reason: { kind: 'full' }, strength: 100 }
    if (rule.kind !== 'name') return null
    const words = block.text.slice(candidate.start, candidate.end)
    const bound = isAbbreviation(words)
      ? (this.definedAt(block, near, candidate) ?? this.boundTo(words))
      : null
    if (bound !== null && bound !== rule.term) return null
    if (this.isRuledOut(rule, near, candidate)) return null
    const found = this.reasonFor(rule, near, candidate, bound === null ? null : words)
    return found === null ? null : { ...candidate, name: rule, ...found }
  }

  private isRuledOut(rule: NameRule, near: Nearness, candidate: Candidate): boolean {
    const wide = this.settings.strictness === 'everything'
    const ways = wide ? rule.unless.filter((way) => way.every(({ scope }) => scope !== 'page')) : rule.unless
    return ways.some((way) => this.find(way, near, candidate) !== null)
  }

  private reasonFor(
    rule: NameRule,
    near: Nearness,
    candidate: Candidate,
    defined: string | null,
  ): { reason: Reason; strength: number } | null {
    const { strictness } = this.settings
    if (defined !== null) return { reason: { kind: 'defined', text: defined }, strength: 90 }
    if (rule.needs.length === 0 && !rule.short) return { reason: { kind: 'full' }, strength: 100 }
    const full = rule.short ? this.fullName(rule.term) : null
    if (rule.short && (full === null || strictness === 'strict')) return null
    for (const way of rule.needs) {
      const cues = this.find(way, near, candidate)
      if (cues === null) continue
      const scope = widest(way)
      if (scope === 'page' && (this.rivals.get(rule.term) ?? 0) > 0) continue
      return { reason: { kind: 'cue', cues, scope }, strength: STRENGTH[scope] + Math.min(cues.length, 4) }
    }
    if (full !== null && rule.needs.length === 0) return { reason: { kind: 'short', full }, strength: 15 }
    return strictness === 'everything' ? { reason: { kind: 'asked' }, strength: 1 } : null
  }

  /** The cues that make this way hold, as they are written on the page; null when it does not hold. */
  private find(way: Way, near: Nearness, candidate: Candidate): string[] | null {
    const found = new Set<string>()
    for (const evidence of way) {
      const texts = evidence.scope === 'page' ? this.onPage(evidence) : near.find(evidence, candidate)
      if (texts === null) return null
      for (const text of texts) found.add(text)
    }
    return [...found]
  }

  private onPage(evidence: Evidence): readonly string[] | null {
    const needed = this.settings.strictness === 'strict' ? evidence.min * 2 : evidence.min
    this.asked.add(evidence)
    return this.evidence.find(evidence.cues, needed)
  }

  /** The term that the page itself says the abbreviation stands for; -1 for a sense not ours; null if it says nothing. */
  private boundTo(abbreviation: string): number | null {
    const terms = this.definitions.get(abbreviation.replace(/s$/, ''))
    if (terms === undefined || terms.size === 0) return null
    const [first, second] = [...terms].sort((a, b) => b[1] - a[1])
    return second !== undefined && second[1] === first[1] ? -1 : first[0]
  }

  private fullName(term: number): string | null {
    const names = [...(this.fullNames.get(term)?.keys() ?? [])]
    // The longest tells most, and is the same in whatever order blocks came.
    return names.sort((a, b) => b.length - a.length || (a < b ? -1 : 1))[0] ?? null
  }

  private count(block: BlockReading, step: 1 | -1): void {
    const { text } = block
    for (const { rule: number, start, end } of block.candidates) {
      const rule = this.glossary.rules[number]
      if (rule.kind === 'rival') this.rivals.set(rule.term, (this.rivals.get(rule.term) ?? 0) + step)
      else if (rule.kind === 'name' && rule.needs.length === 0 && !rule.short) {
        tally(this.fullNames, rule.term, text.slice(start, end), step)
      }
    }
    if (block.definitions.length === 0) return
    const near = new Nearness(block)
    for (const definition of block.definitions) {
      tally(this.definitions, definition.abbreviation, this.senseOf(block, near, definition), step)
    }
  }

  /** What an abbreviation stands for by the words beside it, whatever it stands for elsewhere on the page. */
  private definedAt(block: BlockReading, near: Nearness, { start }: Candidate): number | null {
    const definition = block.definitions.find((one) => one.start === start)
    return definition === undefined ? null : this.senseOf(block, near, definition)
  }

  /**
   * The term that a definition gives: not ours where the words around it rule our sense out, as in "Group of
   * Governmental Experts (GGE) on autonomous weapons".
   */
  private senseOf(block: BlockReading, near: Nearness, { start, term }: Definition): number {
    const isOurs = block.candidates.some((candidate) => {
      const rule = this.glossary.rules[candidate.rule]
      if (candidate.start !== start || rule.kind !== 'name' || rule.term !== term) return false
      // Only what stands in the block: the answer must not depend on the rest of the page.
      const ways = rule.unless.filter((way) => way.every(({ scope }) => scope !== 'page'))
      return !ways.some((way) => this.find(way, near, candidate) !== null)
    })
    return isOurs ? term : -1
  }
}

/** Finds cues near a candidate inside its block. */
class Nearness {
  /** The sentence asked about last. */
  private sentence: readonly [number, number] | null = null

  private readonly block: BlockReading

  constructor(block: BlockReading) {
    this.block = block
  }

  /** The cues found, as written; null when there are fewer than the evidence asks for. */
  find({ cues: wanted, scope, min }: Evidence, { start, end }: Candidate): string[] | null {
    const { cues, text } = this.block
    const found: string[] = []
    // Most evidence is nowhere in the block, and then it does not matter where the sentence ends.
    let reach: readonly [number, number] | null = null
    for (let i = 0; i < cues.length; i += 3) {
      if (!wanted.includes(cues[i])) continue
      const cueStart = cues[i + 1]
      const cueEnd = cues[i + 2]
      reach ??= this.reach(scope, start, end)
      if (cueStart < reach[0] || cueEnd > reach[1]) continue
      // Words inside a name count for it, but a name is no evidence for itself.
      if (cueStart === start && cueEnd === end) continue
      found.push(text.slice(cueStart, cueEnd))
    }
    return found.length >= min ? [...new Set(found)] : null
  }

  private reach(scope: Scope, start: number, end: number): readonly [number, number] {
    const { text } = this.block
    if (scope === 'block') return [0, text.length]
    if (this.sentence === null || start < this.sentence[0] || start >= this.sentence[1]) {
      this.sentence = sentenceAround(text, start)
    }
    const [from, to] = this.sentence
    return scope === 'sentence' ? this.sentence : [Math.max(from, start - BESIDE), Math.min(to, end + BESIDE)]
  }
}

/** Leftmost, then longest; of two terms with the very same words the stronger, if it leads by a margin, or neither. */
function settle(judged: readonly Judged[]): Judged[] {
  const sorted = [...judged].sort((a, b) => a.start - b.start || b.end - a.end || b.strength - a.strength)
  const settled: Judged[] = []
  let end = -1
  for (let i = 0; i < sorted.length; i++) {
    const one = sorted[i]
    if (one.start < end) continue
    end = one.end
    const rival = sorted
      .slice(i + 1)
      .find((other) => isSameSpan(one, other) && other.name?.term !== one.name?.term)
    if (rival === undefined || one.strength - rival.strength >= MARGIN) settled.push(one)
  }
  return settled
}

function isSameSpan(a: Candidate, b: Candidate): boolean {
  return a.start === b.start && a.end === b.end
}

const WIDEST: readonly Scope[] = ['page', 'block', 'sentence']

function widest(way: Way): Scope {
  return WIDEST.find((scope) => way.some((one) => one.scope === scope)) ?? 'beside'
}

function tally<K, T>(counts: Map<K, Map<T, number>>, key: K, value: T, step: number): void {
  const inner = counts.get(key) ?? new Map<T, number>()
  const count = (inner.get(value) ?? 0) + step
  if (count > 0) inner.set(value, count)
  else inner.delete(value)
  if (inner.size > 0) counts.set(key, inner)
  else counts.delete(key)
}

import type {
  Condition,
  Evidence as EvidenceSource,
  Glossary,
  NameRule,
  Rival,
  Term,
} from '../../glossary/schema.ts'
import { hasCyrillic } from '../mentions/fold.ts'
import type { CaseRule, CompiledGlossary, Evidence, GlossaryNames, Rule, Way } from '../mentions/types.ts'
import { AnchorBuilder, anchorWords } from './anchors.ts'
import { AutomatonBuilder } from './automaton.ts'
import { type Pattern, PatternError, parsePattern, withPlural } from './pattern.ts'

/** A fault of a glossary that the compiler found: in which file, in which field, and what is wrong. */
export interface CompileProblem extends Place {
  readonly what: string
}

interface Place {
  readonly file: string
  readonly field: string
}

/** All faults of one glossary. */
export class CompileError extends Error {
  override readonly name = 'CompileError'

  readonly problems: readonly CompileProblem[]

  constructor(problems: readonly CompileProblem[]) {
    super(problems.map(({ file, field, what }) => `${file}: ${field} ${what}`).join('\n'))
    this.problems = problems
  }
}

/**
 * Turns a valid glossary into what finds its mentions. Inflected forms, optional words and alternatives are all worked
 * out here. Throws CompileError with every problem found in names and cues.
 */
export function compileGlossary(glossary: Pick<Glossary, 'terms' | 'cues'>): CompiledGlossary {
  const compiler = new Compiler(glossary.cues)
  for (const term of glossary.terms) compiler.addTerm(term)
  return compiler.finish()
}

/** The problems for which `compileGlossary` would throw. */
export function compileProblems(glossary: Pick<Glossary, 'terms' | 'cues'>): readonly CompileProblem[] {
  try {
    compileGlossary(glossary)
    return []
  } catch (error) {
    if (error instanceof CompileError) return error.problems
    throw error
  }
}

class Compiler {
  private readonly rules: Rule[] = []
  private readonly terms: GlossaryNames['terms'][number][] = []
  private readonly problems: CompileProblem[] = []
  private readonly latin = new AutomatonBuilder()
  private readonly cyrillic = new AutomatonBuilder()
  private readonly cueNumbers = new Map<string, number>()
  private readonly anchors = new AnchorBuilder()
  private readonly allAnchors = new AnchorBuilder()
  private readonly cuePatterns: { patterns: Pattern[]; onPage: boolean }[] = []

  private readonly lists: Glossary['cues']

  constructor(lists: Glossary['cues']) {
    this.lists = lists
  }

  addTerm(term: Term): void {
    // A term without names is never found on a page.
    if (term.names.length === 0 && term.rivals.length === 0) return
    const { id, kind, marked } = term
    const number = this.terms.push({ id, kind, marked }) - 1
    term.names.forEach((name, index) => {
      this.addName(number, name, { file: `terms/${term.id}.yaml`, field: `names.${index}` })
    })
    term.rivals.forEach((rival, index) => {
      this.addRival(number, rival, { file: `terms/${term.id}.yaml`, field: `rivals.${index}` })
    })
  }

  finish(): CompiledGlossary {
    if (this.problems.length > 0) throw new CompileError(this.problems)
    return {
      terms: this.terms,
      cues: this.cueNumbers.size,
      rules: this.rules,
      automata: { latin: this.latin.build(), cyrillic: this.cyrillic.build() },
      anchors: this.anchors.finish(),
      allAnchors: this.allAnchors.finish(),
      cueAnchors: this.cuePatterns.map(({ patterns, onPage }) => (onPage ? anchorWords(patterns) : null)),
    }
  }

  private addName(term: number, name: string | NameRule, where: Place): void {
    const source: NameRule = typeof name === 'string' ? { en: [withPlural(name)] } : name
    const rule: Rule = {
      kind: 'name',
      term,
      case: source.case ?? 'any',
      needs: this.ways(source.needs, within(where, 'needs')),
      unless: this.ways(source.unless, within(where, 'unless')),
      short: source.short ?? false,
    }
    const number = this.rules.push(rule) - 1
    // A short form only counts where a full name stands, which has anchors of its own.
    const anchor = rule.short
      ? () => {}
      : (parts: readonly Pattern[]) => this.anchor(term, parts, rule.case, this.evidencePatterns(rule.needs))
    this.addPatterns([...(source.en ?? []), ...(source.ru ?? [])], number, where, anchor)
  }

  private addRival(term: number, rival: Rival, where: Place): void {
    const rule = this.rules.push({ kind: 'rival', term, case: rival.case ?? 'any' }) - 1
    this.addPatterns([...(rival.en ?? []), ...(rival.ru ?? [])], rule, where, (parts) => {
      this.anchor(term, parts, rival.case ?? 'any')
    })
  }

  private anchor(
    term: number,
    parts: readonly Pattern[],
    caseRule: CaseRule,
    evidence: readonly (readonly Pattern[])[] = [],
  ): void {
    this.allAnchors.add(parts, caseRule, evidence)
    if (this.terms[term].marked) this.anchors.add(parts, caseRule, evidence)
  }

  private addPatterns(
    patterns: readonly string[],
    rule: number,
    where: Place,
    anchor: (parts: readonly Pattern[]) => void,
  ): void {
    if (patterns.length === 0) this.problems.push({ ...where, what: 'has no name in any language' })
    for (const pattern of patterns) {
      this.attempt(where, () => {
        const parts = parsePattern(pattern)
        anchor(parts)
        const builder = this.builderFor(pattern)
        if (parts.length === 1) builder.add(parts[0], rule)
        else this.addParts(builder, parts, rule)
      })
    }
  }

  /** For each way of being sure, the patterns of one of its pieces of evidence that lie in the name's own block. */
  private evidencePatterns(ways: readonly Way[]): Pattern[][] {
    return ways.flatMap((way) => {
      const near = way.filter(({ scope }) => scope !== 'page')
      return near.length === 0
        ? [[]]
        : near.slice(0, 1).map(({ cues }) => cues.flatMap((cue) => this.cuePatterns[cue].patterns))
    })
  }

  private addParts(builder: AutomatonBuilder, parts: readonly Pattern[], rule: number): void {
    const pattern = this.rules.length
    parts.forEach((one, part) => {
      const kind = part === 0 ? 'head' : 'tail'
      builder.add(one, this.rules.push({ kind, rule, pattern, part, parts: parts.length }) - 1)
    })
  }

  private ways(conditions: readonly Condition[] | undefined, where: Place): Way[] {
    return (conditions ?? []).map((condition) =>
      'all' in condition
        ? condition.all.map((one) => this.evidence(one, where))
        : [this.evidence(condition, where)],
    )
  }

  private evidence(source: EvidenceSource, where: Place): Evidence {
    const cues = (source.cues ?? []).map((id) => this.list(id, where)).filter((cue) => cue !== null)
    if (source.words && source.words.length > 0)
      cues.push(this.cue(JSON.stringify(source.words), source.words, where))
    if ((source.cues ?? []).length === 0 && cues.length === 0)
      this.problems.push({ ...where, what: 'names neither cues nor words' })
    if (source.in === 'page') for (const cue of cues) this.cuePatterns[cue].onPage = true
    return { cues, scope: source.in, min: source.min ?? 1 }
  }

  /** The number of a shared list; null when there is none, which is told. */
  private list(id: string, where: Place): number | null {
    const list = Object.hasOwn(this.lists, id) ? this.lists[id] : null
    if (list === null) {
      this.problems.push({ ...where, what: `names the cue list "${id}", which is not in cues.yaml` })
      return null
    }
    return this.cue(id, [...(list.en ?? []), ...(list.ru ?? [])], { file: 'cues.yaml', field: id })
  }

  /** The number of a cue list, compiled when it is first named. */
  private cue(key: string, patterns: readonly string[], where: Place): number {
    const known = this.cueNumbers.get(key)
    if (known !== undefined) return known
    const cue = this.cueNumbers.size
    this.cueNumbers.set(key, cue)
    const rules = new Map<CaseRule, number>()
    const parsed: Pattern[] = []
    this.cuePatterns.push({ patterns: parsed, onPage: false })
    for (const pattern of patterns) {
      this.attempt(where, () => {
        checkCue(pattern)
        const caseRule = /^[([]*[\p{Lu}.]{2,}(?!\p{Ll})/u.test(pattern) ? 'exact' : 'any'
        const rule = rules.get(caseRule) ?? this.rules.push({ kind: 'cue', cue, case: caseRule }) - 1
        rules.set(caseRule, rule)
        const parts = parsePattern(pattern)
        if (parts.length > 1) throw new PatternError(`"${pattern}" is a cue, and a cue has no gap`)
        this.builderFor(pattern).add(parts[0], rule)
        parsed.push(parts[0])
      })
    }
    return cue
  }

  private builderFor(pattern: string): AutomatonBuilder {
    return hasCyrillic(pattern) ? this.cyrillic : this.latin
  }

  private attempt(where: Place, work: () => void): void {
    try {
      work()
    } catch (error) {
      if (!(error instanceof PatternError)) throw error
      this.problems.push({ ...where, what: error.message })
    }
  }
}

function within({ file, field }: Place, inner: string): Place {
  return { file, field: `${field}.${inner}` }
}

/** Words that stand in every text show nothing. */
const TOO_COMMON = new Set(
  'a an and are as at be but by for from had has have he his in is it its not of on or she that the their they this to was were which who will with и в во на не с со по к из за от для что как это он она они был были'.split(
    ' ',
  ),
)

function checkCue(pattern: string): void {
  const bare = pattern.trim().toLowerCase()
  if (TOO_COMMON.has(bare)) throw new PatternError(`"${pattern}" is too common to show anything`)
  if (/^\p{L}$/u.test(bare)) throw new PatternError(`"${pattern}" is a single letter, which shows nothing`)
}

/**
 * A compiled glossary as one string that compresses well, to be put into the content script; reading it back takes a
 * fraction of a millisecond for the shipped glossary. Hash tables are not stored: they follow from the words.
 */
import { type Automaton, dictionaryTables } from './automaton.ts'
import { hasCyrillic } from './fold.ts'
import type { Anchors, CompiledGlossary, Rule } from './types.ts'

interface PackedAutomaton {
  readonly exactWords: number
  /** Words in the order of their numbers, parted by spaces. */
  readonly words: string
  readonly starts: string
  readonly states: number
  readonly edgeCount: number
  readonly edges: string
  readonly outCounts: string
  readonly outCount: number
  readonly outs: string
}

type Packed = Omit<CompiledGlossary, 'automata' | 'anchors' | 'rules'> & {
  readonly rules: readonly Partial<Rule>[]
  readonly latin: PackedAutomaton
}

/** Most name rules say nothing else, and so it is not written down. */
const USUAL = { case: 'any', needs: [], unless: [], short: false } as const

/** A packed glossary: its anchors, which every page needs, and the rest, which only pages with an anchor need. */
export interface PackedGlossary {
  readonly anchors: string
  readonly rest: string
}

function withoutUsual(rule: Rule): Partial<Rule> {
  const kept = Object.entries(rule).filter(([name, value]) => {
    const usual: unknown = Reflect.get(USUAL, name)
    return usual === undefined || JSON.stringify(usual) !== JSON.stringify(value)
  })
  return Object.fromEntries(kept) as Partial<Rule>
}

function withUsual(rule: Partial<Rule>): Rule {
  if (rule.kind === 'name') return { ...USUAL, ...rule } as Rule
  return (rule.kind === 'head' || rule.kind === 'tail' ? rule : { case: USUAL.case, ...rule }) as Rule
}

/** What only pages with Cyrillic letters need. */
export interface CyrillicPart {
  readonly automaton: Automaton
  /** As in CompiledGlossary, the words in Cyrillic letters. */
  readonly cueAnchors: CompiledGlossary['cueAnchors']
}

/** Packs everything but what `packCyrillic` packs. */
export function packGlossary({
  automata,
  anchors,
  cueAnchors,
  rules,
  ...rest
}: CompiledGlossary): PackedGlossary {
  const latinCues = cueAnchors.map((words) => words?.filter((word) => !hasCyrillic(word)) ?? null)
  return {
    anchors: JSON.stringify(anchors),
    rest: JSON.stringify({
      ...rest,
      rules: rules.map(withoutUsual),
      cueAnchors: latinCues,
      latin: packed(automata.latin),
    } satisfies Packed),
  }
}

/** Packs what only pages with Cyrillic letters need. Throws an Error for a glossary without it. */
export function packCyrillic({ automata, cueAnchors }: CompiledGlossary): string {
  if (automata.cyrillic === null) throw new Error('The glossary was compiled without its Cyrillic names.')
  const words = cueAnchors.map((all) => all?.filter(hasCyrillic) ?? null)
  return JSON.stringify({ automaton: packed(automata.cyrillic), cueAnchors: words })
}

/** Reads what `packCyrillic` wrote. */
export function unpackCyrillic(source: string): CyrillicPart {
  const { automaton, cueAnchors } = JSON.parse(source) as {
    automaton: PackedAutomaton
    cueAnchors: CyrillicPart['cueAnchors']
  }
  return { automaton: unpacked(automaton), cueAnchors }
}

export function unpackAnchors({ anchors }: PackedGlossary): Anchors {
  return JSON.parse(anchors) as Anchors
}

/** Reads what `packGlossary` wrote; throws SyntaxError for anything else. */
export function unpackGlossary(source: PackedGlossary): CompiledGlossary {
  const { latin, rules, ...rest } = JSON.parse(source.rest) as Packed
  return {
    ...rest,
    rules: rules.map(withUsual),
    anchors: unpackAnchors(source),
    automata: { latin: unpacked(latin), cyrillic: null },
  }
}

function packed(automaton: Automaton): PackedAutomaton {
  return {
    exactWords: automaton.exactWords,
    words: wordsOf(automaton).join(' '),
    starts: packNumbers(automaton.starts),
    states: automaton.edgeAt.length - 1,
    edgeCount: automaton.edgeWord.length,
    edges: packNumbers(packEdges(automaton)),
    outCounts: packNumbers(differences(automaton.outAt)),
    outCount: automaton.outs.length,
    outs: packNumbers(automaton.outs),
  }
}

function unpacked(packed: PackedAutomaton): Automaton {
  const words = packed.words === '' ? [] : packed.words.split(' ')
  const starts = new Numbers(packed.starts).take(words.length + 1)
  return {
    exactWords: packed.exactWords,
    pool: words.join(''),
    wordAt: wordOffsets(words),
    starts,
    ...dictionaryTables(words, packed.exactWords, starts),
    ...unpackEdges(new Numbers(packed.edges), packed.states, packed.edgeCount),
    outAt: sums(new Numbers(packed.outCounts).take(packed.states)),
    outs: new Numbers(packed.outs).take(packed.outCount),
  }
}

/** Where each of consecutive words begins, by word number (from 1), and where the last one ends. */
export function wordOffsets(words: readonly string[]): Uint32Array {
  const at = new Uint32Array(words.length + 2)
  words.forEach((word, index) => {
    at[index + 2] = at[index + 1] + word.length
  })
  return at
}

function wordsOf({ pool, wordAt }: Automaton): string[] {
  return Array.from(wordAt.subarray(1, -1), (at, index) => pool.slice(at, wordAt[index + 2]))
}

/**
 * The edges of each state, grouped by where they lead: number of groups, then for each group how many states back it
 * leads, its number of words, and the steps between the words. Equal sets of words give equal runs of digits, which
 * compression finds again.
 */
function packEdges({ edgeAt, edgeWord, edgeTo }: Automaton): number[] {
  const out: number[] = []
  for (let state = 0; state < edgeAt.length - 1; state++) {
    const groups = new Map<number, number[]>()
    for (let edge = edgeAt[state]; edge < edgeAt[state + 1]; edge++) {
      const words = groups.get(edgeTo[edge])
      if (words === undefined) groups.set(edgeTo[edge], [edgeWord[edge]])
      else words.push(edgeWord[edge])
    }
    out.push(groups.size)
    for (const [to, words] of groups) {
      out.push(state - to, words.length)
      words.forEach((word, index) => {
        out.push(index === 0 ? word : word - words[index - 1])
      })
    }
  }
  return out
}

function unpackEdges(
  numbers: Numbers,
  states: number,
  edges: number,
): Pick<Automaton, 'edgeAt' | 'edgeWord' | 'edgeTo'> {
  const edgeAt = new Uint32Array(states + 1)
  const edgeWord = new Uint32Array(edges)
  const edgeTo = new Uint32Array(edges)
  let at = 0
  for (let state = 0; state < states; state++) {
    const first = at
    for (let groups = numbers.next(); groups > 0; groups--) {
      const to = state - numbers.next()
      let word = 0
      for (let words = numbers.next(); words > 0; words--) {
        word += numbers.next()
        let place = at++
        // Edges of a state are kept sorted by word; there are few of them.
        for (; place > first && edgeWord[place - 1] > word; place--) {
          edgeWord[place] = edgeWord[place - 1]
          edgeTo[place] = edgeTo[place - 1]
        }
        edgeWord[place] = word
        edgeTo[place] = to
      }
    }
    edgeAt[state + 1] = at
  }
  return { edgeAt, edgeWord, edgeTo }
}

function differences(at: Uint32Array): number[] {
  return Array.from(at.subarray(1), (value, index) => value - at[index])
}

function sums(counts: Uint32Array): Uint32Array {
  const at = new Uint32Array(counts.length + 1)
  for (let i = 0; i < counts.length; i++) at[i + 1] = at[i] + counts[i]
  return at
}

/** Printable ASCII without `"` and `\`, which JSON would escape. */
const DIGITS = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index)).filter(
  (d) => !'"\\'.includes(d),
)
/** A number's last digit is below HALF; the ones before it are HALF or more. */
const HALF = DIGITS.length / 2

function packNumbers(values: Iterable<number>): string {
  let out = ''
  for (const value of values) {
    let digits = DIGITS[value % HALF]
    for (let rest = Math.floor(value / HALF); rest > 0; rest = Math.floor(rest / HALF)) {
      digits = DIGITS[HALF + (rest % HALF)] + digits
    }
    out += digits
  }
  return out
}

/** Reads numbers one after the other. */
class Numbers {
  private readonly source: string
  private at = 0

  constructor(source: string) {
    this.source = source
  }

  next(): number {
    for (let value = 0; ; ) {
      const unit = this.source.charCodeAt(this.at++)
      const digit = unit - 33 - (unit > 0x5c ? 2 : unit > 0x22 ? 1 : 0)
      if (digit < HALF) return value * HALF + digit
      if (Number.isNaN(unit)) throw new SyntaxError('The packed glossary ends too soon')
      value = value * HALF + digit - HALF
    }
  }

  take(count: number): Uint32Array {
    const values = new Uint32Array(count)
    for (let i = 0; i < count; i++) values[i] = this.next()
    return values
  }
}

/**
 * Patterns -> one automaton over words (core/mentions/automaton.ts). The patterns form an acyclic non-deterministic
 * automaton; the subset construction makes it deterministic, and states that agree on everything are shared
 * (Daciuk and others, "Incremental construction of minimal acyclic finite-state automata", 2000).
 */
import { type Automaton, hashWord, STEM_KEY } from '../mentions/automaton.ts'
import type { Pattern, PatternWord } from './pattern.ts'

interface Node {
  readonly id: number
  readonly edges: Map<string, Set<Node>>
  /** Rules whose pattern ends here. */
  readonly rules: Set<number>
}

interface State {
  readonly edges: readonly (readonly [word: string, to: number])[]
  readonly rules: readonly number[]
}

/** A stem's key ends in `*`, which no folded word holds. */
const STEM_MARK = '*'

/** Collects patterns under rule numbers; `build` makes the automaton of all of them. */
export class AutomatonBuilder {
  private nodes = 0
  private readonly root = this.node()
  private readonly states: State[] = [{ edges: [], rules: [] }]
  private readonly known = new Map<string, number>()
  private readonly stems = new Set<string>()
  /** Stem -> the stems that begin with it. */
  private longer: ReadonlyMap<string, readonly string[]> = new Map()

  add(pattern: Pattern, rule: number): void {
    const end = this.node()
    end.rules.add(rule)
    this.link(this.root, pattern, end)
  }

  build(): Automaton {
    this.longer = longerStems([...this.stems])
    const { edges } = this.merge([this.root], true)
    return layOut(this.states, edges)
  }

  private node(): Node {
    return { id: this.nodes++, edges: new Map(), rules: new Set() }
  }

  /** Links `from` to `to` by all readings of `pattern`; a `to` reached without a word lends `from` its own edges. */
  private link(from: Node, pattern: Pattern, to: Node): void {
    if (pattern.kind === 'words') {
      for (const word of pattern.words) {
        const key = keyOf(word)
        if (word.stem) this.stems.add(key)
        const set = from.edges.get(key) ?? new Set()
        from.edges.set(key, set.add(to))
      }
    } else if (pattern.kind === 'choice') {
      for (const option of pattern.options) this.link(from, option, to)
    } else {
      this.linkSequence(from, pattern.parts, to)
    }
  }

  private linkSequence(from: Node, parts: readonly Pattern[], to: Node): void {
    if (parts.length === 0) {
      empties.set(from, [...(empties.get(from) ?? []), to])
      return
    }
    let here = from
    for (const part of parts.slice(0, -1)) {
      const next = this.node()
      this.link(here, part, next)
      here = next
    }
    this.link(here, parts[parts.length - 1], to)
  }

  private merge(nodes: readonly Node[], isRoot: boolean): State {
    const closed = closure(nodes)
    const targets = new Map<string, Set<Node>>()
    for (const node of closed) {
      for (const [word, to] of node.edges) {
        const set = targets.get(word) ?? new Set()
        for (const target of to) set.add(target)
        targets.set(word, set)
      }
    }
    // The scanner takes the longest stem of a word: it must lead wherever a shorter one leads.
    for (const stem of [...targets.keys()]) {
      for (const longer of this.longer.get(stem) ?? [])
        if (!targets.has(longer)) targets.set(longer, new Set())
    }
    spreadStems(targets, isRoot)
    const rules = [...new Set(closed.flatMap((node) => [...node.rules]))].sort((a, b) => a - b)
    const edges = [...targets].map(([word, set]) => [word, this.state([...set])] as const)
    return { edges, rules }
  }

  /** The number of the state for a set of nodes, made when it is new. */
  private state(nodes: Node[]): number {
    const key = nodes
      .map((node) => node.id)
      .sort((a, b) => a - b)
      .join(' ')
    const known = this.bySet.get(key)
    if (known !== undefined) return known
    const state = this.merge(nodes, false)
    const shape = JSON.stringify([state.rules, [...state.edges].sort((a, b) => (a[0] < b[0] ? -1 : 1))])
    let number = this.known.get(shape)
    if (number === undefined) {
      number = this.states.push(state) - 1
      this.known.set(shape, number)
    }
    this.bySet.set(key, number)
    return number
  }

  private readonly bySet = new Map<string, number>()
}

/** Nodes that are reached from a node without reading a word. */
const empties = new WeakMap<Node, Node[]>()

function closure(nodes: readonly Node[]): Node[] {
  const seen = new Set(nodes)
  for (const node of seen) for (const next of empties.get(node) ?? []) seen.add(next)
  return [...seen]
}

function keyOf({ word, stem }: PatternWord): string {
  return stem ? word + STEM_MARK : word
}

function longerStems(stems: readonly string[]): Map<string, string[]> {
  return new Map(stems.map((stem) => [stem, stems.filter((other) => extendsStem(other, stem))]))
}

/** A word or a stem that begins with the stem, and is not the same. */
function extendsStem(word: string, stem: string): boolean {
  return word !== stem && word.startsWith(stem.slice(0, -1))
}

/**
 * The scanner follows a word's own edge first: it must lead wherever a stem of the word leads too. From the root it
 * follows both, but still only the longest of several stems.
 */
function spreadStems(targets: Map<string, Set<Node>>, isRoot: boolean): void {
  for (const [stem, to] of targets) {
    if (!stem.endsWith(STEM_MARK)) continue
    for (const [word, own] of targets) {
      if (isRoot && !word.endsWith(STEM_MARK)) continue
      if (extendsStem(word, stem)) for (const target of to) own.add(target)
    }
  }
}

function layOut(states: readonly State[], roots: readonly (readonly [string, number])[]): Automaton {
  // Words are numbered as they come, so that alternatives of one place have neighbouring numbers and pack well.
  const all = new Set([...states.flatMap((state) => state.edges), ...roots].map(([word]) => word))
  const exact = [...all].filter((word) => !word.endsWith(STEM_MARK))
  const stems = [...all].filter((word) => word.endsWith(STEM_MARK))
  const numbers = new Map([...exact, ...stems].map((word, index) => [word, index + 1]))
  const plain = [...exact, ...stems.map((stem) => stem.slice(0, -1))]
  const starts = new Uint32Array(plain.length + 1)
  for (const [word, state] of roots) starts[number(numbers, word)] = state
  return {
    exactWords: exact.length,
    pool: plain.join(''),
    wordAt: wordOffsets(plain),
    starts,
    ...dictionaryTables(plain, exact.length, starts),
    ...edgeArrays(states, numbers),
  }
}

function edgeArrays(states: readonly State[], numbers: ReadonlyMap<string, number>) {
  const sorted = states.map((state) =>
    state.edges.map(([word, to]) => [number(numbers, word), to] as const).sort((a, b) => a[0] - b[0]),
  )
  return {
    edgeAt: counts(sorted.map((edges) => edges.length)),
    edgeWord: Uint32Array.from(sorted.flatMap((edges) => edges.map(([word]) => word))),
    edgeTo: Uint32Array.from(sorted.flatMap((edges) => edges.map(([, to]) => to))),
    outAt: counts(states.map((state) => state.rules.length)),
    outs: Uint32Array.from(states.flatMap((state) => state.rules)),
  }
}

function number(numbers: ReadonlyMap<string, number>, word: string): number {
  return numbers.get(word) as number
}

function counts(lengths: readonly number[]): Uint32Array {
  const at = new Uint32Array(lengths.length + 1)
  lengths.forEach((length, index) => {
    at[index + 1] = at[index] + length
  })
  return at
}

/** Hash tables and bits of a dictionary; they follow from its words and from which of them begin a name. */
function dictionaryTables(words: readonly string[], exactWords: number, starts: Uint32Array) {
  const exactSlots = new Uint32Array(tableSize(exactWords))
  const stemSlots = new Uint32Array(tableSize(words.length - exactWords))
  const startBits = new Uint32Array(2048)
  const stemBits = new Uint32Array(2048)
  words.forEach((text, index) => {
    const word = index + 1
    const isStem = word > exactWords
    const hash = hashWord(text, isStem ? STEM_KEY : text.length)
    put(isStem ? stemSlots : exactSlots, hash, word)
    if (starts[word] !== 0) (isStem ? stemBits : startBits)[(hash & 0xffff) >>> 5] |= 1 << (hash & 31)
  })
  return { exactSlots, stemSlots, startBits, stemBits }
}

function put(slots: Uint32Array, hash: number, word: number): void {
  const mask = slots.length - 1
  let slot = hash & mask
  while (slots[slot] !== 0) slot = (slot + 1) & mask
  slots[slot] = word
}

/** A power of two, at most half full. */
function tableSize(entries: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(2, entries * 2)))
}

/** Where each of consecutive words begins, by word number (from 1), and where the last one ends. */
function wordOffsets(words: readonly string[]): Uint32Array {
  const at = new Uint32Array(words.length + 2)
  words.forEach((word, index) => {
    at[index + 2] = at[index + 1] + word.length
  })
  return at
}

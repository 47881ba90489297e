/** What is measured, each on a page of its own that nothing has touched: returns milliseconds from call to done. */
import AdvancedMark from 'advanced-mark.js'
import Mark from 'mark.js'
import { type PackedGlossary, unpackAnchors, unpackCyrillic, unpackNames } from '../../core/mentions/pack.ts'
import { DEFAULT_SENSE } from '../../core/mentions/page.ts'
import type { GlossaryNames } from '../../core/mentions/types.ts'
import { Marking } from '../../page/marking.ts'
import { Marks } from '../../page/marks.ts'
import { PageReader } from '../../page/reader.ts'

export interface Task {
  /** The packed glossary. */
  readonly packed: PackedGlossary
  /** The same terms as plain names, for those who take nothing else. */
  readonly names: readonly string[]
}

export interface Measured {
  readonly ms: number
  /** How many marks it made. */
  readonly marks: number
}

/** The floor: a bare walk over all text nodes. */
function walk(): Measured {
  const start = performance.now()
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  let length = 0
  while (walker.nextNode() !== null) length += (walker.currentNode as Text).length
  return { ms: performance.now() - start, marks: length > 0 ? 0 : -1 }
}

/** What the extension does: read the glossary, read the page, choose senses, mark. */
function ours({ packed }: Task): Promise<Measured> {
  return readPage(packed, () => unpackNames(packed.names))
}

/** The same where every name stands alone: what remains is the price of everything but sense. */
function withoutSense({ packed }: Task): Promise<Measured> {
  return readPage(packed, () => {
    const glossary = unpackNames(packed.names)
    const rules = glossary.rules.map((rule) =>
      rule.kind === 'name' ? { ...rule, needs: [], unless: [], short: false } : rule,
    )
    return { ...glossary, rules }
  })
}

async function readPage(packed: PackedGlossary, load: () => GlossaryNames): Promise<Measured> {
  const start = performance.now()
  const marks = new Marks()
  const marking = new Marking(marks, () => true)
  const controller = new AbortController()
  const { signal } = controller
  await new Promise<void>((resolve) => {
    const events = {
      added: (mention: Parameters<Marking['add']>[0]) => marking.add(mention),
      removed: (mention: Parameters<Marking['add']>[0]) => marking.remove(mention),
      settled: resolve,
      shownOrHidden: () => {},
    }
    const supply = {
      names: async () => load(),
      cyrillic: async () => unpackCyrillic(packed.cyrillic),
    }
    new PageReader(unpackAnchors(packed.anchors), supply, DEFAULT_SENSE, events, signal).read(document)
  })
  // As the extension does: what has no marks has nothing to keep.
  if (marking.size > 0) marks.keep()
  const ms = performance.now() - start
  controller.abort()
  return { ms, marks: marking.size }
}

/** One big regular expression over each text node, with the CSS Custom Highlight API. */
function regexp({ names }: Task): Measured {
  const start = performance.now()
  const expression = new RegExp(`\\b(?:${names.map(escaped).join('|')})\\b`, 'gi')
  const highlight = new Highlight()
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode() !== null) {
    const node = walker.currentNode as Text
    for (const match of node.data.matchAll(expression)) {
      const range = new Range()
      range.setStart(node, match.index)
      range.setEnd(node, match.index + match[0].length)
      highlight.add(range)
    }
  }
  CSS.highlights.set('other', highlight)
  return { ms: performance.now() - start, marks: highlight.size }
}

function markJs({ names }: Task): Promise<Measured> {
  const start = performance.now()
  return new Promise((resolve) => {
    new Mark(document.body).mark([...names], {
      separateWordSearch: false,
      accuracy: 'exactly',
      done: (marks: number) => resolve({ ms: performance.now() - start, marks }),
    })
  })
}

function advancedMark({ names }: Task): Promise<Measured> {
  const start = performance.now()
  return new Promise((resolve) => {
    new AdvancedMark(document.body).mark([...names], {
      separateWordSearch: false,
      accuracy: 'exactly',
      done: (marks: number) => resolve({ ms: performance.now() - start, marks }),
    })
  })
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

export const arms = { walk, ours, withoutSense, regexp, markJs, advancedMark }
Object.assign(window, { arms })

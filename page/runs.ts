/**
 * Runs: the text of a page as its reader sees it. A run is a longest row of text nodes that no block boundary parts;
 * `<b>UN</b> <i>GGE</i>` is one run of three nodes. Positions in a run's text map back to nodes and offsets.
 */
import { BREAK, foldUnit, IGNORED } from '../core/mentions/fold.ts'
import { Flow, flowOf } from './tags.ts'

/** Put where a line break or a raised number parts words that stand in one run. */
const SPACE = ' '

/** A run being read: arrays are reused, so keep copies. */
export interface RunText {
  readonly nodes: readonly Text[]
  /** Where each node's text begins in `text`. */
  readonly starts: readonly number[]
  readonly text: string
}

/** Collects one run at a time and hands it to `onRun`. */
export class RunBuilder {
  private nodes: Text[] = []
  private starts: number[] = []
  private text = ''
  private readonly onRun: (run: RunText) => void

  constructor(onRun: (run: RunText) => void) {
    this.onRun = onRun
  }

  add(node: Text): void {
    const data = node.data
    if (
      this.nodes.length > 0 &&
      isGlued(this.text, data) &&
      isParted(this.nodes[this.nodes.length - 1], node)
    ) {
      this.text += BREAK
    }
    this.nodes.push(node)
    this.starts.push(this.text.length)
    this.text += data
  }

  addSpace(): void {
    if (this.nodes.length > 0) this.text += SPACE
  }

  /** A block boundary: hands over what was collected. */
  end(): void {
    if (this.nodes.length === 0) return
    const run = { nodes: this.nodes, starts: this.starts, text: this.text }
    this.nodes = []
    this.starts = []
    this.text = ''
    this.onRun(run)
  }
}

/** A word would go on from one node into the next: rare, and worth asking how the elements are laid out. */
function isGlued(before: string, after: string): boolean {
  return (
    before.length > 0 &&
    foldUnit(before.charCodeAt(before.length - 1)) > IGNORED &&
    foldUnit(after.charCodeAt(0)) > IGNORED
  )
}

/** True when style, not the elements' names, parts two neighbouring text nodes (blocks, flex items, cells). */
function isParted(before: Text, after: Text): boolean {
  const common = commonAncestor(before, after)
  return hasBoxBelow(before, common) || hasBoxBelow(after, common)
}

function hasBoxBelow(node: Node, ancestor: Node | null): boolean {
  for (let at = node.parentElement; at !== null && at !== ancestor; at = at.parentElement) {
    if (at.localName === 'sup' || at.localName === 'sub') return true
    const { display, position, float } = getComputedStyle(at)
    if (display !== 'inline' && display !== 'contents') return true
    if (float !== 'none' || position === 'absolute' || position === 'fixed') return true
  }
  return false
}

function commonAncestor(a: Node, b: Node): Node | null {
  let at = a.parentNode
  while (at !== null && !at.contains(b)) at = at.parentNode
  return at
}

/** True when style parts the nodes of a span that reaches over several. */
export function isOneLine(nodes: readonly Text[]): boolean {
  return nodes.every((node, index) => index === 0 || !isParted(nodes[index - 1], node))
}

export function isText(node: Node): node is Text {
  return node.nodeType === Node.TEXT_NODE || node.nodeType === Node.CDATA_SECTION_NODE
}

/** A run is followed no further than this many nodes from a change: a page of one endless line is read in parts. */
const LONGEST_RUN = 400

/** Feeds `builder` the one run that `seed` (a text node or an inline element) stands in. */
export function readRunAround(seed: Node, root: Node, builder: RunBuilder): void {
  let node: Node | null = runStart(seed, root)
  for (let steps = 0; node !== null && steps < 2 * LONGEST_RUN; steps++) {
    let next: Node | null = null
    if (node.nodeType === Node.ELEMENT_NODE) {
      const flow = flowOf(node as Element)
      if (flow === Flow.Block || flow === Flow.Skipped) break
      if (flow === Flow.Break) builder.addSpace()
      else next = node.firstChild
    } else if (isText(node)) builder.add(node)
    node = next ?? afterInline(node, root)
  }
  builder.end()
}

/** The first node of the run around `seed`. */
function runStart(seed: Node, root: Node): Node {
  let start = seed
  let node: Node = seed
  for (let steps = 0; steps < LONGEST_RUN; steps++) {
    const previous = node.previousSibling
    if (previous === null) {
      const parent = node.parentNode
      if (parent === null || parent === root || !isInline(parent)) return start
      node = parent
    } else {
      if (previous.nodeType === Node.ELEMENT_NODE && !isInline(previous)) return start
      if (holdsBlock(previous)) return start
      node = previous
      start = previous
    }
  }
  return start
}

function isInline(node: Node): boolean {
  if (node.nodeType !== Node.ELEMENT_NODE) return false
  const flow = flowOf(node as Element)
  return flow === Flow.Inline || flow === Flow.Break
}

/** An inline element may hold a block (a link around a card): its text is no part of the run beside it. */
export function holdsBlock(node: Node): boolean {
  if (node.firstChild === null || node.nodeType !== Node.ELEMENT_NODE) return false
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_ELEMENT)
  while (walker.nextNode() !== null) if (!isInline(walker.currentNode)) return true
  return false
}

function afterInline(from: Node, root: Node): Node | null {
  let node = from
  for (;;) {
    if (node.nextSibling !== null) return node.nextSibling
    const parent = node.parentNode
    if (parent === null || parent === root || !isInline(parent)) return null
    node = parent
  }
}

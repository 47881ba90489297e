/** Keeps the marks of a page in step with its mentions: a mention is marked while its reader can see it. */

import type { PageMention } from './keeper.ts'
import type { Marks } from './marks.ts'
import { Sections } from './sections.ts'
import { Visibility } from './visible.ts'

export class Marking {
  private readonly marks: Marks
  private readonly shown = new Map<number, PageMention>()
  private readonly hidden = new Map<number, PageMention>()
  /** Seen, but not the first of their term in their section. */
  private readonly repeated = new Map<number, PageMention>()
  private readonly byRange = new WeakMap<AbstractRange, PageMention>()
  /** The marked mentions that begin or end in a node, or reach over it. */
  private readonly byNode = new WeakMap<Node, Set<PageMention>>()
  private readonly allows: (mention: PageMention) => boolean
  /** How many mentions of each term are marked. */
  private readonly counts = new Map<string, number>()
  private visibility: Visibility | null = null
  private isThin = false

  /** `allows` says which mentions may be marked; call `recheck` when its answers change. */
  constructor(marks: Marks, allows: (mention: PageMention) => boolean) {
    this.marks = marks
    this.allows = allows
  }

  get size(): number {
    return this.shown.size
  }

  add(mention: PageMention): void {
    this.byRange.set(mention.range, mention)
    if (this.isSeen(mention)) this.show(mention)
    else this.hidden.set(mention.key, mention)
  }

  remove(mention: PageMention): void {
    this.hidden.delete(mention.key)
    this.repeated.delete(mention.key)
    this.unmark(mention)
  }

  /** Asks again which mentions can be seen and may be marked. */
  recheck(): void {
    this.visibility = null
    for (const mention of [...this.hidden.values()]) {
      if (!this.isSeen(mention)) continue
      this.hidden.delete(mention.key)
      this.show(mention)
    }
    for (const mention of [...this.shown.values(), ...this.repeated.values()]) {
      if (this.isSeen(mention)) continue
      this.remove(mention)
      this.hidden.set(mention.key, mention)
    }
    this.thin()
  }

  /** Marks only the first mention of a term in each section, from now on, or all of them. */
  setThin(isThin: boolean): void {
    if (isThin === this.isThin) return
    this.isThin = isThin
    for (const mention of this.repeated.values()) this.show(mention)
    this.repeated.clear()
    this.thin()
  }

  /** To be called when mentions have come or gone: which ones are the first in their sections may have changed. */
  thin(): void {
    if (!this.isThin) return
    const sections = new Sections()
    const met = new Map<Node, Set<string>>()
    for (const mention of inOrder([...this.shown.values(), ...this.repeated.values()])) {
      const section = sections.of(mention.range.startContainer)
      const terms = met.get(section) ?? new Set()
      met.set(section, terms)
      if (terms.has(mention.termId)) this.leaveOut(mention)
      else if (this.repeated.delete(mention.key)) this.show(mention)
      terms.add(mention.termId)
    }
  }

  /** Ids of the terms that are marked. */
  termIds(): Iterable<string> {
    return this.counts.keys()
  }

  get(key: number): PageMention | null {
    return this.shown.get(key) ?? null
  }

  of(range: AbstractRange): PageMention | null {
    const mention = this.byRange.get(range)
    return mention !== undefined && this.shown.has(mention.key) ? mention : null
  }

  /** The marked mention at a text position, whose two ends count; null when there is none. */
  at(node: Node, offset: number): PageMention | null {
    for (const mention of this.byNode.get(node) ?? []) {
      const { startContainer, startOffset, endContainer, endOffset } = mention.range
      const isBehindStart = node !== startContainer || offset >= startOffset
      const isBeforeEnd = node !== endContainer || offset <= endOffset
      if (isBehindStart && isBeforeEnd && this.shown.has(mention.key)) return mention
    }
    return null
  }

  /** The marked mentions in reading order. */
  inOrder(): PageMention[] {
    return inOrder([...this.shown.values()])
  }

  private leaveOut(mention: PageMention): void {
    this.unmark(mention)
    this.repeated.set(mention.key, mention)
  }

  private unmark(mention: PageMention): void {
    if (!this.shown.delete(mention.key)) return
    this.count(mention.termId, -1)
    this.marks.delete(mention.range)
    for (const node of textsOf(mention.range)) this.byNode.get(node)?.delete(mention)
  }

  private count(termId: string, step: 1 | -1): void {
    const count = (this.counts.get(termId) ?? 0) + step
    if (count > 0) this.counts.set(termId, count)
    else this.counts.delete(termId)
  }

  private isSeen(mention: PageMention): boolean {
    if (!this.allows(mention)) return false
    if (this.visibility === null) {
      this.visibility = new Visibility()
      // Answers hold for the task at hand only.
      queueMicrotask(() => {
        this.visibility = null
      })
    }
    return this.visibility.isSeen(mention.range.startContainer)
  }

  private show(mention: PageMention): void {
    this.shown.set(mention.key, mention)
    this.count(mention.termId, 1)
    this.marks.add(mention.range)
    for (const node of textsOf(mention.range)) {
      const known = this.byNode.get(node)
      if (known === undefined) this.byNode.set(node, new Set([mention]))
      else known.add(mention)
    }
    const root = mention.range.startContainer.getRootNode()
    if (root instanceof ShadowRoot) this.marks.adopt(root)
  }
}

/** The text nodes that a range begins in, reaches over and ends in. */
function textsOf({ startContainer, endContainer }: StaticRange): Node[] {
  if (startContainer === endContainer) return [startContainer]
  const nodes: Node[] = [startContainer]
  const walker = document.createTreeWalker(startContainer.getRootNode(), NodeFilter.SHOW_TEXT)
  walker.currentNode = startContainer
  while (nodes.length < 50 && nodes[nodes.length - 1] !== endContainer && walker.nextNode() !== null) {
    nodes.push(walker.currentNode)
  }
  return nodes
}

function inOrder(mentions: PageMention[]): PageMention[] {
  return mentions.sort((a, b) => compare(a.range, b.range))
}

/** Document order; what stands in a shadow root comes where its host stands. */
function compare(a: StaticRange, b: StaticRange): number {
  if (a.startContainer === b.startContainer) return a.startOffset - b.startOffset
  const [x, y] = inSameTree(a.startContainer, b.startContainer)
  return x.compareDocumentPosition(y) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1
}

function inSameTree(a: Node, b: Node): readonly [Node, Node] {
  const pathA = hostPath(a)
  const pathB = hostPath(b)
  for (const [rootA, nodeA] of pathA) {
    const nodeB = pathB.get(rootA)
    if (nodeB !== undefined) return [nodeA, nodeB]
  }
  return [a, b]
}

/** Root -> the node in it that holds `node`, from the inmost root outwards. */
function hostPath(node: Node): Map<Node, Node> {
  const path = new Map<Node, Node>()
  let at: Node | null = node
  while (at !== null) {
    const root: Node = at.getRootNode()
    path.set(root, at)
    at = root instanceof ShadowRoot ? root.host : null
  }
  return path
}

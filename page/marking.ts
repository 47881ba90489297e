/** Keeps the marks of a page in step with its mentions: a mention is marked while its reader can see it. */

import type { PageMention } from './keeper.ts'
import type { Marks } from './marks.ts'
import { Visibility } from './visible.ts'

export class Marking {
  private readonly marks: Marks
  private readonly shown = new Map<number, PageMention>()
  private readonly hidden = new Map<number, PageMention>()
  private readonly byRange = new WeakMap<AbstractRange, PageMention>()
  private readonly allows: (mention: PageMention) => boolean
  private visibility: Visibility | null = null

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
    if (this.shown.delete(mention.key)) this.marks.delete(mention.range)
  }

  /** Asks again which mentions can be seen and may be marked. */
  recheck(): void {
    this.visibility = null
    for (const mention of [...this.hidden.values()]) {
      if (!this.isSeen(mention)) continue
      this.hidden.delete(mention.key)
      this.show(mention)
    }
    for (const mention of [...this.shown.values()]) {
      if (this.isSeen(mention)) continue
      this.remove(mention)
      this.hidden.set(mention.key, mention)
    }
  }

  get(key: number): PageMention | null {
    return this.shown.get(key) ?? null
  }

  of(range: AbstractRange): PageMention | null {
    const mention = this.byRange.get(range)
    return mention !== undefined && this.shown.has(mention.key) ? mention : null
  }

  /** The marked mentions in reading order. */
  inOrder(): PageMention[] {
    return [...this.shown.values()].sort((a, b) => compare(a.range, b.range))
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
    this.marks.add(mention.range)
    const root = mention.range.startContainer.getRootNode()
    if (root instanceof ShadowRoot) this.marks.adopt(root)
  }
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

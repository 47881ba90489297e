/** What a batch of mutation records means for the runs of a page. */
import { holdsBlock, isText } from './runs.ts'
import { Flow, flowOf } from './tags.ts'

/** A place to read again: all below `node` (`whole`), or the one run around it. */
export interface Seed {
  readonly node: Node
  readonly root: Node
  readonly whole: boolean
}

/** Text nodes that left their place: their runs are void. */
export function* removedTexts(records: readonly MutationRecord[]): Iterable<Text> {
  for (const record of records) {
    if (record.type === 'characterData' && isText(record.target)) yield record.target
    for (const node of record.removedNodes) yield* textsIn(node)
  }
}

/** All text nodes in and below a node. */
export function* textsIn(node: Node): Iterable<Text> {
  if (isText(node)) yield node
  if (node.firstChild === null) return
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION)
  while (walker.nextNode() !== null) yield walker.currentNode as Text
}

/** Where to read again; nodes that are no longer in the page, or that nobody reads, are left out. */
export function* changedSeeds(records: readonly MutationRecord[]): Iterable<Seed> {
  const seen = new Set<Node>()
  for (const record of records) {
    if (record.type === 'attributes') continue
    const added = new Set(record.addedNodes)
    const nodes = new Set([...added, record.previousSibling, record.nextSibling])
    if (record.type === 'characterData' || record.removedNodes.length > 0) nodes.add(record.target)
    for (const node of nodes) {
      if (node === null || seen.has(node)) continue
      if (added.has(node)) seen.add(node)
      yield* seedsOf(node, added.has(node))
    }
  }
}

function* seedsOf(node: Node, added: boolean): Iterable<Seed> {
  if (!node.isConnected || isUnread(node)) return
  const root = node.getRootNode()
  const flow = node.nodeType === Node.ELEMENT_NODE ? flowOf(node as Element) : Flow.Inline
  if (flow === Flow.Skipped) return
  const isBlock = flow === Flow.Block
  if (!isBlock) yield { node, root, whole: false }
  if (added && (isBlock || holdsBlock(node))) yield { node, root, whole: true }
}

/** Elements whose attributes changed what may be read of them, e.g. became editable. */
export function editableChanges(records: readonly MutationRecord[]): Set<Element> {
  const elements = new Set<Element>()
  for (const record of records) {
    if (record.attributeName === 'contenteditable') elements.add(record.target as Element)
  }
  return elements
}

/** Some change may have shown or hidden text. */
export function mayShow(records: readonly MutationRecord[]): boolean {
  return records.some((record) => record.type === 'attributes' && record.attributeName !== 'contenteditable')
}

/** Attributes that are watched: they make text editable, show it or hide it. */
export const WATCHED_ATTRIBUTES = ['contenteditable', 'class', 'style', 'hidden', 'open']

/** Some ancestor keeps the node's text from being read. */
export function isUnread(node: Node): boolean {
  for (let at = node.parentElement; at !== null; at = at.parentElement) {
    if (flowOf(at) === Flow.Skipped) return true
  }
  return false
}

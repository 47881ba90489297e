/**
 * A look over all the text below a node by native means: one string and regular expressions over it. Most pages are
 * dismissed by it; on the others it says where to read.
 */
import { hasCyrillic } from '../core/mentions/fold.ts'
import type { AnchorFinder } from './anchors.ts'
import { Flow, flowOf, flowOfName } from './tags.ts'

/** Invisible characters that stand inside words: soft hyphen, zero-width ones, direction marks, combining marks. */
const INVISIBLE = '\\u00ad\\u0300-\\u0308\\u200b-\\u200f\\u2060\\ufeff'
const ALL_INVISIBLE = new RegExp(`[${INVISIBLE}]`, 'g')
/** Stands in few texts, and one native search for all of it costs less than one for each. */
const UNUSUAL = new RegExp(`[${INVISIBLE}\\u0400-\\u052f]`)

export class Survey {
  /** All text below the node, as it is: hidden text and scripts too. */
  readonly text: string
  readonly isCyrillic: boolean
  private readonly clean: string
  /** Where invisible characters stood in `text`; empty for nearly all pages. */
  private readonly gaps: readonly number[]
  readonly root: Node
  private walker: TreeWalker
  private node: Text | null = null
  private nodeEnd = 0
  private readonly unread = new Map<Element, boolean>()

  constructor(root: Node) {
    this.root = root
    this.text = root.textContent ?? (root as Document).documentElement?.textContent ?? ''
    const isUnusual = UNUSUAL.test(this.text)
    this.isCyrillic = isUnusual && hasCyrillic(this.text)
    const isPlain = !isUnusual || this.text.search(ALL_INVISIBLE) < 0
    this.clean = isPlain ? this.text : this.text.replace(ALL_INVISIBLE, '')
    this.gaps = isPlain ? [] : Array.from(this.text.matchAll(ALL_INVISIBLE), ({ index }) => index)
    this.walker = textWalker(root)
  }

  /** Offsets into `text` of all anchors, ascending. */
  all(finder: AnchorFinder): number[] {
    const offsets = finder.all(this.clean, () => isGlued(this.root), this.isCyrillic)
    return this.gaps.length === 0 ? offsets : offsets.map((offset) => this.toText(offset))
  }

  /** Calls `visit` with the offset of each find of the expression until it answers true. */
  first(expression: RegExp, visit: (offset: number) => boolean): void {
    for (const { index } of this.clean.matchAll(expression)) {
      if (visit(this.gaps.length === 0 ? index : this.toText(index))) return
    }
  }

  /**
   * The text node at an offset of `text`; null where nobody may read (scripts, fields, editors). Asked in ascending
   * order it costs one walk in all.
   */
  nodeAt(offset: number): Text | null {
    if (offset < this.nodeEnd - (this.node?.length ?? 0)) {
      this.walker = textWalker(this.root)
      this.nodeEnd = 0
    }
    // This loop runs over every text node of a page, in a script that is not warm yet: locals cost the least.
    const { walker } = this
    let node = this.node
    let end = this.nodeEnd
    while (end <= offset) {
      node = walker.nextNode() as Text | null
      if (node === null) return null
      end += node.length
    }
    this.node = node
    this.nodeEnd = end
    return node === null || this.isUnread(node) ? null : node
  }

  /** As `isUnread` of changes.ts, which asks all ancestors each time. */
  private isUnread(node: Text): boolean {
    const path: Element[] = []
    let unread = false
    for (let at = node.parentElement; at !== null; at = at.parentElement) {
      const known = this.unread.get(at)
      if (known !== undefined) {
        unread = known
        break
      }
      path.push(at)
    }
    for (const element of path.reverse()) {
      unread ||= flowOf(element) === Flow.Skipped
      this.unread.set(element, unread)
    }
    return unread || node.parentNode === null
  }

  private toText(offset: number): number {
    let low = 0
    let high = this.gaps.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.gaps[middle] - middle <= offset) low = middle + 1
      else high = middle
    }
    return offset + low
  }
}

function textWalker(root: Node): TreeWalker {
  return document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION)
}

/** Blocks looked at to learn how a page is written. */
const SAMPLE = 200

/**
 * True where blocks follow on each other without white space, as programs write them, or lines are broken by elements:
 * their words run together.
 */
function isGlued(root: Node): boolean {
  if (!(root instanceof Element) || root.querySelector('br') !== null) return true
  const elements = root.getElementsByTagName('*')
  const step = Math.max(1, Math.floor(elements.length / SAMPLE))
  for (let i = 0; i < elements.length; i += step) if (isGluedToNext(elements[i])) return true
  return false
}

function isGluedToNext(element: Element): boolean {
  const next = element.nextSibling
  if (next === null || next.nodeType === Node.COMMENT_NODE) return false
  const parts = (node: Node) => flowOfName((node as Element).localName) !== Flow.Inline
  if (next.nodeType === Node.ELEMENT_NODE) return parts(element) || parts(next)
  return parts(element) && /^\S/.test(next.nodeValue ?? '')
}

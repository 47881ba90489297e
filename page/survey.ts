/**
 * A look over all the text below a node by native means: one string and regular expressions over it. Most pages are
 * dismissed by it; on the others it says where to read.
 */
import { foldText, hasCyrillic } from '../core/mentions/fold.ts'
import { ANCHOR_REACH, type Anchors } from '../core/mentions/types.ts'
import { isUnread } from './changes.ts'

/** Invisible characters that may stand inside a word. */
const INVISIBLE = /[\u00ad\u0300-\u036f\u0483-\u0487\u200b-\u200f\u2060\ufeff]/
const ALL_INVISIBLE = new RegExp(INVISIBLE, 'g')

/** Native regular expressions that find anchors in a text. */
export class AnchorFinder {
  /** Whether to look at a text at all. */
  private readonly tests: readonly RegExp[]
  private readonly expressions: readonly RegExp[]
  private readonly company: ReadonlyMap<string, readonly string[]>

  constructor({ words, sources: { latin, cyrillic, capitals } }: Anchors) {
    this.company = new Map(words.map(([word, ...company]) => [word, company]))
    this.tests = expressions([latin === '' ? '' : `\\b${latin}`, 'gi'], [cyrillic, 'gi'], [capitals, 'g'])
    this.expressions = expressions([latin, 'gi'], [cyrillic, 'gi'], [capitals, 'g'])
  }

  /**
   * Offsets of all anchors in `text`, ascending. Where elements meet without a gap, words are glued together, so anchors
   * count inside words; but a text in which no word begins with an anchor is dismissed, which takes half the time.
   */
  all(text: string): number[] {
    const offsets: number[] = []
    if (!this.some(text, this.tests, () => true)) return offsets
    this.some(text, this.expressions, (offset) => {
      offsets.push(offset)
      return false
    })
    return offsets.sort((a, b) => a - b)
  }

  /** Calls `visit` with the offset of each anchor that begins a word until it answers true. */
  first(text: string, visit: (offset: number) => boolean): void {
    this.some(text, this.tests, visit)
  }

  private some(text: string, expressions: readonly RegExp[], visit: (offset: number) => boolean): boolean {
    return expressions.some((expression) => {
      expression.lastIndex = 0
      for (let match = expression.exec(text); match !== null; match = expression.exec(text)) {
        if (this.counts(text, match.index, match[0]) && visit(match.index)) return true
      }
      return false
    })
  }

  private counts(text: string, at: number, words: string): boolean {
    if (words.length <= 4 && !beginsWord(text, at)) return false
    const company = this.company.get(foldText(words)) ?? []
    if (company.length === 0) return true
    const around = text.slice(Math.max(0, at - ANCHOR_REACH), at + words.length + ANCHOR_REACH)
    const folded = hasCyrillic(around) ? foldText(around) : around.toLowerCase()
    return company.some((word) => folded.includes(word))
  }
}

function expressions(...sources: readonly (readonly [source: string, flags: string])[]): RegExp[] {
  return sources.filter(([source]) => source !== '').map(([source, flags]) => new RegExp(source, flags))
}

/** Short words stand inside too many others; but a capital may follow on a small letter where elements meet. */
function beginsWord(text: string, start: number): boolean {
  const before = text.charAt(start - 1)
  return !(/^\p{Lu}/u.test(text.charAt(start)) ? /[\p{Lu}\d]/u : /[\p{L}\d]/u).test(before)
}

export class Survey {
  /** All text below the node, as it is: hidden text and scripts too. */
  readonly text: string
  private readonly clean: string
  /** Where invisible characters stood in `text`; empty for nearly all pages. */
  private readonly gaps: readonly number[]
  private readonly walker: TreeWalker
  private readonly nodes: Text[] = []
  private readonly ends: number[] = []
  private readonly unread = new Map<Node, boolean>()

  constructor(root: Node) {
    this.text = root.textContent ?? (root as Document).documentElement?.textContent ?? ''
    const isPlain = !INVISIBLE.test(this.text)
    this.clean = isPlain ? this.text : this.text.replace(ALL_INVISIBLE, '')
    this.gaps = isPlain ? [] : Array.from(this.text.matchAll(ALL_INVISIBLE), ({ index }) => index)
    this.walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION)
  }

  /** Offsets into `text` of all anchors, ascending. */
  all(finder: AnchorFinder): number[] {
    const offsets = finder.all(this.clean)
    return this.gaps.length === 0 ? offsets : offsets.map((offset) => this.toText(offset))
  }

  /** Calls `visit` with the offset of each anchor that begins a word until it answers true. */
  first(finder: AnchorFinder, visit: (offset: number) => boolean): void {
    finder.first(this.clean, (offset) => visit(this.gaps.length === 0 ? offset : this.toText(offset)))
  }

  /** The text node at an offset of `text`; null where nobody may read (scripts, fields, editors). */
  nodeAt(offset: number): Text | null {
    while ((this.ends.at(-1) ?? 0) <= offset) {
      const node = this.walker.nextNode() as Text | null
      if (node === null) return null
      this.nodes.push(node)
      this.ends.push((this.ends.at(-1) ?? 0) + node.length)
    }
    let low = 0
    let high = this.ends.length - 1
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.ends[middle] > offset) high = middle
      else low = middle + 1
    }
    const node = this.nodes[low]
    return this.isUnread(node) ? null : node
  }

  private isUnread(node: Text): boolean {
    const parent = node.parentNode
    if (parent === null) return true
    const known = this.unread.get(parent)
    if (known !== undefined) return known
    const unread = isUnread(node)
    this.unread.set(parent, unread)
    return unread
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

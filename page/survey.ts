/**
 * A look over all the text below a node by native means: one string and regular expressions over it. Most pages are
 * dismissed by it; on the others it says where to read.
 */
import { foldText } from '../core/mentions/fold.ts'
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
  private readonly followers = new Map<string, readonly string[]>()

  constructor({ words, capitals }: Anchors) {
    for (const [word, ...followers] of words) this.followers.set(word, followers)
    const all = words.map(([word]) => word)
    const latin = alternatives(all.filter((word) => !isCyrillic(word)))
    const cyrillic = alternatives(all.filter(isCyrillic))
    const abbreviations = alternatives(capitals.map((word) => word.toUpperCase()))
    this.tests = expressions([`\\b${latin}`, 'gi'], [cyrillic, 'gi'], [abbreviations, 'g'])
    this.expressions = expressions([latin, 'gi'], [cyrillic, 'gi'], [abbreviations, 'g'])
  }

  /**
   * Offsets of all anchors in `text`, ascending. Where elements meet without a gap, words are glued together, so anchors
   * count inside words; but a text in which no word begins with an anchor is dismissed, which takes half the time.
   */
  find(text: string): number[] {
    const offsets: number[] = []
    if (this.isDismissed(text)) return offsets
    for (const expression of this.expressions) {
      expression.lastIndex = 0
      for (let match = expression.exec(text); match !== null; match = expression.exec(text)) {
        if (this.counts(text, match.index, match[0])) offsets.push(match.index)
      }
    }
    return offsets.sort((a, b) => a - b)
  }

  private isDismissed(text: string): boolean {
    return this.tests.every((test) => {
      test.lastIndex = 0
      for (let match = test.exec(text); match !== null; match = test.exec(text)) {
        if (this.counts(text, match.index, match[0])) return false
      }
      return true
    })
  }

  private counts(text: string, at: number, words: string): boolean {
    if (words.length <= 4 && !standsAlone(text, at, at + words.length)) return false
    const followers = this.followers.get(foldText(words)) ?? []
    if (followers.length === 0) return true
    const behind = foldText(text.slice(at + words.length, at + words.length + ANCHOR_REACH))
    return followers.some((follower) => behind.includes(follower))
  }
}

function expressions(...sources: readonly (readonly [source: string, flags: string])[]): RegExp[] {
  return sources.filter(([source]) => /\p{L}/u.test(source.replace('\\b', ''))).map(([source, flags]) => new RegExp(source, flags))
}

interface Branch {
  readonly next: Map<string, Branch>
  isEnd: boolean
}

/** The words as one expression that shares their beginnings; a browser finds that in half the time of a plain list. */
function alternatives(words: readonly string[]): string {
  const root: Branch = { next: new Map(), isEnd: false }
  for (const word of words) {
    let at = root
    for (const letter of word) {
      const known = at.next.get(letter)
      const branch = known ?? { next: new Map(), isEnd: false }
      if (known === undefined) at.next.set(letter, branch)
      at = branch
    }
    at.isEnd = true
  }
  return sourceOf(root)
}

/** A word that begins like a shorter one is found as the shorter one. */
function sourceOf({ next, isEnd }: Branch): string {
  if (isEnd || next.size === 0) return ''
  const options = [...next].map(([letter, branch]) => letterSource(letter) + sourceOf(branch))
  return options.length === 1 ? options[0] : `(?:${options.join('|')})`
}

function letterSource(letter: string): string {
  return letter === 'е' ? '[её]' : letter === 'и' ? '[ий]' : letter
}

function isCyrillic(word: string): boolean {
  return /[а-я]/.test(word)
}

/** Short words stand inside too many others; a capital may follow on a small letter where elements meet. */
function standsAlone(text: string, start: number, end: number): boolean {
  const before = text.charAt(start - 1)
  const after = text.charAt(end)
  const isCapital = /^\p{Lu}/u.test(text.charAt(start))
  return !(isCapital ? /[\p{Lu}\d]/u : /[\p{L}\d]/u).test(before) && !/\p{L}/u.test(after.replace('s', ''))
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
  find(finder: AnchorFinder): number[] {
    const offsets = finder.find(this.clean)
    return this.gaps.length === 0 ? offsets : offsets.map((offset) => this.toText(offset))
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

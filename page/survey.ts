/**
 * A look over all the text below a node by native means: one string and regular expressions over it. Most pages are
 * dismissed by it; on the others it says where to read.
 */
import { foldText, hasCyrillic } from '../core/mentions/fold.ts'
import { ANCHOR_REACH, type Anchors } from '../core/mentions/types.ts'
import { isUnread } from './changes.ts'
import { Flow, flowOfName } from './tags.ts'

/** Invisible characters that stand inside words: soft hyphen, zero-width ones, direction marks, combining marks. */
const INVISIBLE = '\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u0300\u0301\u0306\u0308'
const ALL_INVISIBLE = new RegExp(`[${INVISIBLE}]`, 'g')

/** One native search for each: on a text of Latin letters all but the first end at once. */
function hasInvisible(text: string): boolean {
  for (const character of INVISIBLE) if (text.includes(character)) return true
  return false
}

/** In texts up to this length, in UTF-16 code units, looking inside words costs about a millisecond. */
const LONG = 50_000

/** Native regular expressions that find anchors in a text. */
export class AnchorFinder {
  /** Whether to look at a text at all. */
  private readonly tests: readonly RegExp[]
  private readonly sources: Anchors['sources']
  private inWords: readonly RegExp[] | null = null
  private readonly company: ReadonlyMap<string, readonly string[]>

  constructor({ words, sources }: Anchors) {
    const { latin, cyrillic, capitals } = sources
    this.sources = sources
    this.company = new Map(words.map(([word, ...company]) => [word, company]))
    this.tests = expressions([latin === '' ? '' : `\\b${latin}`, 'gi'], [cyrillic, 'gi'], [capitals, 'g'])
  }

  /**
   * Offsets of all anchors in `text`, ascending. `isGlued`: elements meet in it without a gap, so that anchors have to be
   * found inside words; a long text in which no word begins with an anchor is dismissed even then.
   */
  all(text: string, isGlued: () => boolean): number[] {
    const offsets: number[] = []
    if (text.length > LONG && !this.some(text, this.tests, () => true)) return offsets
    this.some(text, isGlued() ? this.expressions : this.tests, (offset) => {
      offsets.push(offset)
      return false
    })
    return offsets.sort((a, b) => a - b)
  }

  private get expressions(): readonly RegExp[] {
    const { latin, cyrillic, capitals } = this.sources
    this.inWords ??= expressions([latin, 'gi'], [cyrillic, 'gi'], [capitals, 'g'])
    return this.inWords
  }

  private some(text: string, expressions: readonly RegExp[], visit: (offset: number) => boolean): boolean {
    return expressions.some((expression) => {
      expression.lastIndex = 0
      for (let match = expression.exec(text); match !== null; match = expression.exec(text)) {
        if (this.counts(text, match.index, match[0], !expression.ignoreCase) && visit(match.index))
          return true
      }
      return false
    })
  }

  private counts(text: string, at: number, words: string, isAbbreviation: boolean): boolean {
    if (words.length <= 4 && !beginsWord(text, at)) return false
    if (isAbbreviation) return true
    const found = folded(words)
    if (!this.company.has(found)) return true
    const near = text.slice(Math.max(0, at - ANCHOR_REACH), at + words.length + ANCHOR_REACH)
    // Folding takes the full stops out of U.N., which is looked for as it stands.
    const around = hasCyrillic(near) ? `${near.toLowerCase()} ${foldText(near)}` : near.toLowerCase()
    // A longer word may be a form of a shorter one that keeps other company.
    for (let length = found.length; length > 1; length--) {
      if (this.company.get(found.slice(0, length))?.some((word) => around.includes(word))) return true
    }
    return false
  }
}

/** Folding that is native where it can be. */
function folded(text: string): string {
  return hasCyrillic(text) ? foldText(text) : text.toLowerCase()
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
  readonly root: Node
  private walker: TreeWalker
  private node: Text | null = null
  private nodeEnd = 0
  private readonly unread = new Map<Node, boolean>()

  constructor(root: Node) {
    this.root = root
    this.text = root.textContent ?? (root as Document).documentElement?.textContent ?? ''
    const isPlain = !hasInvisible(this.text)
    this.clean = isPlain ? this.text : this.text.replace(ALL_INVISIBLE, '')
    this.gaps = isPlain ? [] : Array.from(this.text.matchAll(ALL_INVISIBLE), ({ index }) => index)
    this.walker = textWalker(root)
  }

  /** Offsets into `text` of all anchors, ascending. */
  all(finder: AnchorFinder): number[] {
    const offsets = finder.all(this.clean, () => isGlued(this.root))
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
    while (this.nodeEnd <= offset) {
      this.node = this.walker.nextNode() as Text | null
      if (this.node === null) return null
      this.nodeEnd += this.node.length
    }
    return this.node === null || this.isUnread(this.node) ? null : this.node
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

import style from './marks.css?inline'

/** Marks: ranges in the CSS Custom Highlight API. No node of the page is touched. */

/** Names in page/marks.css. */
export const MARK = 'policy-gloss'
export const MARK_AT_HAND = 'policy-gloss-at-hand'

/**
 * The marks of one document. Static ranges cost the page nothing when it changes; whoever sees the text's nodes
 * change has them made anew.
 */
export class Marks {
  private readonly ranges = new Set<AbstractRange>()
  private readonly all = new Highlight()
  private readonly atHand = new Highlight()
  private readonly adopted = new Set<ShadowRoot>()

  constructor() {
    this.atHand.priority = 1
  }

  get size(): number {
    return this.ranges.size
  }

  add(range: AbstractRange): void {
    this.ranges.add(range)
    this.all.add(range)
  }

  delete(range: AbstractRange): void {
    this.ranges.delete(range)
    this.all.delete(range)
    this.atHand.delete(range)
  }

  /** Draws one range stronger, or none. */
  stress(range: AbstractRange | null): void {
    this.atHand.clear()
    if (range !== null) this.atHand.add(range)
  }

  /** Puts back what the page may have thrown out: highlights, ranges, styles. */
  keep(): void {
    if (this.all.size !== this.ranges.size) for (const range of this.ranges) this.all.add(range)
    if (CSS.highlights.get(MARK) !== this.all) CSS.highlights.set(MARK, this.all)
    if (CSS.highlights.get(MARK_AT_HAND) !== this.atHand) CSS.highlights.set(MARK_AT_HAND, this.atHand)
    for (const root of this.adopted) adoptStyle(root)
  }

  /** Gives a shadow root the style of marks; the document has it from the manifest. */
  adopt(root: ShadowRoot): void {
    if (this.adopted.has(root)) return
    this.adopted.add(root)
    adoptStyle(root)
  }

  /** Takes everything back out of the page. */
  clear(): void {
    this.ranges.clear()
    for (const root of this.adopted) {
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet)
    }
    this.adopted.clear()
    this.all.clear()
    this.atHand.clear()
    if (CSS.highlights.get(MARK) === this.all) CSS.highlights.delete(MARK)
    if (CSS.highlights.get(MARK_AT_HAND) === this.atHand) CSS.highlights.delete(MARK_AT_HAND)
  }
}

let sheet: CSSStyleSheet | null = null

function adoptStyle(root: ShadowRoot): void {
  sheet ??= newSheet()
  if (root.adoptedStyleSheets.includes(sheet)) return
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
}

function newSheet(): CSSStyleSheet {
  const made = new CSSStyleSheet()
  made.replaceSync(style)
  return made
}

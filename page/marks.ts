import style from './marks.css?inline'

/** Marks: ranges in the CSS Custom Highlight API. No node of the page is touched. */

export type Look = 'dotted' | 'solid' | 'wash'

/** Names in page/marks.css. */
const MARKS: Readonly<Record<Look, string>> = {
  dotted: 'policy-gloss',
  solid: 'policy-gloss-solid',
  wash: 'policy-gloss-wash',
}
const MARK_AT_HAND = 'policy-gloss-at-hand'

/**
 * The marks of one document. Static ranges cost the page nothing when it changes; whoever sees the text's nodes
 * change has them made anew.
 */
export class Marks {
  private readonly ranges = new Set<AbstractRange>()
  private readonly all = new Highlight()
  private readonly atHand = new Highlight()
  private readonly adopted = new Set<ShadowRoot>()
  private look: Look = 'dotted'

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

  /** Draws all marks in another way. */
  wear(look: Look): void {
    if (look === this.look) return
    this.forget(MARKS[this.look], this.all)
    this.look = look
    if (this.ranges.size > 0) this.keep()
  }

  /** Puts back what the page may have thrown out: highlights, ranges, styles. */
  keep(): void {
    if (this.all.size !== this.ranges.size) for (const range of this.ranges) this.all.add(range)
    const name = MARKS[this.look]
    if (CSS.highlights.get(name) !== this.all) CSS.highlights.set(name, this.all)
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
    this.forget(MARKS[this.look], this.all)
    this.forget(MARK_AT_HAND, this.atHand)
  }

  /** Only what is our own: the page may have registered something else under the name. */
  private forget(name: string, highlight: Highlight): void {
    if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name)
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

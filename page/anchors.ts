/** Finds anchors in a text by native regular expressions: most pages are dismissed by one pass of them. */
import { foldText, hasCyrillic } from '../core/mentions/fold.ts'
import { ANCHOR_REACH, type Anchors } from '../core/mentions/types.ts'

/** In texts up to this length, in UTF-16 code units, looking inside words costs about a millisecond. */
const LONG = 50_000

/**
 * What stands before a word, the text's first one aside. In plain text that is some character up to the question mark,
 * which one bit tells from letters: the search takes two thirds of the time.
 */
const BEFORE_WORD = '[^a-z]'
const BEFORE_WORD_IN_PLAIN_TEXT = '[\\x00-\\x3f]'

/** Told of an anchor's offset; answers whether that is enough. */
type Visit = (offset: number) => boolean

/** An expression whose finds begin `lead` units before the anchor. */
interface Search {
  readonly expression: RegExp
  readonly lead: number
}

export class AnchorFinder {
  private readonly anchors: Anchors
  private readonly capitals: ReadonlySet<string>
  private readonly company: ReadonlyMap<string, readonly string[]>
  private readonly searches = new Map<string, readonly Search[]>()

  constructor(anchors: Anchors) {
    this.anchors = anchors
    this.capitals = new Set(anchors.capitals)
    this.company = new Map(anchors.words.map(([word, ...company]) => [word, company]))
  }

  /**
   * Offsets of all anchors in `text`, ascending. `isGlued`: elements meet in it without a gap, so that anchors have to be
   * found inside words; a long text in which no word begins with an anchor is dismissed even then.
   */
  all(text: string, isGlued: () => boolean, isCyrillic = hasCyrillic(text)): number[] {
    const offsets: number[] = []
    if (text.length > LONG && !this.some(text, false, isCyrillic, () => true)) return offsets
    this.some(text, isGlued(), isCyrillic, (offset) => {
      offsets.push(offset)
      return false
    })
    return isCyrillic ? offsets.sort((a, b) => a - b) : offsets
  }

  private some(text: string, inWords: boolean, isCyrillic: boolean, visit: Visit): boolean {
    if (!inWords && /^[a-z\d]/i.test(text) && this.someAtStart(text, visit)) return true
    const before = inWords ? '' : isPlain(text) ? BEFORE_WORD_IN_PLAIN_TEXT : BEFORE_WORD
    return this.searchesFor(before).some(
      (one) => (isCyrillic || !hasCyrillic(one.expression.source)) && this.run(one, text, visit),
    )
  }

  private searchesFor(before: string): readonly Search[] {
    const known = this.searches.get(before)
    if (known !== undefined) return known
    const { latin, cyrillic } = this.anchors.sources
    const lead = before === '' ? 0 : 1
    const made = [...search(before + latin, lead, latin), ...search(cyrillic, 0, cyrillic)]
    this.searches.set(before, made)
    return made
  }

  private someAtStart(text: string, visit: Visit): boolean {
    const { latin } = this.anchors.sources
    const match = latin === '' ? null : new RegExp(`^${latin}`, 'i').exec(text.slice(0, 50))
    return match !== null && this.counts(text, 0, match[0]) && visit(0)
  }

  private run({ expression, lead }: Search, text: string, visit: Visit): boolean {
    expression.lastIndex = 0
    for (let match = expression.exec(text); match !== null; match = expression.exec(text)) {
      const at = match.index + lead
      if (this.counts(text, at, lead === 0 ? match[0] : match[0].slice(lead)) && visit(at)) return true
    }
    return false
  }

  private counts(text: string, at: number, words: string): boolean {
    if (words.length <= 4 && !beginsWord(text, at)) return false
    if (this.capitals.has(words)) return true
    const found = hasCyrillic(words) ? foldText(words) : words.toLowerCase()
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

/** Characters of ASCII behind the question mark that are no letters. */
const RARE = '@[\\]^_`{|}~\x7f'

/** The text has no character outside ASCII, and none of the rare ones within it. */
function isPlain(text: string): boolean {
  return !/[\x80-\uffff]/.test(text) && !Array.from(RARE).some((one) => text.includes(one))
}

/** No search for a source that is empty. */
function search(expression: string, lead: number, source: string): Search[] {
  return source === '' ? [] : [{ expression: new RegExp(expression, 'gi'), lead }]
}

/** Short words stand inside too many others; but a capital may follow on a small letter where elements meet. */
function beginsWord(text: string, start: number): boolean {
  const before = text.charAt(start - 1)
  return !(/^\p{Lu}/u.test(text.charAt(start)) ? /[\p{Lu}\d]/u : /[\p{L}\d]/u).test(before)
}

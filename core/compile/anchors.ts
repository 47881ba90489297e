/**
 * Anchors: for every name, words of which one at least stands wherever the name does. A page whose text holds no
 * anchor holds no mention, and native regular expressions find that out many times faster than any other reading.
 */
import { hasCyrillic } from '../mentions/fold.ts'
import type { Anchors, CaseRule } from '../mentions/types.ts'
import type { Pattern, PatternWord } from './pattern.ts'

/** Stand in nearly every text. */
const STOP = new Set(
  'a about after an and as at be been before between but by can could did do does for from had has have he her his how i if in into is it its just like me more most my no not of off on one only or other our out over own she so some such than that the their them then there these they this those time to too under up us use used was way we were what when where which while who will with without would you your а без бы был в во все вы да для до его ее же за и из или их к как когда кто ли мы на над не нет но о об он она они от по под при с со так там то только ты у уже что чтобы это я'.split(
    ' ',
  ),
)
/** Stand in many. */
const COMMON = new Set(
  'accord account action actions activity agreement agreements american announced attack attacks bilateral build building call campaign center centre channel china chinese code commission communication communications community computer creative conduct conference cooperation crisis cyber deal development digital direct document during economic election elections emergency experts failed failure field final financial first following foreign full function general global government group groups hidden house human information interference international inner issue joint june july line march market material measure measures meeting meetings member members military ministry national nations new news nuclear official operations paper people phone plan police policy power president presidential presidents price problem process program project public question reached red relations report resource reports response rules russia russian said school second secret secure security service september software special standards state statement states story strategy summit support system systems talks team teams technology telephone threats trade trip trust united university unit using visit voluntary war washington week white women work working world writes year years young безопасности большой вопрос вопросам встреча встречи года год государств государства группа группы договор доклад документ информационной информационных конференции международной меры можно новый область план поведения помощь правила президент президента президентов против работы развития рабочая российские россии российской система системы совместное соглашение соглашения сотрудничества средства страны сша центр человек'.split(
    ' ',
  ),
)

/** One of the `words`, and not far from it one of its `company`, which is empty for words that are rare enough. */
interface Anchor {
  readonly words: readonly string[]
  readonly company: readonly string[]
}

interface Choice {
  readonly cost: number
  readonly anchors: readonly Anchor[]
}

/** Abbreviations are looked for in capitals: in small letters they stand inside too many words. */
const LONGEST_ABBREVIATION = 4

/** Collects anchors of names. */
export class AnchorBuilder {
  private readonly capitals = new Set<string>()
  private readonly singles = new Set<string>()
  private readonly couples = new Map<string, Set<string>>()

  /**
   * Anchors one name. `parts` are the name's; `evidence` are patterns of which one at least stands in the same block
   * wherever the name counts, for each way of being sure. What is rarer serves.
   */
  add(parts: readonly Pattern[], caseRule: CaseRule, evidence: readonly (readonly Pattern[])[] = []): void {
    const own = cheapest(parts.map(choose))
    const near = union(evidence.map((patterns) => union(patterns.map(choose))))
    const isOwn = near === null || (own !== null && own.cost <= near.cost)
    for (const { words, company } of (isOwn ? own : near)?.anchors ?? []) {
      for (const word of words) {
        const isCapital = isOwn && caseRule === 'exact' && startsWith(parts[0], word)
        if (isCapital && word.length <= LONGEST_ABBREVIATION) this.capitals.add(word)
        else if (company.length === 0) this.singles.add(word)
        else this.couples.set(word, new Set([...(this.couples.get(word) ?? []), ...company]))
      }
    }
  }

  finish(): Anchors {
    const singles = [...this.singles].filter((word) => !this.isCovered(word, word))
    const couples = [...this.couples].flatMap(([word, followers]) => {
      // Words that are anchors by themselves need no company.
      const open = [...followers].filter((follower) => !this.isCovered(follower, null))
      return open.length === 0 || this.isCovered(word, null) ? [] : [[word, ...open] as const]
    })
    const words = [...singles.map((word) => [word] as const), ...couples]
    const capitals = [...this.capitals].sort().map((word) => word.toUpperCase())
    const all = words.map(([word]) => word)
    const isLatin = (word: string) => !hasCyrillic(word)
    const sources = {
      latin: source(all.filter(isLatin), capitals.filter(isLatin)),
      cyrillic: source(all.filter(hasCyrillic), capitals.filter(hasCyrillic)),
    }
    // The company of Cyrillic words would make every page's script larger; without it a few more blocks are read.
    const accompanied = words.filter(([word, ...company]) => company.length > 0 && !hasCyrillic(word))
    return { words: accompanied, capitals, sources }
  }

  /** A text that holds the word holds an anchor, other than `self`. */
  private isCovered(word: string, self: string | null): boolean {
    return [...this.singles].some(
      (one) => one !== self && (one === word || (isLong(one) && word.includes(one))),
    )
  }
}

/** Words of which one stands in every find of any of these patterns. */
export function anchorWords(patterns: readonly Pattern[]): string[] {
  return [
    ...new Set(patterns.flatMap((pattern) => single(pattern)?.anchors ?? []).flatMap(({ words }) => words)),
  ]
}

/** Long enough to be found inside other words. */
function isLong(word: string): boolean {
  return word.length > LONGEST_ABBREVIATION
}

/** Anchors of which every reading of the pattern holds one, as few and as rare as can be; null if there are none. */
function choose(pattern: Pattern): Choice | null {
  if (pattern.kind === 'words') return single(pattern)
  if (pattern.kind === 'choice') return union(pattern.options.map(choose))
  return cheapest([...pattern.parts.map(choose), ...pairs(pattern.parts)])
}

/** The same with single words only. */
function single(pattern: Pattern): Choice | null {
  if (pattern.kind === 'words') {
    return union(
      forms(pattern).map((word) => ({
        cost: costOf(word),
        anchors: [{ words: spellings(word), company: [] }],
      })),
    )
  }
  return pattern.kind === 'choice' ? union(pattern.options.map(single)) : cheapest(pattern.parts.map(single))
}

/** Two words that stand near each other are far rarer than either alone; the rarer one is looked for. */
function pairs(parts: readonly Pattern[]): Choice[] {
  const singles = parts.map(single).filter((part) => part !== null)
  return singles.flatMap((before, index) =>
    singles.slice(index + 1).map((after) => {
      const [rare, common] = before.cost <= after.cost ? [before, after] : [after, before]
      return {
        // Reading costs by how often both stand together, finding by how often the rarer one stands at all.
        cost: (before.cost * after.cost) / 1000 + rare.cost / 10,
        anchors: [{ words: wordsOf(rare), company: wordsOf(common) }],
      }
    }),
  )
}

/** An abbreviation may stand with full stops: U.N. */
function spellings({ word, stem, proper }: PatternWord): string[] {
  return proper && !stem && /^\p{L}{2,3}$/u.test(word) ? [word, [...word].join('.')] : [word]
}

function wordsOf({ anchors }: Choice): string[] {
  return anchors.flatMap(({ words }) => words)
}

/** The words' forms; one that begins like a shorter one is found with it. */
function forms({ words }: Extract<Pattern, { kind: 'words' }>): PatternWord[] {
  const all = words.filter((one, index) => words.findIndex(({ word }) => word === one.word) === index)
  return all.filter(
    ({ word }) =>
      !all.some((other) => other.word !== word && other.word.length >= 4 && word.startsWith(other.word)),
  )
}

function union(options: readonly (Choice | null)[]): Choice | null {
  const all = options.filter((option) => option !== null)
  if (all.length < options.length || all.length === 0) return null
  const anchors = new Map(
    all.flatMap((option) => option.anchors).map((anchor) => [JSON.stringify(anchor), anchor]),
  )
  // Options may share anchors, which cost no more for that.
  const sum = all.reduce((cost, option) => cost + option.cost, 0)
  const listed = all.reduce((count, option) => count + option.anchors.length, 0)
  return { cost: (sum * anchors.size) / listed, anchors: [...anchors.values()] }
}

function cheapest(choices: readonly (Choice | null)[]): Choice | null {
  return choices.filter((one) => one !== null).sort((a, b) => a.cost - b.cost)[0] ?? null
}

/** About how much reading a word brings with it: the share of pages on which it stands, on a scale of its own. */
function costOf({ word, proper }: PatternWord): number {
  if (STOP.has(word)) return 5000
  if (COMMON.has(word)) return 200
  // Short numbers begin dates, times and prices.
  if (/^\d+$/.test(word)) return word.length > 3 ? 150 : word.length > 2 ? 100 : 600
  if (proper && word.length > 2) return PROPER
  return BY_LENGTH[Math.min(word.length, BY_LENGTH.length - 1)]
}

const PROPER = 5
const BY_LENGTH = [300, 300, 300, 250, 200, 150, 100, 60, 40, 30]

function startsWith(pattern: Pattern | undefined, word: string): boolean {
  if (pattern === undefined) return false
  if (pattern.kind === 'words') return pattern.words.some((one) => one.word === word)
  if (pattern.kind === 'choice') return pattern.options.some((option) => startsWith(option, word))
  return startsWith(pattern.parts[0], word)
}

interface Branch {
  readonly next: Map<string, Branch>
  isEnd: boolean
}

/** An expression, without regard to case, for words and for abbreviations that count in capitals only. */
function source(words: readonly string[], capitals: readonly string[]): string {
  const exact = capitals.length === 0 ? [] : [`(?-i:${alternatives(capitals)})`]
  const any = words.length === 0 ? [] : [alternatives(words)]
  const all = [...exact, ...any]
  return all.length < 2 ? all.join('') : `(?:${all.join('|')})`
}

/**
 * The words as one regular expression that shares their beginnings, which a browser finds in half the time of a plain
 * list; empty for no words.
 */
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

/** The longest word is found of those that begin alike. */
function sourceOf({ next, isEnd }: Branch): string {
  if (next.size === 0) return ''
  const options = [...next].map(([letter, branch]) => letterSource(letter) + sourceOf(branch))
  if (isEnd) return `(?:${options.join('|')})?`
  return options.length === 1 ? options[0] : `(?:${options.join('|')})`
}

function letterSource(letter: string): string {
  return letter === 'е' ? '[её]' : letter === 'и' ? '[ий]' : letter === '.' ? '\\.' : letter
}

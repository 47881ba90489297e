/**
 * Anchors: for every name, words of which one at least stands wherever the name does. A page whose text holds no
 * anchor holds no mention, and native regular expressions find that out many times faster than any other reading.
 */
import type { Anchors, CaseRule } from '../mentions/types.ts'
import type { Pattern } from './pattern.ts'

/** Stand in nearly every text. */
const STOP = new Set(
  'a an and as at be been by did do does for from had has have he her his i if in into is it its me my no not of off on one or our out own she so that the their them they this to too up us was we were what when who will with you а без бы был в во все вы да для до его ее же за и из или их к как когда кто ли мы на над не нет но о об он она они от по под при с со так там то только ты у уже что чтобы это я'.split(
    ' ',
  ),
)
/** Stand in many. */
const COMMON = new Set(
  'about accord account action actions activity agreement agreements american announced attack attacks between bilateral call campaign center centre channel china chinese code communication communications community computer conduct conference cooperation crisis cyber deal development direct document during economic election elections emergency experts failed failure field final financial first following foreign full function general global government group groups information interference international into issue joint june july july line march market material measure measures meeting meetings member members military ministry national nations new news nuclear official operations other people phone plan police policy power president presidential presidents price problem process program project public question reached report reports response rules russia russian said school second secret secure security service september software special standards state statement states story strategy summit support system systems talks team teams technology telephone threats trade trip trust united university unit using visit voluntary war washington week white women work working world writes year years young безопасности большой вопрос вопросам встреча встречи года год государств государства группа группы договор доклад документ информационной информационных конференции международной меры можно новый область план поведения помощь правила президент президента президентов против работы развития рабочая российские россии российской система системы совместное соглашение соглашения сотрудничества средства страны сша центр человек'.split(
    ' ',
  ),
)

/** One of the `first` words, and not far behind it one of the `second`; `second` is empty for single words. */
interface Anchor {
  readonly first: readonly string[]
  readonly second: readonly string[]
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
    for (const { first, second } of (isOwn ? own : near)?.anchors ?? []) {
      for (const word of first) {
        const isCapital = isOwn && caseRule === 'exact' && startsWith(parts[0], word)
        if (isCapital && word.length <= LONGEST_ABBREVIATION) this.capitals.add(word)
        else if (second.length === 0) this.singles.add(word)
        else this.couples.set(word, new Set([...(this.couples.get(word) ?? []), ...second]))
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
    return { words: [...singles.map((word) => [word] as const), ...couples], capitals: [...this.capitals].sort() }
  }

  /** A text that holds the word holds an anchor, other than `self`. */
  private isCovered(word: string, self: string | null): boolean {
    return [...this.singles].some((one) => one !== self && (one === word || (isLong(one) && word.includes(one))))
  }
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
    return union(forms(pattern).map((word) => ({ cost: costOf(word), anchors: [{ first: [word], second: [] }] })))
  }
  return pattern.kind === 'choice' ? union(pattern.options.map(single)) : cheapest(pattern.parts.map(single))
}

/** Two words that stand near each other are far rarer than either alone. */
function pairs(parts: readonly Pattern[]): Choice[] {
  const singles = parts.map(single).filter((part) => part !== null)
  return singles.flatMap((before, index) =>
    singles.slice(index + 1).map((after) => ({
      cost: (before.cost * after.cost) / 1000,
      anchors: [{ first: wordsOf(before), second: wordsOf(after) }],
    })),
  )
}

function wordsOf({ anchors }: Choice): string[] {
  return anchors.flatMap(({ first }) => first)
}

/** The words' forms; one that begins like a shorter one is found with it. */
function forms({ words }: Extract<Pattern, { kind: 'words' }>): string[] {
  const all = [...new Set(words.map(({ word }) => word))]
  return all.filter((word) => !all.some((other) => other !== word && other.length >= 4 && word.startsWith(other)))
}

function union(options: readonly (Choice | null)[]): Choice | null {
  const all = options.filter((option) => option !== null)
  if (all.length < options.length || all.length === 0) return null
  const anchors = new Map(all.flatMap((option) => option.anchors).map((anchor) => [JSON.stringify(anchor), anchor]))
  // Options may share anchors, which cost no more for that.
  const sum = all.reduce((cost, option) => cost + option.cost, 0)
  const listed = all.reduce((count, option) => count + option.anchors.length, 0)
  return { cost: (sum * anchors.size) / listed, anchors: [...anchors.values()] }
}

function cheapest(choices: readonly (Choice | null)[]): Choice | null {
  return choices.filter((one) => one !== null).sort((a, b) => a.cost - b.cost)[0] ?? null
}

/** About how much reading a word brings with it: the share of pages on which it stands, on a scale of its own. */
function costOf(word: string): number {
  if (STOP.has(word)) return 5000
  if (COMMON.has(word)) return 200
  if (/^\d+$/.test(word)) return word.length === 4 ? 300 : 100
  return BY_LENGTH[Math.min(word.length, BY_LENGTH.length - 1)]
}

const BY_LENGTH = [300, 300, 300, 100, 60, 25, 12, 8, 5]

function startsWith(pattern: Pattern | undefined, word: string): boolean {
  if (pattern === undefined) return false
  if (pattern.kind === 'words') return pattern.words.some((one) => one.word === word)
  if (pattern.kind === 'choice') return pattern.options.some((option) => startsWith(option, word))
  return startsWith(pattern.parts[0], word)
}

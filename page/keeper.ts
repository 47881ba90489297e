/** Keeps the runs of a page that hold candidates, chooses their senses, and says which mentions come and go. */
import { type BlockReading, sortHits } from '../core/mentions/block.ts'
import type { CyrillicPart } from '../core/mentions/pack.ts'
import { PageSense, type SenseSettings } from '../core/mentions/page.ts'
import { GlossaryScanner, Hits } from '../core/mentions/scan.ts'
import type { GlossaryNames, Mention, Reason } from '../core/mentions/types.ts'
import { SurveyedEvidence } from './evidence.ts'
import { isOneLine, type RunText } from './runs.ts'
import type { Survey } from './survey.ts'

/** A mention on the page. */
export interface PageMention {
  /** Unlike any other mention's of this page. */
  readonly key: number
  readonly termId: string
  readonly words: string
  /** What stands before and after the words in their block, with white space made one space. */
  readonly before: string
  readonly after: string
  readonly reason: Reason
  readonly range: StaticRange
}

/** Length of the text before and after a mention that tells it from others, in UTF-16 code units. */
const CONTEXT = 32

/** Told of each mention as it comes and goes. */
export interface MentionEvents {
  added(mention: PageMention): void
  removed(mention: PageMention): void
}

interface Run {
  readonly nodes: readonly Text[]
  readonly starts: readonly number[]
  readonly reading: BlockReading
  mentions: readonly (Mention & PageMention)[]
}

export class RunKeeper {
  private readonly glossary: GlossaryNames
  private readonly events: MentionEvents
  private readonly scanner: GlossaryScanner
  private readonly evidence: SurveyedEvidence
  private readonly sense: PageSense
  private readonly runs = new Set<Run>()
  private readonly runOf = new WeakMap<Node, Run>()
  private readonly hits = new Hits()
  private fresh: Run[] = []
  private state = ''
  private keys = 0

  /** `roots` gives the roots of the page's text whenever it is asked about as a whole. */
  constructor(
    glossary: GlossaryNames,
    settings: SenseSettings,
    events: MentionEvents,
    roots: () => Iterable<Node>,
  ) {
    this.glossary = glossary
    this.events = events
    this.scanner = new GlossaryScanner(glossary)
    this.evidence = new SurveyedEvidence(glossary, this.scanner, roots)
    this.sense = new PageSense(glossary, this.evidence, settings)
  }

  get knowsCyrillic(): boolean {
    return this.scanner.knowsCyrillic
  }

  learnCyrillic({ automaton, cueAnchors }: CyrillicPart): void {
    this.scanner.learnCyrillic(automaton)
    this.evidence.learn(cueAnchors)
  }

  /** A survey of a whole root that was made anyway, when the root is read for the first time. */
  lend(survey: Survey): void {
    this.evidence.lend(survey)
  }

  /** What the page says as a whole may have changed. */
  forgetEvidence(): void {
    this.evidence.forget()
  }

  read(run: RunText): void {
    for (const node of run.nodes) this.drop(node)
    this.hits.length = 0
    this.scanner.scan(run.text, 0, run.text.length, this.hits)
    if (this.hits.length === 0) return
    const reading = sortHits(this.glossary, run.text, this.hits)
    if (reading.candidates.length === 0) return
    const kept: Run = { nodes: run.nodes, starts: run.starts, reading, mentions: [] }
    this.runs.add(kept)
    for (const node of run.nodes) this.runOf.set(node, kept)
    this.sense.add(reading)
    this.fresh.push(kept)
  }

  /** The run that the text node stands in is void. */
  drop(node: Node): void {
    const run = this.runOf.get(node)
    if (run === undefined || !this.runs.delete(run)) return
    for (const one of run.nodes) if (this.runOf.get(one) === run) this.runOf.delete(one)
    this.sense.remove(run.reading)
    for (const mention of run.mentions) this.events.removed(mention)
    run.mentions = []
  }

  /** Chooses all senses anew by these settings. */
  reconsider(settings: SenseSettings): void {
    this.sense.change(settings)
    this.state = ''
    this.settle(true)
  }

  /**
   * Chooses the senses of fresh runs, and of all again where what is known of the page has changed; that is only asked
   * when the reading is complete for the time being.
   */
  settle(isComplete: boolean): void {
    const fresh = new Set(this.fresh)
    this.fresh = []
    for (const run of fresh) if (this.runs.has(run)) this.choose(run)
    if (!isComplete) return
    const state = this.sense.state()
    if (state === this.state) return
    this.state = state
    // The fresh ones were chosen by what is known now.
    for (const run of this.runs) if (!fresh.has(run)) this.choose(run)
  }

  private choose(run: Run): void {
    const before = run.mentions
    const chosen = this.sense.mentions(run.reading)
    if (before.length === chosen.length && before.every((old, index) => isSame(old, chosen[index]))) return
    run.mentions = chosen.flatMap((mention) => {
      const same = before.find((old) => isSame(old, mention))
      return same ?? this.place(run, mention) ?? []
    })
    for (const mention of before) if (!run.mentions.includes(mention)) this.events.removed(mention)
    for (const mention of run.mentions) if (!before.includes(mention)) this.events.added(mention)
  }

  private place(run: Run, mention: Mention): (Mention & PageMention) | null {
    const first = nodeAt(run.starts, mention.start)
    const last = nodeAt(run.starts, mention.end - 1)
    if (first !== last && !isOneLine(run.nodes.slice(first, last + 1))) return null
    const range = new StaticRange({
      startContainer: run.nodes[first],
      startOffset: Math.min(mention.start - run.starts[first], run.nodes[first].length),
      endContainer: run.nodes[last],
      endOffset: Math.min(mention.end - run.starts[last], run.nodes[last].length),
    })
    const { text } = run.reading
    return {
      ...mention,
      key: ++this.keys,
      words: inOneLine(text.slice(mention.start, mention.end)),
      before: inOneLine(text.slice(Math.max(0, mention.start - CONTEXT), mention.start)),
      after: inOneLine(text.slice(mention.end, mention.end + CONTEXT)),
      range,
    }
  }
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function isSame(a: Mention, b: Mention): boolean {
  return a.start === b.start && a.end === b.end && a.termId === b.termId
}

/** The last node that begins at or before a position of the run's text. */
function nodeAt(starts: readonly number[], position: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >>> 1
    if (starts[middle] <= position) low = middle
    else high = middle - 1
  }
  return low
}

/**
 * Reads a page and keeps its mentions up to date: first the whole, in slices, then only what changes. Every root (the
 * document, each shadow root) is watched; each run of text that holds a name or a cue is kept with its reading.
 */
import type { Automaton } from '../core/mentions/automaton.ts'
import { type BlockReading, sortHits } from '../core/mentions/block.ts'
import { hasCyrillic } from '../core/mentions/fold.ts'
import { PageSense, type SenseSettings } from '../core/mentions/page.ts'
import { GlossaryScanner, Hits } from '../core/mentions/scan.ts'
import type { CompiledGlossary, Mention, Reason } from '../core/mentions/types.ts'
import {
  changedSeeds,
  editableChanges,
  isUnread,
  mayShow,
  removedTexts,
  textsIn,
  WATCHED_ATTRIBUTES,
} from './changes.ts'
import { SurveyedEvidence } from './evidence.ts'
import { isOneLine, RunBuilder, readRunAround, type RunText } from './runs.ts'
import { ShadowHunter } from './shadow.ts'
import { pause, SLICE, sliceClock } from './slices.ts'
import { AnchorFinder, Survey } from './survey.ts'
import { Flow, flowOf } from './tags.ts'

/** A mention on the page. */
export interface PageMention {
  /** Unlike any other mention's of this reader. */
  readonly key: number
  readonly termId: string
  readonly words: string
  readonly reason: Reason
  readonly range: StaticRange
}

interface Run {
  readonly root: Node
  readonly nodes: readonly Text[]
  readonly starts: readonly number[]
  readonly reading: BlockReading
  mentions: readonly (Mention & PageMention)[]
}

/** Told of each mention as it comes and goes, and of each root in which one was found. */
export interface ReaderEvents {
  added(mention: PageMention): void
  removed(mention: PageMention): void
  /** The page's text was read to its end, for the first time or after a change. */
  settled(): void
  /** Attributes changed that may show or hide text. */
  shownOrHidden(): void
  /** There is Cyrillic text with anchors: the names for it should be brought in, by `learnCyrillic`. */
  cyrillicFound(): void
}

/** Something still to be read: all below `top`, at the places that a survey of it found. */
interface Job {
  readonly root: Node
  readonly top: Node
  survey: Survey | null
  places: readonly number[]
  at: number
  readonly done: Set<Node>
}

export class PageReader {
  private readonly glossary: CompiledGlossary
  private readonly scanner: GlossaryScanner
  private readonly sense: PageSense
  private readonly events: ReaderEvents
  private readonly signal: AbortSignal
  private readonly runs = new Set<Run>()
  private readonly runOf = new WeakMap<Node, Run>()
  private readonly roots = new WeakSet<Node>()
  private readonly observer: MutationObserver
  private readonly hits = new Hits()
  private readonly anchors: AnchorFinder
  private readonly evidence: SurveyedEvidence
  private readonly hunter = new ShadowHunter()
  private readonly allRoots: Node[] = []
  private jobs: Job[] = []
  private changes: MutationRecord[] = []
  private fresh: Run[] = []
  private state: string
  private working = false
  private keys = 0

  constructor(
    glossary: CompiledGlossary,
    settings: SenseSettings,
    events: ReaderEvents,
    signal: AbortSignal,
  ) {
    this.glossary = glossary
    this.scanner = new GlossaryScanner(glossary)
    this.evidence = new SurveyedEvidence(glossary, this.scanner, () => this.allRoots.map(bodyOf))
    this.sense = new PageSense(glossary, this.evidence, settings)
    this.anchors = new AnchorFinder(glossary.anchors)
    this.events = events
    this.signal = signal
    this.state = this.sense.state()
    this.observer = new MutationObserver((records) => this.take(records))
    signal.addEventListener('abort', () => this.observer.disconnect(), { once: true })
  }

  /** Reads and watches a root, once, and every shadow root in it. */
  read(root: Node): void {
    if (this.roots.has(root)) return
    this.roots.add(root)
    this.observer.observe(root, {
      childList: true,
      characterData: true,
      subtree: true,
      attributeFilter: WATCHED_ATTRIBUTES,
    })
    this.allRoots.push(root)
    this.plan(root, root)
    this.work()
  }

  /** All mentions, in the order in which their runs were read. */
  *mentions(): Iterable<PageMention> {
    for (const run of this.runs) yield* run.mentions
  }

  /** The mention whose range this is, if it is one of ours. */
  find(node: Node, offset: number): PageMention | null {
    const run = this.runOf.get(node)
    if (run === undefined) return null
    const at = run.starts[run.nodes.indexOf(node as Text)] + offset
    return run.mentions.find((mention) => mention.start <= at && at <= mention.end) ?? null
  }

  /** Chooses all senses anew by these settings. */
  reconsider(settings: SenseSettings): void {
    this.sense.change(settings)
    this.state = ''
    this.settle()
  }

  private take(records: MutationRecord[]): void {
    for (const record of records) this.changes.push(record)
    // Few changes are read before the page is painted again, so that no mark is ever seen in a wrong place.
    if (!this.working && this.changes.length <= 50) this.slice()
    this.work()
  }

  private work(): void {
    if (this.working) return
    this.working = true
    void this.workOn().finally(() => {
      this.working = false
    })
  }

  private async workOn(): Promise<void> {
    while (this.jobs.length > 0 || this.changes.length > 0 || this.hunter.isBusy) {
      while (this.jobs.length > 0 || this.changes.length > 0) {
        this.slice()
        await pause()
        if (this.signal.aborted) return
      }
      this.events.settled()
      if (this.hunter.isBusy) this.hunt(sliceClock(SLICE))
      await pause()
      if (this.signal.aborted) return
    }
  }

  /** One slice of work: changes first, then what is still unread. */
  private slice(): void {
    const isTimeUp = sliceClock(SLICE)
    if (this.changes.length > 0) this.readChanges()
    while (this.jobs.length > 0 && !isTimeUp()) this.readOn(this.jobs[0], isTimeUp)
    this.settle()
  }

  private plan(root: Node, top: Node): void {
    this.jobs.push({ root, top, survey: null, places: [], at: 0, done: new Set() })
    this.hunter.add(top)
  }

  private readOn(job: Job, isTimeUp: () => boolean): void {
    if (job.survey === null) {
      job.survey = new Survey(bodyOf(job.top))
      job.places = job.survey.all(this.anchors)
      if (!this.scanner.knowsCyrillic && job.places.length > 0 && hasCyrillic(job.survey.text)) {
        this.events.cyrillicFound()
      }
      if (job.top === document && job.places.length > 0) this.evidence.lend(job.survey)
    }
    for (let count = 0; job.at < job.places.length; count++) {
      if (count % 16 === 15 && isTimeUp()) return
      const node = job.survey.nodeAt(job.places[job.at++])
      if (node?.isConnected && !job.done.has(node)) this.readAround(node, job.root, job.done)
    }
    this.jobs.shift()
  }

  /** Shadow roots are looked for when there is nothing else to do. */
  private hunt(isTimeUp: () => boolean): void {
    for (const root of this.hunter.next(isTimeUp)) this.read(root)
  }

  /** Brings in the names with Cyrillic letters and reads everything again. */
  learnCyrillic(automaton: Automaton): void {
    this.scanner.learnCyrillic(automaton)
    for (const root of this.allRoots) this.plan(root, root)
    this.work()
  }

  /** Looks again for shadow roots that elements got since they were seen. */
  revisit(): void {
    if (this.hunter.revisit()) this.work()
  }

  private readRun(root: Node, run: RunText): void {
    for (const node of run.nodes) this.drop(this.runOf.get(node))
    this.hits.length = 0
    this.scanner.scan(run.text, 0, run.text.length, this.hits)
    if (this.hits.length === 0) return
    const reading = sortHits(this.glossary, run.text, this.hits)
    if (reading.candidates.length === 0) return
    const kept: Run = { root, nodes: run.nodes, starts: run.starts, reading, mentions: [] }
    this.runs.add(kept)
    for (const node of run.nodes) this.runOf.set(node, kept)
    this.sense.add(reading)
    this.fresh.push(kept)
  }

  private drop(run: Run | undefined): void {
    if (run === undefined || !this.runs.delete(run)) return
    for (const node of run.nodes) if (this.runOf.get(node) === run) this.runOf.delete(node)
    this.sense.remove(run.reading)
    for (const mention of run.mentions) this.events.removed(mention)
    run.mentions = []
  }

  private readChanges(): void {
    const records = this.changes
    this.changes = []
    for (const text of removedTexts(records)) this.drop(this.runOf.get(text))
    for (const element of editableChanges(records)) this.readAnew(element)
    const done = new Set<Node>()
    for (const { node, root, whole } of changedSeeds(records)) {
      if (whole) this.plan(root, node)
      else if (!done.has(node)) this.readAround(node, root, done)
    }
    this.evidence.forget()
    if (mayShow(records)) this.events.shownOrHidden()
  }

  private readAround(node: Node, root: Node, done: Set<Node>): void {
    const builder = new RunBuilder((run) => {
      for (const one of run.nodes) done.add(one)
      this.readRun(root, run)
    })
    readRunAround(node, root, builder)
  }

  /** An element became editable, or is no longer. */
  private readAnew(element: Element): void {
    for (const text of textsIn(element)) this.drop(this.runOf.get(text))
    if (element.isConnected && !isUnread(element) && flowOf(element) !== Flow.Skipped) {
      this.plan(element.getRootNode(), element)
    }
  }

  /**
   * Chooses the senses of fresh runs, and of all again where they changed what is known of the page; while there is
   * more to read, what is known of the page is not complete.
   */
  private settle(): void {
    const state = this.jobs.length > 0 ? this.state : this.sense.state()
    const runs = state === this.state ? this.fresh : this.runs
    this.state = state
    for (const run of runs) if (this.runs.has(run)) this.choose(run)
    this.fresh = []
  }

  private choose(run: Run): void {
    const before = run.mentions
    const chosen = this.sense.mentions(run.reading)
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
    const words = run.reading.text.slice(mention.start, mention.end)
    return { ...mention, key: ++this.keys, words, range }
  }
}

/** Where a root's text is: the head of a document is not read. */
function bodyOf(top: Node): Node {
  return top instanceof Document ? (top.body ?? top.documentElement ?? top) : top
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

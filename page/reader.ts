/**
 * Reads a page: first the whole, in slices, then only what changes. Each root (the document, each shadow root) is
 * surveyed by native means, and only the runs around what the survey found are read.
 */
import { hasCyrillic } from '../core/mentions/fold.ts'
import type { CyrillicPart } from '../core/mentions/pack.ts'
import type { SenseSettings } from '../core/mentions/page.ts'
import type { Anchors, CompiledGlossary } from '../core/mentions/types.ts'
import {
  changedSeeds,
  editableChanges,
  isUnread,
  mayShow,
  removedTexts,
  textsIn,
  WATCHED_ATTRIBUTES,
} from './changes.ts'
import { type MentionEvents, RunKeeper } from './keeper.ts'
import { RunBuilder, type RunText, readRunAround } from './runs.ts'
import { ShadowHunter } from './shadow.ts'
import { pause, SLICE, sliceClock } from './slices.ts'
import { AnchorFinder, Survey } from './survey.ts'
import { Flow, flowOf } from './tags.ts'

export interface ReaderEvents extends MentionEvents {
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

/** Changes that are read before the page is painted again, so that no mark is ever seen in a wrong place. */
const FEW_CHANGES = 50

export class PageReader {
  private readonly load: () => CompiledGlossary
  private readonly anchors: AnchorFinder
  private readonly events: ReaderEvents
  private readonly signal: AbortSignal
  private readonly observer: MutationObserver
  private readonly hunter = new ShadowHunter()
  private readonly roots = new Set<Node>()
  private settings: SenseSettings
  private keeper: RunKeeper | null = null
  private jobs: Job[] = []
  private changes: MutationRecord[] = []
  private isWorking = false

  /** `load` gives the glossary's names; it is not called before an anchor was found. */
  constructor(
    anchors: Anchors,
    load: () => CompiledGlossary,
    settings: SenseSettings,
    events: ReaderEvents,
    signal: AbortSignal,
  ) {
    this.anchors = new AnchorFinder(anchors)
    this.load = load
    this.settings = settings
    this.events = events
    this.signal = signal
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
    this.plan(root, root)
    this.work()
  }

  /** Chooses all senses anew by these settings. */
  reconsider(settings: SenseSettings): void {
    this.settings = settings
    this.keeper?.reconsider(settings)
  }

  /** Brings in the names with Cyrillic letters and reads everything again. */
  learnCyrillic(part: CyrillicPart): void {
    this.kept().learnCyrillic(part)
    for (const root of this.roots) this.plan(root, root)
    this.work()
  }

  /** Looks again for shadow roots that elements got since they were seen. */
  revisit(): void {
    if (this.hunter.revisit()) this.work()
  }

  private kept(): RunKeeper {
    this.keeper ??= new RunKeeper(this.load(), this.settings, this.events, () => [...this.roots].map(bodyOf))
    return this.keeper
  }

  private take(records: MutationRecord[]): void {
    for (const record of records) this.changes.push(record)
    if (!this.isWorking && this.changes.length <= FEW_CHANGES) this.slice()
    this.work()
  }

  private work(): void {
    if (this.isWorking) return
    this.isWorking = true
    void this.workOn().finally(() => {
      this.isWorking = false
    })
  }

  private async workOn(): Promise<void> {
    while (this.jobs.length > 0 || this.changes.length > 0 || this.hunter.isBusy) {
      while (this.jobs.length > 0 || this.changes.length > 0) {
        this.slice()
        if (this.jobs.length === 0 && this.changes.length === 0) break
        await pause()
        if (this.signal.aborted) return
      }
      this.events.settled()
      await pause()
      if (this.signal.aborted) return
      if (this.hunter.isBusy) for (const root of this.hunter.next(sliceClock(SLICE))) this.read(root)
    }
  }

  /** One slice of work: changes first, then what is still unread. */
  private slice(): void {
    const isTimeUp = sliceClock(SLICE)
    if (this.changes.length > 0) this.readChanges()
    while (this.jobs.length > 0 && !isTimeUp()) this.readOn(this.jobs[0], isTimeUp)
    this.keeper?.settle(this.jobs.length === 0)
  }

  private plan(root: Node, top: Node): void {
    this.jobs.push({ root, top, survey: null, places: [], at: 0, done: new Set() })
    this.hunter.add(top)
  }

  private readOn(job: Job, isTimeUp: () => boolean): void {
    if (job.survey === null) this.survey(job)
    for (let count = 0; job.at < job.places.length; count++) {
      if (count % 16 === 15 && isTimeUp()) return
      const node = job.survey?.nodeAt(job.places[job.at++])
      if (node?.isConnected && !job.done.has(node)) this.readAround(node, job.root, job.done)
    }
    this.jobs.shift()
  }

  private survey(job: Job): void {
    job.survey = new Survey(bodyOf(job.top))
    job.places = job.survey.all(this.anchors)
    const keeper = job.places.length > 0 ? this.kept() : this.keeper
    if (job.top === job.root) keeper?.lend(job.survey)
    if (job.places.length === 0 || keeper === null) return
    if (!keeper.knowsCyrillic && hasCyrillic(job.survey.text)) this.events.cyrillicFound()
  }

  private readAround(node: Node, root: Node, done: Set<Node>): void {
    const builder = new RunBuilder((run) => {
      for (const one of run.nodes) done.add(one)
      this.readRun(run)
    })
    readRunAround(node, root, builder)
  }

  private readRun(run: RunText): void {
    if (this.keeper !== null || this.anchors.all(run.text, () => true).length > 0) this.kept().read(run)
  }

  private readChanges(): void {
    const records = this.changes
    this.changes = []
    for (const text of removedTexts(records)) this.keeper?.drop(text)
    for (const element of editableChanges(records)) this.readAnew(element)
    const done = new Set<Node>()
    for (const { node, root, whole } of changedSeeds(records)) {
      if (whole) this.plan(root, node)
      else if (!done.has(node)) this.readAround(node, root, done)
    }
    this.keeper?.forgetEvidence()
    if (mayShow(records)) this.events.shownOrHidden()
  }

  /** An element became editable, or is no longer. */
  private readAnew(element: Element): void {
    for (const text of textsIn(element)) this.keeper?.drop(text)
    if (element.isConnected && !isUnread(element) && flowOf(element) !== Flow.Skipped) {
      this.plan(element.getRootNode(), element)
    }
  }
}

/** Where a root's text is: the head of a document is not read. */
function bodyOf(top: Node): Node {
  return top instanceof Document ? (top.body ?? top.documentElement ?? top) : top
}

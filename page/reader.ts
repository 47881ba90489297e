/**
 * Reads a page: first the whole, in slices, then only what changes. Each root (the document, each shadow root) is
 * surveyed by native means, and only the runs around what the survey found are read.
 */
import type { CyrillicPart } from '../core/mentions/pack.ts'
import type { SenseSettings } from '../core/mentions/page.ts'
import type { Anchors, GlossaryNames } from '../core/mentions/types.ts'
import { AnchorFinder } from './anchors.ts'
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
import { Survey } from './survey.ts'
import { Flow, flowOf } from './tags.ts'

export interface ReaderEvents extends MentionEvents {
  /** The page's text was read to its end, for the first time or after a change. */
  settled(): void
  /** Attributes changed that may show or hide text. */
  shownOrHidden(): void
}

/** Brings in what only some pages need. Where that fails, it is asked for again when more text is read. */
export interface Supply {
  /** Asked for when a page has an anchor. */
  names(): Promise<GlossaryNames>
  /** Asked for when a page with an anchor has Cyrillic letters. */
  cyrillic(): Promise<CyrillicPart>
}

/** Something still to be read: all below `top`, at the places that a survey of it found. */
interface Job {
  readonly root: Node
  readonly top: Node
  survey: Survey | null
  places: readonly number[]
  at: number
  /** The page's changes up to the survey: places in a text that changed since would be wrong. */
  seen: number
  /** The survey was lent to whoever asks about the page as a whole. */
  isLent: boolean
  readonly done: Set<Node>
}

/** Changes that are read before the page is painted again, so that no mark is ever seen in a wrong place. */
const FEW_CHANGES = 50

/** Reading for longer than this, in milliseconds, marks what it can before it knows the whole page. */
const PATIENCE = 100

export class PageReader {
  private anchors: AnchorFinder
  private readonly supply: Supply
  private readonly events: ReaderEvents
  private readonly signal: AbortSignal
  private readonly observer: MutationObserver
  private readonly hunter = new ShadowHunter()
  private readonly roots = new Set<Node>()
  private settings: SenseSettings
  private keeper: RunKeeper | null = null
  private cyrillic: CyrillicPart | null = null
  private readonly asked = new Set<keyof Supply>()
  private jobs: Job[] = []
  /** Jobs with anchors that wait for the names. */
  private waiting: Job[] = []
  private changes: MutationRecord[] = []
  private changed = 0
  private isWorking = false
  private workedSince = 0

  constructor(
    anchors: Anchors,
    supply: Supply,
    settings: SenseSettings,
    events: ReaderEvents,
    signal: AbortSignal,
  ) {
    this.anchors = new AnchorFinder(anchors)
    this.supply = supply
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

  /** Looks for other anchors from now on, and reads everything again. */
  search(anchors: Anchors): void {
    this.anchors = new AnchorFinder(anchors)
    for (const root of this.roots) this.plan(root, root)
    this.work()
  }

  /** Looks again for shadow roots that elements got since they were seen. */
  revisit(): void {
    if (this.hunter.revisit()) this.work()
  }

  private bring<K extends keyof Supply>(
    part: K,
    learn: (brought: Awaited<ReturnType<Supply[K]>>) => void,
  ): void {
    if (this.asked.has(part)) return
    this.asked.add(part)
    const brought = this.supply[part]() as ReturnType<Supply[K]>
    brought.then(
      (value) => {
        if (this.signal.aborted) return
        learn(value as Awaited<ReturnType<Supply[K]>>)
        this.work()
      },
      () => this.asked.delete(part),
    )
  }

  private learn(names: GlossaryNames): void {
    this.keeper = new RunKeeper(names, this.settings, this.events, () => [...this.roots].map(bodyOf))
    if (this.cyrillic !== null) this.keeper.learnCyrillic(this.cyrillic)
    this.jobs.unshift(...this.waiting)
    this.waiting = []
  }

  /** Takes the names with Cyrillic letters; what was read without them is read again. */
  private learnCyrillic(part: CyrillicPart): void {
    this.cyrillic = part
    if (this.keeper === null) return
    this.keeper.learnCyrillic(part)
    for (const root of this.roots) this.plan(root, root)
  }

  private take(records: MutationRecord[]): void {
    for (const record of records) {
      this.changes.push(record)
      if (record.type !== 'attributes') this.changed++
    }
    if (!this.isWorking && this.changes.length <= FEW_CHANGES) this.slice()
    this.work()
  }

  private work(): void {
    if (this.isWorking) return
    this.isWorking = true
    this.workedSince = performance.now()
    void this.workOn()
      .finally(() => {
        this.isWorking = false
      })
      // The names may have come just as the work for want of them ended.
      .then(() => {
        if (this.jobs.length > 0 && !this.signal.aborted) this.work()
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
      // Once the names are there the work goes on.
      if (this.waiting.length > 0) return
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
    const isComplete = this.jobs.length === 0
    // Most pages are read so soon that nothing need be chosen twice.
    if (isComplete || performance.now() - this.workedSince > PATIENCE) this.keeper?.settle(isComplete)
  }

  private plan(root: Node, top: Node): void {
    this.jobs.push({ root, top, survey: null, places: [], at: 0, seen: 0, isLent: false, done: new Set() })
    this.hunter.add(top)
  }

  private readOn(job: Job, isTimeUp: () => boolean): void {
    if (job.survey === null || job.seen !== this.changed) this.survey(job)
    if (this.keeper === null && job.places.length > 0) {
      this.waiting.push(job)
      this.jobs.shift()
      return
    }
    this.lend(job)
    for (let count = 0; job.at < job.places.length; count++) {
      if (count % 16 === 15 && isTimeUp()) return
      const node = job.survey?.nodeAt(job.places[job.at++])
      if (node?.isConnected && !job.done.has(node)) this.readAround(node, job.root, job.done)
    }
    this.jobs.shift()
  }

  private survey(job: Job): void {
    job.survey = new Survey(bodyOf(job.top))
    job.seen = this.changed
    job.places = job.survey.all(this.anchors)
    job.at = 0
    job.isLent = false
    if (job.places.length > 0) {
      this.bring('names', (names) => this.learn(names))
      if (job.survey.isCyrillic) this.bring('cyrillic', (part) => this.learnCyrillic(part))
    }
  }

  private lend(job: Job): void {
    if (job.isLent || job.survey === null || job.top !== job.root) return
    job.isLent = true
    this.keeper?.lend(job.survey)
  }

  private readAround(node: Node, root: Node, done: Set<Node>): void {
    const builder = new RunBuilder((run) => {
      for (const one of run.nodes) done.add(one)
      this.readRun(run, root)
    })
    readRunAround(node, root, builder)
  }

  private readRun(run: RunText, root: Node): void {
    if (this.keeper !== null) this.keeper.read(run)
    else if (this.anchors.all(run.text, () => true).length > 0) this.plan(root, root)
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

import { type PackedGlossary, unpackAnchors, unpackCyrillic, unpackNames } from '../../core/mentions/pack.ts'
import type { FrameFound, Step } from '../../core/messages.ts'
import type { Settings } from '../../core/settings.ts'
import type { PageMention } from '../../page/keeper.ts'
import { Marking } from '../../page/marking.ts'
import { Marks } from '../../page/marks.ts'
import { watchPointer } from '../../page/pointer.ts'
import { PageReader } from '../../page/reader.ts'
import type { Choices } from './choices.ts'
import { CardDesk } from './desk.ts'
import { ask } from './extension.ts'
import type { Guard } from './guard.ts'
import { watchPage } from './upkeep.ts'

interface SessionOptions {
  readonly anchors: PackedGlossary['anchors']
  readonly choices: Choices
  readonly guard: Guard
  /** Called once a second while the page can be seen. */
  readonly onRound: () => void
  /** The set of marked terms changed. */
  readonly onTerms: (ids: readonly string[]) => void
}

/** Reads the page, keeps its marks, and opens cards, until the signal aborts. */
export class Session {
  private readonly options: SessionOptions
  private readonly signal: AbortSignal
  private readonly marks = new Marks()
  private readonly marking: Marking
  private readonly desk: CardDesk
  private readonly reader: PageReader
  private settings: Settings
  private isAttended = false
  private hasAllAnchors = false
  private terms = ''

  constructor(options: SessionOptions, signal: AbortSignal) {
    const { anchors, choices, guard } = options
    this.options = options
    this.signal = signal
    this.settings = choices.settings
    this.marking = new Marking(this.marks, (mention) => choices.allows(mention))
    this.desk = new CardDesk(this.marking, this.marks, choices, signal)
    guard.take = (event) => this.desk.take(event)
    const supply = {
      names: async () => unpackNames(await ask({ type: 'names' })),
      cyrillic: async () => unpackCyrillic(await ask({ type: 'cyrillic' })),
    }
    const upkeep = watchPage(
      this.marks,
      this.marking,
      signal,
      () => this.round(),
      () => this.tell(),
    )
    const events = {
      added: (mention: PageMention) => this.marking.add(mention),
      removed: (mention: PageMention) => this.marking.remove(mention),
      settled: () => this.attend(),
      shownOrHidden: () => upkeep.recheckSoon(),
    }
    this.reader = new PageReader(unpackAnchors(anchors), supply, this.settings, events, signal)
    this.wear()
    signal.addEventListener('abort', () => {
      guard.take = null
      this.marks.clear()
    })
    this.reader.read(document)
  }

  /** Takes up what the reader chose meanwhile. */
  change(): void {
    const before = this.settings
    this.settings = this.options.choices.settings
    if (before !== this.settings) {
      this.wear()
      this.reader.reconsider(this.settings)
    }
    this.marking.recheck()
    this.attend()
  }

  /** What is marked, in the order in which the terms are first mentioned. */
  found(): FrameFound['terms'] {
    const counts = new Map<string, number>()
    for (const { termId } of this.marking.inOrder()) counts.set(termId, (counts.get(termId) ?? 0) + 1)
    return Array.from(counts, ([id, count]) => ({ id, count }))
  }

  step(step: Step): boolean {
    return this.desk.step(step)
  }

  show(termId: string, nth: number): boolean {
    return this.desk.show(termId, nth)
  }

  private wear(): void {
    const { look, repeat, alsoMarked } = this.settings
    this.marks.wear(look)
    // In forced colours every mark is painted as a selection is: a page full of them could not be read.
    this.marking.setThin(repeat === 'section' || matchMedia('(forced-colors: active)').matches)
    if (alsoMarked.length > 0 && !this.hasAllAnchors) void this.searchForAll()
  }

  private async searchForAll(): Promise<void> {
    this.hasAllAnchors = true
    try {
      const all = unpackAnchors(await ask({ type: 'allAnchors' }))
      if (!this.signal.aborted) this.reader.search(all)
    } catch {
      this.hasAllAnchors = false
    }
  }

  private attend(): void {
    this.marking.thin()
    if (this.marking.size > 0) this.marks.keep()
    this.tell()
    if (this.isAttended || this.marking.size === 0) return
    this.isAttended = true
    const delay = () => this.settings.rest
    watchPointer((x, y) => this.desk.rangeAt(x, y), this.desk, delay, this.signal)
  }

  private round(): void {
    this.options.onRound()
    if (!this.signal.aborted) this.reader.revisit()
  }

  private tell(): void {
    const ids = [...this.marking.termIds()]
    const terms = ids.toSorted().join(' ')
    if (terms === this.terms) return
    this.terms = terms
    this.options.onTerms(ids)
  }
}

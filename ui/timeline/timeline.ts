import type { EventView, Lang, TermLink } from '../../core/entry.ts'
import type { TimelineEvent } from '../../core/timeline/events.ts'
import { FOOT, type Layout, layOut } from '../../core/timeline/layout.ts'
import { extentOf, yearsOf } from '../../core/timeline/scale.ts'
import { typeset } from '../typeset.ts'
import { roomOf } from './geometry.ts'
import { measures } from './measure.ts'
import { Viewport } from './viewport.ts'

/** What the timeline shows. */
export interface TimelineData {
  readonly lang: Lang
  /** In the order of time. */
  readonly events: readonly TimelineEvent[]
  /** When the memo was written; milliseconds since 1970. */
  readonly memoAt: number
  /** What is said of an event; null for one that is not among these. */
  readonly eventOf: (id: string) => EventView | null
}

/** One press of a button or key. */
const STEP = 1.5
/** The picture when it is printed, in pixels: a page of it. */
const PRINTED = 880

/** The timeline as the reader has it: what it is filtered by, what is at hand, and how it is drawn. */
export class Timeline {
  mode: 'picture' | 'list' = 'picture'
  readonly viewport: Viewport
  readonly #now: number
  readonly #changed: () => void
  #data: TimelineData
  #events: readonly TimelineEvent[] = []
  #filter: string | null = null
  #held: string | null = null
  #hovered: string | null = null
  /** An event that was gone to before there was a picture. */
  #awaited: string | null = null
  #isPrinted = false
  #laidOut: { readonly key: string; readonly layout: Layout } | null = null

  /** `now` is in milliseconds since 1970; `changed` draws anew at once, and then calls `drawn`. */
  constructor(data: TimelineData, now: number, changed: () => void) {
    this.#data = data
    this.data = data
    this.#now = now
    this.#changed = changed
    this.viewport = new Viewport(
      () => yearsOf(extentOf(this.#events, now)),
      () => this.#redraw(),
    )
  }

  set data(data: TimelineData) {
    this.#data = data
    this.#events = data.events.map((event) => ({ ...event, title: typeset(event.title, data.lang) }))
    this.#laidOut = null
  }

  /** Every event of the glossary. */
  get all(): readonly TimelineEvent[] {
    return this.#events
  }

  /** The language of the events. */
  get lang(): Lang {
    return this.#data.lang
  }

  /** The events that the filter lets through. */
  get events(): readonly TimelineEvent[] {
    return this.#events.filter((event) => this.lets(event))
  }

  /** The filter lets the event through. */
  lets({ terms }: TimelineEvent): boolean {
    return this.#filter === null || terms.some(({ id }) => id === this.#filter)
  }

  /** Id of the term whose events are shown; null for all. */
  get filter(): string | null {
    return this.#filter
  }

  /** The terms that have events, by their names. */
  get terms(): readonly TermLink[] {
    const links = this.#events.flatMap(({ terms }) => terms.map((term) => [term.id, term] as const))
    return [...new Map(links).values()].sort((a, b) => a.title.localeCompare(b.title, this.lang))
  }

  /** Id of the event that is read about; null while there is none. */
  get atHand(): string | null {
    return this.#hovered ?? this.#held
  }

  /** What is said of the event at hand. */
  get told(): EventView | null {
    return this.atHand === null ? null : this.#data.eventOf(this.atHand)
  }

  /** Id of the event that Tab comes to. */
  get reached(): string | null {
    const { events } = this
    return (events.find(({ id }) => id === this.#held) ?? events[0])?.id ?? null
  }

  /** Null until the window onto the picture is known. Widths are pixels. */
  get picture(): { readonly layout: Layout; readonly width: number } | null {
    const { element, isReady, height, width } = this.viewport
    if (element === null || !isReady) return null
    const key = [this.#isPrinted, height, width, this.#filter].join()
    if (this.#laidOut?.key !== key) this.#laidOut = { key, layout: this.#layOut(element) }
    return { layout: this.#laidOut.layout, width }
  }

  /** To be called when the timeline has been drawn: a window that is new is measured then, and filled. */
  drawn(): void {
    if (!this.viewport.measure()) return
    this.#redraw()
    if (this.#awaited !== null) this.#bring(this.#awaited)
  }

  show(mode: 'picture' | 'list'): void {
    this.mode = mode
    this.#changed()
  }

  filterBy(termId: string | null): void {
    this.#filter = termId
    this.#hovered = null
    if (this.events.every(({ id }) => id !== this.#held)) this.#held = null
    this.#changed()
  }

  /** The pointer is on an event, or on none. What was pointed at stays at hand unless another is held. */
  hover(id: string | null): void {
    if (id === null && this.#held === null) return
    if (id === this.#hovered) return
    this.#hovered = id
    this.#changed()
  }

  /** An event stays at hand; null lets it go. */
  hold(id: string | null): void {
    if (id === this.#held && this.#hovered === null) return
    this.#held = id
    this.#hovered = null
    this.#changed()
  }

  /** Holds an event and brings it into the window. */
  goTo(id: string): void {
    if (this.events.every((event) => event.id !== id)) this.#filter = null
    this.hold(id)
    this.#bring(id)
  }

  /** Goes so many events on (or back), or to the first or last. */
  walk(steps: number | 'first' | 'last'): void {
    const { events } = this
    const at = events.findIndex(({ id }) => id === this.#held)
    const to = steps === 'first' ? 0 : steps === 'last' ? events.length - 1 : at + steps
    const event = events[Math.min(Math.max(to, 0), events.length - 1)]
    if (event !== undefined) this.goTo(event.id)
  }

  /** Zooms a step in (1) or out (-1), about the event at hand or what is in the middle. */
  zoom(direction: 1 | -1): void {
    const { top, bottom } = this.viewport.shown
    const y = this.#markY(this.#held) ?? -1
    this.zoomBy(STEP ** direction, y >= top && y <= bottom ? y - top : (bottom - top) / 2)
  }

  /** Zooms by a factor about a height in the window, in pixels. */
  zoomBy(factor: number, y: number): void {
    const { picture } = this
    if (picture === null) return
    if (this.viewport.zoomBy(factor, y, { head: picture.layout.scaleTop, foot: FOOT })) this.#redraw()
  }

  showAllYears(): void {
    this.zoomBy(0, 0)
  }

  /** Before and after printing: all years are on one page. */
  print(isPrinted: boolean): void {
    this.#isPrinted = isPrinted
    this.viewport.isFrozen = isPrinted
    this.#redraw()
  }

  #redraw(): void {
    this.#changed()
    this.viewport.scroll()
  }

  #bring(id: string): void {
    const y = this.#markY(id)
    this.#awaited = y === null ? id : null
    if (y !== null) this.viewport.bring(y)
  }

  #markY(id: string | null): number | null {
    return this.picture?.layout.marks.find((mark) => mark.id === id)?.y ?? null
  }

  #layOut(element: HTMLElement): Layout {
    return layOut({
      events: this.#events,
      isLabelled: (event) => this.lets(event),
      memoAt: this.#data.memoAt,
      now: this.#now,
      height: this.#isPrinted ? PRINTED : this.viewport.height,
      width: roomOf(this.viewport.width),
      ...measures(element),
    })
  }
}

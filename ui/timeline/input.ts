import { markAt } from '../../core/timeline/layout.ts'
import { LABEL, LANE_X } from './geometry.ts'
import type { Timeline } from './timeline.ts'

/** A pointer on its way elsewhere crosses marks without stopping; milliseconds. */
const REST = 50
/** How far from a mark it is still meant, in pixels. */
const REACH = 18
/** A press that moves farther than this drags the picture. */
const DRAG = 4
/** How much one pixel of the wheel zooms, as the exponent of e; pinching a touchpad comes as small steps with Ctrl. */
const WHEEL = 0.0018
const PINCH = 0.01
/** What one turn of the wheel zooms at most. */
const MOST = 0.5
/** Pixels of a line and of a page, for wheels that count in these. */
const WHEEL_UNITS = [1, 18, 400]

const KEYS: Readonly<Record<string, (timeline: Timeline) => void>> = {
  '+': (timeline) => timeline.zoom(1),
  '=': (timeline) => timeline.zoom(1),
  '-': (timeline) => timeline.zoom(-1),
  '−': (timeline) => timeline.zoom(-1),
  _: (timeline) => timeline.zoom(-1),
  '0': (timeline) => timeline.showAllYears(),
}

const WALKS: Readonly<Record<string, number | 'first' | 'last'>> = {
  ArrowDown: 1,
  ArrowRight: 1,
  ArrowUp: -1,
  ArrowLeft: -1,
  Home: 'first',
  End: 'last',
}

/** What the reader does with pointer, wheel and keys in the picture. */
export class TimelineInput {
  readonly #timeline: Timeline
  #resting: ReturnType<typeof setTimeout> | null = null
  #pressed: { readonly y: number; readonly top: number } | null = null
  #isDragging = false

  constructor(timeline: Timeline) {
    this.#timeline = timeline
  }

  readonly onWheel = (event: WheelEvent): void => {
    const timeline = this.#timeline
    if (event.shiftKey || event.deltaY === 0) return
    const canZoom = event.deltaY < 0 ? timeline.viewport.canZoomIn : timeline.viewport.canZoomOut
    // At the end of the zoom the page around the picture scrolls, but the browser's own zoom is never meant.
    if (!canZoom && !event.ctrlKey) return
    event.preventDefault()
    const pixels = event.deltaY * (WHEEL_UNITS[event.deltaMode] ?? 1)
    const wanted = -pixels * (event.ctrlKey ? PINCH : WHEEL)
    const factor = Math.exp(Math.min(Math.max(wanted, -MOST), MOST))
    timeline.zoomBy(factor, event.clientY - boxOf(event).top)
  }

  readonly onPointerMove = (event: PointerEvent): void => {
    if (this.#pressed !== null) {
      this.#drag(event, this.#pressed)
      return
    }
    if (event.pointerType === 'touch') return
    const id = this.#eventAt(event)
    this.#stopResting()
    if (id !== null) this.#resting = setTimeout(() => this.#timeline.hover(id), REST)
  }

  readonly onPointerLeave = (): void => {
    this.#stopResting()
    this.#timeline.hover(null)
  }

  readonly onPointerDown = (event: PointerEvent): void => {
    this.#isDragging = false
    if (event.pointerType === 'touch' || event.button !== 0) return
    const { top } = { top: (event.currentTarget as Element).scrollTop }
    this.#pressed = { y: event.clientY, top }
  }

  readonly onPointerUp = (): void => {
    this.#pressed = null
  }

  /** A click holds an event; a second one, or Enter, which comes as a click of no button, follows its link. */
  readonly onClick = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    if (event.detail !== 1 || this.#isDragging) {
      if (this.#isDragging) event.preventDefault()
      return
    }
    event.preventDefault()
    this.#stopResting()
    const id = this.#eventAt(event)
    this.#timeline.hold(id)
    if (id !== null) focusEvent(event.currentTarget as Element, id)
  }

  /** Keys anywhere in the timeline but in its controls. */
  readonly onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const { target, key } = event
    if (!(target instanceof Element) || target.closest('select, input') !== null) return
    const picture = target.closest('.picture')
    const walk = WALKS[key]
    if (picture !== null && walk !== undefined) {
      this.#timeline.walk(walk)
      const { reached } = this.#timeline
      if (reached !== null) focusEvent(picture, reached)
    } else if (picture !== null && key === 'Escape') this.#timeline.hold(null)
    else if (KEYS[key] !== undefined) KEYS[key](this.#timeline)
    else return
    event.preventDefault()
  }

  /** The event that a point is on or near; null for none. */
  #eventAt(event: MouseEvent): string | null {
    const { picture } = this.#timeline
    const scroller = event.currentTarget as Element
    const box = boxOf(event)
    if (picture === null) return null
    const x = event.clientX - box.left - picture.width / 2
    const y = event.clientY - box.top + scroller.scrollTop
    if (Math.abs(x) < LABEL) {
      const shown = new Set(this.#timeline.events.map(({ id }) => id))
      const marks = picture.layout.marks.filter(({ id }) => shown.has(id))
      return markAt({ marks }, { x, y }, LANE_X, REACH)
    }
    const { target } = event
    return target instanceof Element
      ? (target.closest<SVGElement>('[data-event]')?.dataset.event ?? null)
      : null
  }

  #drag(event: PointerEvent, { y, top }: { readonly y: number; readonly top: number }): void {
    const scroller = event.currentTarget as Element
    const moved = event.clientY - y
    if (!this.#isDragging && Math.abs(moved) < DRAG) return
    if (!this.#isDragging) {
      this.#isDragging = true
      scroller.setPointerCapture(event.pointerId)
    }
    scroller.scrollTop = top - moved
  }

  #stopResting(): void {
    if (this.#resting !== null) clearTimeout(this.#resting)
    this.#resting = null
  }
}

function boxOf({ currentTarget }: Event): DOMRect {
  return (currentTarget as Element).getBoundingClientRect()
}

/** Gives the focus to the mark of an event. */
function focusEvent(within: Element, id: string): void {
  const mark = within.querySelector<SVGElement>(`a[data-event="${CSS.escape(id)}"]`)
  mark?.focus({ preventScroll: true })
}

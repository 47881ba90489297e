import {
  brought,
  type Margins,
  refitted,
  type View,
  type ZoomLimits,
  zoomed,
  zoomLimits,
} from '../../core/timeline/zoom.ts'

/** The window onto the picture: the element that it scrolls in, and how far it is zoomed and scrolled. */
export class Viewport {
  /** Null while there is none. */
  element: HTMLElement | null = null
  /** Of the window, in pixels. */
  width = 0
  readonly #years: () => number
  readonly #changed: () => void
  #observer: ResizeObserver | null = null
  #limits: ZoomLimits | null = null
  #view: View = { height: 0, top: 0 }
  #isNew = false
  /** The window is not to be measured: what is drawn is for paper. */
  isFrozen = false

  /** `years` is how many the picture shows; `changed` is called when the window has become another. */
  constructor(years: () => number, changed: () => void) {
    this.#years = years
    this.#changed = changed
  }

  /** The window has been measured. */
  get isReady(): boolean {
    return this.element !== null && this.#limits !== null
  }

  /** Of the picture, in pixels. */
  get height(): number {
    return this.#view.height
  }

  /** The heights of the picture that the window shows, in pixels. */
  get shown(): { readonly top: number; readonly bottom: number } {
    const { top } = this.#view
    return { top, bottom: top + (this.#limits?.window ?? 0) }
  }

  get canZoomIn(): boolean {
    return this.#limits !== null && this.#view.height < this.#limits.most
  }

  get canZoomOut(): boolean {
    return this.#limits !== null && this.#view.height > this.#limits.least
  }

  /** Takes the element; null when it goes. */
  readonly set = (element: HTMLElement | null): void => {
    this.#observer?.disconnect()
    this.element = element
    this.#isNew = element !== null
    if (element === null) return
    this.#observer = new ResizeObserver(() => {
      if (this.#fit(element)) this.#changed()
    })
    this.#observer.observe(element)
    element.addEventListener('scroll', () => {
      this.#view = { ...this.#view, top: element.scrollTop }
    })
  }

  /** Measures an element that is new; true when it has been. */
  measure(): boolean {
    const isMeasured = this.#isNew && this.element !== null && this.#fit(this.element)
    if (isMeasured) this.#isNew = false
    return isMeasured
  }

  /** Zooms by a factor about a height in the window, in pixels; false when there is no farther. */
  zoomBy(factor: number, y: number, margins: Margins): boolean {
    if (this.#limits === null) return false
    const before = this.#view
    this.#view = zoomed(before, factor, y, this.#limits, margins)
    return this.#view.height !== before.height
  }

  /** Has the window show a height of the picture, in pixels. */
  bring(y: number): void {
    if (this.#limits === null) return
    this.#view = brought(this.#view, y, this.#limits)
    this.scroll()
  }

  /** Scrolls the element to where the view is, once the picture is drawn. */
  scroll(): void {
    if (this.element) this.element.scrollTop = this.#view.top
  }

  /** Takes the measure of the window; true when it is another than before. */
  #fit({ clientHeight, clientWidth }: HTMLElement): boolean {
    const before = this.#limits
    if (this.isFrozen || clientHeight === 0) return false
    if (clientHeight === before?.window && clientWidth === this.width && !this.#isNew) return false
    const limits = zoomLimits(this.#years(), clientHeight)
    this.#view = refitted(this.#view, before ?? limits, limits)
    this.#limits = limits
    this.width = clientWidth
    return true
  }
}

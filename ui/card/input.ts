import { pressOf } from '../entry/press.tsx'
import type { CardElement } from './element.ts'
import { tabLeaves } from './focus.ts'
import { windowSize } from './place.ts'
import type { Stay } from './stay.ts'

/** The open card, as far as what the reader does with pointer and keys concerns it. */
export interface Attended {
  readonly held: boolean
  readonly stay: Stay
  /** The card stays when the pointer goes elsewhere. */
  hold(): void
  isOn(x: number, y: number): boolean
}

interface InputOptions {
  readonly element: CardElement
  readonly open: () => Attended | null
  readonly close: () => void
  /** Gives the focus back to the page; false when nothing on the page had it. */
  readonly leave: () => boolean
}

function isPlainTab(event: KeyboardEvent): boolean {
  return event.key === 'Tab' && !event.altKey && !event.ctrlKey && !event.metaKey
}

/** Escape that is not meant for an input method. */
function isEscape(event: Event): boolean {
  return (
    event instanceof KeyboardEvent && event.type === 'keydown' && event.key === 'Escape' && !event.isComposing
  )
}

/** Sees to every event of the window while there is a card: what is the card's own is kept from the page. */
export class Input {
  readonly #options: InputOptions
  #last: { readonly event: Event; readonly taken: boolean } | null = null
  /** Keys that went down in the card: their going up is the card's as well, also when they have closed it. */
  readonly #down = new Set<string>()

  constructor(options: InputOptions) {
    this.#options = options
    options.element.onUnplacedClick((at) => pressOf(at)?.())
  }

  /** True when the event was the card's and is now stopped. The same event may come several times. */
  take(event: Event): boolean {
    if (this.#last?.event === event) return this.#last.taken
    const { element, open } = this.#options
    const attended = open()
    let taken = false
    if (event.isTrusted && element.owns(event)) taken = this.#inside(event, attended)
    else if (event.isTrusted && attended) taken = this.#outside(event, attended)
    if (event.isTrusted && event instanceof KeyboardEvent) taken = this.#withKeyUp(event, taken)
    if (taken) event.stopImmediatePropagation()
    this.#last = { event, taken }
    return taken
  }

  #inside(event: Event, attended: Attended | null): boolean {
    const { element } = this.#options
    switch (event.type) {
      case 'click': {
        const press = pressOf(element.within(event))
        press?.()
        // Assistive technology clicks without a place; such a click goes on to where it is meant for.
        return press !== null || (event as MouseEvent).detail > 0
      }
      case 'keydown':
        this.#key(event as KeyboardEvent)
        break
      case 'pointerdown':
      case 'focusin':
        attended?.hold()
        break
      case 'pointerout':
        if ((event as PointerEvent).relatedTarget === null && !attended?.held) attended?.stay.away()
        break
      case 'pointermove':
      case 'pointerover':
        attended?.stay.stop()
    }
    return true
  }

  #withKeyUp({ type, code }: KeyboardEvent, taken: boolean): boolean {
    if (type === 'keyup') return this.#down.delete(code) || taken
    if (type === 'keydown' && taken) this.#down.add(code)
    return taken
  }

  #key(event: KeyboardEvent): void {
    const { element, close, leave } = this.#options
    if (isEscape(event)) {
      event.preventDefault()
      close()
    } else if (isPlainTab(event) && tabLeaves(element.card, element.focused, event.shiftKey)) {
      // Forwards, the browser goes on from the element that the focus came from; backwards, that is the place.
      if (!leave() || event.shiftKey) event.preventDefault()
    }
  }

  #outside(event: Event, attended: Attended): boolean {
    const { close } = this.#options
    if (isEscape(event)) {
      event.preventDefault()
      close()
      return true
    }
    if (event instanceof PointerEvent && !attended.held) this.#pointer(event, attended)
    // A finger that goes down may be about to scroll; its click says that it was not.
    const elsewhere =
      event instanceof PointerEvent &&
      (event.type === 'click'
        ? event.detail > 0
        : event.type === 'pointerdown' && event.pointerType !== 'touch')
    if (elsewhere && !onScrollBar(event) && !attended.isOn(event.clientX, event.clientY)) close()
    return false
  }

  #pointer(event: PointerEvent, { stay }: Attended): void {
    if (event.pointerType === 'touch') return
    if (event.type === 'pointerout' && event.relatedTarget === null) stay.away()
    else if (event.type.startsWith('pointer')) stay.at(event.clientX, event.clientY)
  }
}

function onScrollBar({ clientX, clientY }: MouseEvent): boolean {
  const { width, height } = windowSize()
  return clientX >= width || clientY >= height
}

import { CARD_EVENTS, type Card, type CardHost, type CardLooks, type CardRequest } from '../../core/card.ts'
import type { Lang } from '../../core/entry.ts'
import { Drawing } from './drawing.tsx'
import { CardElement } from './element.ts'
import { pageFocus } from './focus.ts'
import { Hanging } from './hanging.ts'
import { Input } from './input.ts'
import { Reading } from './reading.ts'
import { topLeaf } from './state.ts'
import { Stay } from './stay.ts'

interface CardOptions {
  /** Language of the interface; by default that of the entry. */
  readonly lang?: Lang
  /** The same, with the theme, asked for each time that a card is opened. */
  readonly looks?: () => CardLooks
  /** Open only where tests look into the card. */
  readonly rootMode?: ShadowRootMode
}

/** A card at a mention, from its being asked for until it is closed or another takes its place. */
interface Open {
  readonly request: CardRequest
  readonly reading: Reading
  readonly hanging: Hanging
  readonly stay: Stay
  readonly drawing: Drawing
  readonly over: AbortController
}

class TermCard implements Card {
  readonly #host: CardHost
  readonly #looks: () => Partial<CardLooks>
  readonly #element: CardElement
  readonly #input: Input
  readonly #disposed = new AbortController()
  readonly #listener = (event: Event) => void this.take(event)
  #open: Open | null = null
  /** The element of the page that had the focus before it went into the card. */
  #cameFrom: HTMLElement | null = null

  constructor(host: CardHost, { lang, looks, rootMode }: CardOptions) {
    this.#host = host
    this.#looks = looks ?? (() => (lang === undefined ? {} : { lang }))
    this.#element = new CardElement(rootMode ?? 'closed')
    this.#input = new Input({
      element: this.#element,
      open: () => this.#attended(),
      close: () => this.close(),
      leave: () => this.#leave(),
    })
    this.#listen()
  }

  get openKey(): number | null {
    return this.#open?.request.mention.key ?? null
  }

  open(request: CardRequest): void {
    const { mention, cause } = request
    if (cause === 'pointer' && this.#isBusy()) return
    if (mention.key === this.openKey) {
      if (cause !== 'pointer') this.#open?.reading.hold()
      return
    }
    this.#end()
    this.#listen()
    const open = this.#begin(request)
    this.#open = open
    this.#host.atHand(mention.key)
    open.drawing.changed()
    void open.reading.load()
  }

  focus(): boolean {
    if (!this.#open) return false
    this.#open.drawing.draw()
    if (!this.#element.focused) this.#cameFrom = pageFocus()
    this.#element.card.focus({ preventScroll: true })
    this.#open.reading.hold()
    return true
  }

  owns(event: Event): boolean {
    return this.#element.owns(event)
  }

  take(event: Event): boolean {
    return this.#input.take(event)
  }

  close(): void {
    if (!this.#open) return
    this.#end()
    this.#element.hide()
    this.#host.atHand(null)
  }

  dispose(): void {
    this.close()
    this.#disposed.abort()
    this.#element.remove()
  }

  /** Said again for each card: a page that writes its document anew takes every listener off the window. */
  #listen(): void {
    const { signal } = this.#disposed
    for (const type of CARD_EVENTS)
      addEventListener(type, this.#listener, { capture: true, passive: !type.startsWith('key'), signal })
  }

  #begin(request: CardRequest): Open {
    const over = new AbortController()
    const element = this.#element
    const close = () => this.close()
    const reading = new Reading(this.#host, request.mention, request.cause !== 'pointer', () =>
      drawing.changed(),
    )
    const hanging = new Hanging({ request, element, reading, gone: close, signal: over.signal })
    const drawing = new Drawing({
      request,
      element,
      reading,
      hanging,
      close,
      looks: this.#looks(),
      signal: over.signal,
    })
    const isOn = (x: number, y: number) => this.#host.isOn(request.mention.key, x, y)
    const stay = new Stay({ isOn, boxes: () => hanging.boxes() }, close)
    return { request, reading, hanging, stay, drawing, over }
  }

  /** Ends what is being read without hiding the card, so that another may take its place. */
  #end(): void {
    const open = this.#open
    this.#open = null
    open?.stay.stop()
    open?.reading.end()
    open?.over.abort()
    this.#giveBackFocus()
  }

  /** Out of the card by Tab. */
  #leave(): boolean {
    const back = this.#cameFrom?.isConnected ?? false
    this.close()
    return back
  }

  #giveBackFocus(): void {
    const { focused } = this.#element
    if (focused instanceof HTMLElement) {
      focused.blur()
      this.#cameFrom?.focus({ preventScroll: true })
    }
    this.#cameFrom = null
  }

  #attended() {
    const open = this.#open
    if (!open) return null
    return {
      held: open.reading.state.held,
      stay: open.stay,
      hold: () => {
        open.stay.stop()
        open.reading.hold()
      },
      isOn: (x: number, y: number) => this.#host.isOn(open.request.mention.key, x, y),
    }
  }

  /** True while the reader is in the card, so that a pointer at rest elsewhere must not take it away. */
  #isBusy(): boolean {
    if (!this.#open) return false
    const { state } = this.#open.reading
    return this.#element.focused !== null || topLeaf(state).unfolded || state.leaves.length > 1
  }
}

/**
 * Makes the card of this frame. Nothing is added to the page before the first one is opened. While the reader is
 * in an open card (unfolded, gone on to a related term, or with the focus in it), a request by pointer is ignored.
 */
export function createCard(host: CardHost, options: CardOptions = {}): Card {
  return new TermCard(host, options)
}

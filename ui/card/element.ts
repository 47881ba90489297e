import { CARD_HOST } from '../../core/card.ts'
import entryStyles from '../entry/entry.css?inline'
import textStyles from '../text.css?inline'
import tokenStyles from '../tokens.css?inline'
import cardStyles from './card.css?inline'
import type { Point } from './lines.ts'

const XHTML = 'http://www.w3.org/1999/xhtml'

function make(name: string): HTMLElement {
  return document.createElementNS(XHTML, name) as HTMLElement
}

/** The innermost element at a point, through the open shadow roots of the page. */
function deepest({ x, y }: Point): Element | null {
  let found: Element | null = null
  let next = document.elementFromPoint(x, y)
  while (next && next !== found) {
    found = next
    next = found.shadowRoot?.elementFromPoint(x, y) ?? null
  }
  return found
}

/** The element itself or the nearest around it, through shadow roots, that matches. */
function closestAcross(from: Element, selector: string): Element | null {
  const found = from.closest(selector)
  if (found) return found
  const root = from.getRootNode()
  return root instanceof ShadowRoot ? closestAcross(root.host, selector) : null
}

/**
 * Where the host has to be for the card at this point to be usable: all of a document but its uppermost modal dialog,
 * or the element in full screen, is inert, so a card over these must be in them. Elsewhere it is the root element.
 */
function placeFor(at: Point | null): Element | ShadowRoot {
  const under = at && deepest(at)
  const around = under && closestAcross(under, ':modal')
  const place = around ?? [...document.querySelectorAll(':modal')].at(-1) ?? document.documentElement
  return place.shadowRoot ?? place
}

/**
 * The one element that the card adds to a page: a host without attributes and without a box, and in its closed
 * root the card (a popover, so that it is in the top layer) and a line that screen readers announce.
 */
export class CardElement {
  readonly host = make(CARD_HOST)
  readonly card = make('div')
  readonly #root: ShadowRoot
  readonly #live = make('p')

  /** `mode` is open only where tests look into the card. */
  constructor(mode: ShadowRootMode) {
    this.#root = this.host.attachShadow({ mode })
    this.#root.adoptedStyleSheets = [tokenStyles, textStyles, entryStyles, cardStyles].map((css) => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(css)
      return sheet
    })
    this.card.className = 'surface card entry'
    this.card.popover = 'manual'
    this.card.tabIndex = -1
    this.card.setAttribute('role', 'dialog')
    this.#live.className = 'unseen'
    this.#live.setAttribute('role', 'status')
    this.#root.append(this.card, this.#live)
  }

  get shown(): boolean {
    return this.host.isConnected && this.card.matches(':popover-open')
  }

  /** The element in the card that has the focus. */
  get focused(): Element | null {
    return this.#root.activeElement
  }

  /** Puts the card into the top layer, uppermost, in the part of the page that can be used at this point. */
  show(at: Point | null): void {
    const place = placeFor(at)
    if (this.host.parentNode !== place) place.append(this.host)
    if (!this.shown) this.card.showPopover()
    this.#unzoom()
  }

  /** Brings the shown card above whatever came into the top layer after it, and keeps its focus. */
  raise(at: Point | null): void {
    const { focused } = this
    const scrolled = this.card.scrollTop
    if (this.shown) this.card.hidePopover()
    this.show(at)
    this.card.scrollTop = scrolled
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true })
  }

  hide(): void {
    this.#live.textContent = ''
    if (this.shown) this.card.hidePopover()
    if (this.host.parentNode !== document.documentElement) this.host.remove()
  }

  remove(): void {
    this.hide()
    this.host.remove()
  }

  owns(event: Event): boolean {
    return event.composedPath().includes(this.host)
  }

  /** The element within that a pointer or key event is meant for; the page and this world see the host only. */
  within(event: Event): Element | null {
    if (event instanceof MouseEvent && !(event.type === 'click' && event.detail === 0))
      return this.#root.elementFromPoint(event.clientX, event.clientY)
    return this.focused
  }

  /** Has a screen reader say this once, when it has finished what it is saying. */
  announce(text: string): void {
    this.#live.textContent = text
  }

  /** Lets a listener have the clicks that assistive technology makes without a place or focus. */
  onUnplacedClick(listener: (at: Element) => void): void {
    this.#root.addEventListener('click', (event) => {
      event.stopPropagation()
      if (event.isTrusted && event.target instanceof Element) listener(event.target)
    })
  }

  /** Takes back a CSS zoom of the page's root, so that the card's pixels are those of the window. */
  #unzoom(): void {
    const { style } = this.card
    style.zoom = '1'
    const zoom = this.card.currentCSSZoom ?? 1
    style.zoom = zoom === 1 ? '' : String(1 / zoom)
  }
}

import type { EntryView, Lang } from './entry.ts'
import type { Reason } from './mentions/types.ts'

/**
 * The port between the content script, which finds and marks mentions, and the card's script, which is only put
 * into a page once a mention was found there. Both live in the same isolated world; neither imports the other.
 */

/** Name of the card's host element, the only node that is ever added to a page. */
export const CARD_HOST = 'policy-gloss-card'

/** A box in CSS pixels of the frame's viewport. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** A mention as the card needs it. */
export interface CardMention {
  /** Unlike any other mention of this frame since it was loaded. */
  readonly key: number
  readonly termId: string
  /** The words on the page. */
  readonly text: string
  /** Why it was marked; the card puts it into words. */
  readonly reason: Reason
  /** Counted from 1, in reading order of this frame, among `of` mentions of the same term. */
  readonly nth: number
  readonly of: number
  /** Language of the page's text at the mention, as far as it is known; null otherwise. */
  readonly rightToLeft: boolean
}

export type CardCause = 'pointer' | 'tap' | 'key'

export interface CardRequest {
  readonly mention: CardMention
  readonly cause: CardCause
  /** The mention's boxes, one per line; empty when the mention has left the page. Asked again on scroll and resize. */
  boxes(): readonly Box[]
  /** Where the pointer was when the card was asked for; null for keys. */
  readonly point: { readonly x: number; readonly y: number } | null
}

/** What the card asks of the content script. */
export interface CardHost {
  /** The entry of a term; rejects with an Error whose message is fit for readers. */
  entry(termId: string): Promise<EntryView>
  /** True when the point of the viewport is on the mention with this key. */
  isOn(key: number, x: number, y: number): boolean
  /** The card opened (key) or closed (null): the mention at hand is drawn stronger. */
  atHand(key: number | null): void
  /** "Not here": this mention on this page is no longer marked; resolves to a way to undo it. */
  dismiss(key: number): Promise<() => Promise<void>>
  /** "Never on this site": the term is no longer marked on this site; resolves to a way to undo it. */
  dismissOnSite(termId: string): Promise<() => Promise<void>>
}

/** What the card's script offers to the content script. */
export interface Card {
  open(request: CardRequest): void
  /** Moves the keyboard focus into the open card; false when none is open. */
  focus(): boolean
  /** The open card's mention; null when none is open. */
  readonly openKey: number | null
  /** True when the event (a DOM event; typed by what is asked of it) happened in the card. */
  owns(event: { composedPath(): unknown[] }): boolean
  /**
   * Sees to a DOM event of one of `CARD_EVENTS`: one that happened in the card, or an Escape that closes it, is
   * stopped, and the answer is true. The card itself listens on the window, but a page's listeners that were there
   * before it come first; a content script that has listened since the document began and hands every such event
   * over keeps it from those as well. An event may be handed over twice.
   */
  take(event: { composedPath(): unknown[] }): boolean
  close(): void
  /** Closes and takes the card's host out of the page for good. */
  dispose(): void
}

/** Types of the events that a card keeps from the page when they happen in it; listen on the window, capturing. */
export const CARD_EVENTS: readonly string[] = [
  ...['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'change'],
  ...['compositionstart', 'compositionupdate', 'compositionend'],
  ...['pointerdown', 'pointerup', 'pointermove', 'pointerover', 'pointerout', 'pointercancel'],
  ...[
    'mousedown',
    'mouseup',
    'mousemove',
    'mouseover',
    'mouseout',
    'click',
    'dblclick',
    'auxclick',
    'contextmenu',
  ],
  ...['wheel', 'mousewheel', 'DOMMouseScroll', 'MozMousePixelScroll'],
  ...['touchstart', 'touchmove', 'touchend', 'touchcancel'],
  ...['focus', 'blur', 'focusin', 'focusout', 'selectstart', 'copy', 'cut', 'paste'],
  ...['dragstart', 'drag', 'dragend', 'dragenter', 'dragover', 'dragleave', 'drop'],
]

/** The card's script answers by calling `ready` that the content script left under this key on `globalThis`. */
export const CARD_SLOT = Symbol.for('policy-gloss.card')

/** What the reader chose for cards, asked for each time that one is opened. */
export interface CardLooks {
  /** Language of the interface; the entry is in its own. */
  readonly lang: Lang
  /** `system` follows the page. */
  readonly theme: 'system' | 'light' | 'dark'
}

export type CardFactory = (host: CardHost, looks: () => CardLooks) => Card

import {
  CARD_SLOT,
  type Card,
  type CardCause,
  type CardFactory,
  type CardHost,
  type CardLooks,
  type CardMention,
  type CardRequest,
} from '../../core/card.ts'
import type { EntryView } from '../../core/entry.ts'
import { entryLang, type Step } from '../../core/messages.ts'
import { bringIntoView } from '../../page/into-view.ts'
import type { PageMention } from '../../page/keeper.ts'
import type { Marking } from '../../page/marking.ts'
import type { Marks } from '../../page/marks.ts'
import { boxesOf, isInside, rangesAt, textAt } from '../../page/point.ts'
import type { PointerEvents } from '../../page/pointer.ts'
import { chosenLang } from '../../ui/appearance.ts'
import type { Choices } from './choices.ts'
import { ask, extension } from './extension.ts'

/** Opens cards for mentions, and has the card's script brought into the frame when the first one is asked for. */
export class CardDesk implements PointerEvents {
  private readonly marking: Marking
  private readonly marks: Marks
  private readonly choices: Choices
  private readonly signal: AbortSignal
  /** Mentions that a card was opened for. */
  private readonly known = new Map<number, PageMention>()
  private readonly browserLang = entryLang(extension.i18n.getUILanguage())
  private card: Promise<Card> | null = null
  private opened: Card | null = null
  /** The mention that keys go on from. */
  private last: number | null = null
  /** The open card was asked for by key. */
  private isKeyed = false

  constructor(marking: Marking, marks: Marks, choices: Choices, signal: AbortSignal) {
    this.marking = marking
    this.marks = marks
    this.choices = choices
    this.signal = signal
    signal.addEventListener('abort', () => this.opened?.dispose())
  }

  /** Sees to an event on the window before the page does; what happens in the card is the card's alone. */
  take(event: Event): void {
    if (this.opened === null || this.opened.take(event)) return
    if (event.type === 'keydown') this.onKey(event as KeyboardEvent)
  }

  /** The range of the mention at a point of the window; null when there is none. */
  rangeAt(x: number, y: number): AbstractRange | null {
    const text = textAt(x, y)
    const mention = text === null ? null : this.marking.at(text.node, text.offset)
    if (mention !== null && isInside(boxesOf(mention.range), x, y)) return mention.range
    // Text that can't be selected has no caret position in some browsers.
    return rangesAt(x, y).find((range) => this.marking.of(range) !== null) ?? null
  }

  rest(range: AbstractRange, x: number, y: number): void {
    this.openAt(range, 'pointer', x, y)
  }

  tap(range: AbstractRange, x: number, y: number): void {
    this.openAt(range, 'tap', x, y)
  }

  /** Goes to the next or previous mention; false when this frame has no further one. */
  step({ direction, fromEdge }: Step): boolean {
    const mentions = this.marking.inOrder()
    const from = fromEdge ? -1 : mentions.findIndex((mention) => mention.key === this.last)
    const next = from >= 0 ? from + direction : direction === 1 ? 0 : mentions.length - 1
    return this.goTo(mentions[next])
  }

  /** Goes to a mention of a term, counted from 0 and around again; false when there is none. */
  show(termId: string, nth: number): boolean {
    const mentions = this.marking.inOrder().filter((mention) => mention.termId === termId)
    return this.goTo(mentions[nth % mentions.length])
  }

  private goTo(mention: PageMention | undefined): boolean {
    this.last = mention?.key ?? null
    if (mention === undefined) return false
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches
    bringIntoView(mention.range, isCalm ? 'instant' : 'auto')
    void this.open(mention, 'key', null)
    return true
  }

  private openAt(range: AbstractRange, cause: CardCause, x: number, y: number): void {
    const mention = this.marking.of(range)
    if (mention === null || this.opened?.openKey === mention.key) return
    this.last = mention.key
    void this.open(mention, cause, { x, y })
  }

  private async open(mention: PageMention, cause: CardCause, point: CardRequest['point']): Promise<void> {
    this.isKeyed = cause === 'key'
    this.known.set(mention.key, mention)
    this.marks.stress(mention.range)
    try {
      const card = await this.bring()
      if (this.signal.aborted) return card.dispose()
      card.open({ mention: this.describe(mention), cause, point, boxes: () => this.boxes(mention.key) })
    } catch {
      // Without its script (the extension was just updated, or the frame lets nothing in) there is no card to open.
      this.marks.stress(null)
    }
  }

  private boxes(key: number) {
    const mention = this.marking.get(key)
    return mention === null ? [] : boxesOf(mention.range)
  }

  private describe(mention: PageMention): CardMention {
    const same = this.marking.inOrder().filter((other) => other.termId === mention.termId)
    const element = mention.range.startContainer.parentElement
    return {
      key: mention.key,
      termId: mention.termId,
      text: mention.words,
      reason: mention.reason,
      nth: same.indexOf(mention) + 1,
      of: same.length,
      rightToLeft: element !== null && getComputedStyle(element).direction === 'rtl',
    }
  }

  /** The card, its script brought in when needed. */
  private bring(): Promise<Card> {
    this.card ??= this.fetchCard().catch((error: unknown) => {
      this.card = null
      throw error
    })
    return this.card
  }

  private async fetchCard(): Promise<Card> {
    const factory = await new Promise<CardFactory>((resolve, reject) => {
      Reflect.set(globalThis, CARD_SLOT, resolve)
      ask({ type: 'card' }).catch(reject)
    })
    this.opened = factory(this.host(), () => this.looks())
    return this.opened
  }

  private looks(): CardLooks {
    const { interfaceLang, theme } = this.choices.settings
    return { lang: chosenLang(interfaceLang, this.browserLang), theme }
  }

  private entry(id: string): Promise<EntryView> {
    const lang = chosenLang(this.choices.settings.entryLang, this.browserLang)
    return ask({ type: 'entry', id, lang })
  }

  private host(): CardHost {
    return {
      entry: (id) => this.entry(id),
      isOn: (key, x, y) => isInside(this.boxes(key), x, y),
      atHand: (key) => this.marks.stress(key === null ? null : (this.marking.get(key)?.range ?? null)),
      dismiss: (key) => {
        const mention = this.known.get(key)
        return mention === undefined
          ? Promise.reject(new Error('Gone'))
          : this.shown(this.choices.dismiss(mention))
      },
      dismissOnSite: (termId) => this.shown(this.choices.dismissOnSite(termId)),
    }
  }

  /** The marks follow at once, so that a card whose choice was taken back finds its mention again. */
  private async shown(choice: Promise<() => Promise<void>>): Promise<() => Promise<void>> {
    const undo = await choice
    this.marking.recheck()
    return async () => {
      await undo()
      this.marking.recheck()
    }
  }

  /** Enter and Tab move into a card that was opened by key. */
  private onKey(event: KeyboardEvent): void {
    if (!event.isTrusted || this.opened?.openKey !== this.last || this.last === null) return
    if ((event.key !== 'Enter' && event.key !== 'Tab') || event.shiftKey) return
    if (this.isKeyed && this.opened.focus()) {
      event.preventDefault()
      event.stopImmediatePropagation()
    }
  }
}

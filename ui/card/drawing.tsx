import { render } from 'preact'
import type { CardLooks, CardRequest } from '../../core/card.ts'
import type { Lang, TermLink } from '../../core/entry.ts'
import { type Words, wordsOf } from '../words.ts'
import type { CardElement } from './element.ts'
import type { Hanging } from './hanging.ts'
import type { Reading } from './reading.ts'
import { leafBelow, topLeaf } from './state.ts'
import { decideTheme, pageLooks } from './theme.ts'
import { type CardActions, CardView } from './view.tsx'

/** How long an entry may take before the card is shown without it, in milliseconds. */
const PATIENCE = 100
/** Screen readers must have met the empty line before words come into it; milliseconds. */
const BEFORE_ANNOUNCING = 150

interface DrawingOptions {
  readonly request: CardRequest
  readonly element: CardElement
  readonly reading: Reading
  readonly hanging: Hanging
  readonly close: () => void
  /** By default the language is that of the entry, and the theme follows the page. */
  readonly looks: Partial<CardLooks>
  readonly signal: AbortSignal
}

/** Draws what is being read into the card's element, and keeps focus, scroll position and announcements right. */
export class Drawing {
  readonly #options: DrawingOptions
  readonly #actions: CardActions
  #patience: ReturnType<typeof setTimeout> | null = null
  #begun = false
  /** The leaf that is drawn, to tell when another is. */
  #drawn = ''
  #said = new Set<string>()

  constructor(options: DrawingOptions) {
    this.#options = options
    this.#actions = this.#makeActions()
    options.signal.addEventListener('abort', () => this.#stopWaiting())
  }

  /** Draws what changed. While an entry is on its way, what was there before stays for a moment. */
  changed(): void {
    const { entry, error, late } = topLeaf(this.#options.reading.state)
    if (entry || error !== null || late) this.draw()
    else this.#patience ??= setTimeout(() => this.draw(), PATIENCE)
  }

  draw(): void {
    this.#stopWaiting()
    const { element, reading, hanging } = this.#options
    const { card } = element
    const { state } = reading
    const leaf = topLeaf(state)
    const lang = this.#language()
    const words = wordsOf(lang)
    const hadFocus = element.focused !== null
    card.lang = lang
    card.setAttribute('aria-label', words.explained(leaf.entry?.title ?? leaf.name))
    render(<CardView state={state} actions={this.#actions} lang={lang} words={words} />, card)
    this.#begin()
    const drawn = `${state.leaves.length} ${leaf.termId}`
    if (drawn !== this.#drawn) card.scrollTop = leaf.scrolled
    this.#drawn = drawn
    if (hadFocus && !element.focused) this.#refocus()
    hanging.look()
    this.#announce(words)
  }

  #stopWaiting(): void {
    if (this.#patience !== null) clearTimeout(this.#patience)
    this.#patience = null
  }

  #language(): Lang {
    const { looks, reading } = this.#options
    const known = topLeaf(reading.state).entry ?? leafBelow(reading.state)?.entry
    return looks.lang ?? known?.lang ?? (navigator.language.startsWith('ru') ? 'ru' : 'en')
  }

  #begin(): void {
    if (this.#begun) return
    this.#begun = true
    const { element, hanging, looks, request } = this.#options
    const isChosen = looks.theme === 'light' || looks.theme === 'dark'
    element.card.dataset.theme = isChosen ? looks.theme : decideTheme(pageLooks(document))
    if (!element.shown) element.card.classList.add('unplaced')
    element.show(request.point)
    hanging.begin()
  }

  /** What had the focus is no longer drawn: the action that undoes or mends comes next, else the card itself. */
  #refocus(): void {
    const { card } = this.#options.element
    const next = card.querySelector<HTMLElement>('[data-mark="undo"], [data-mark="retry"]')
    ;(next ?? card).focus({ preventScroll: true })
  }

  /** Says what a card opened by key is about, and what became of a choice, once each. */
  #announce(words: Words): void {
    const { request, reading } = this.#options
    const { mention, dismissal } = reading.state
    const { entry } = topLeaf(reading.state)
    if (dismissal) this.#say(dismissal.scope === 'here' ? words.dismissedHere : words.dismissedOnSite)
    else if (request.cause === 'key' && entry?.id === mention.termId)
      this.#say(words.announced(entry.title, mention.nth, mention.of, entry.gist))
  }

  #say(text: string): void {
    const { element, signal } = this.#options
    if (this.#said.has(text)) return
    this.#said.add(text)
    setTimeout(() => {
      if (!signal.aborted) element.announce(text)
    }, BEFORE_ANNOUNCING)
  }

  #makeActions(): CardActions {
    const { reading, element, close } = this.#options
    return {
      close,
      back: () => reading.back(),
      toggleUnfolded: () => reading.toggleUnfolded(),
      toggleSince: () => reading.toggleSince(),
      follow: (term: TermLink) => reading.follow(term, element.card.scrollTop),
      notHere: () => void reading.dismiss('here'),
      notOnSite: () => void reading.dismiss('site'),
      undo: () => void reading.undo(),
      retry: () => reading.retry(),
    }
  }
}

import { browser } from 'wxt/browser'
import type { Address } from '../core/address.ts'
import type { Suggestion } from '../core/suggestion.ts'
import type { Place } from './entry-tab.ts'

/** A suggestion, and what it leads to. */
export interface Offer extends Suggestion {
  readonly address: Address
}

interface Listener {
  /** The best entries for what is typed, the best first. */
  readonly suggest: (text: string) => readonly Offer[]
  /** What the first line says before anything is typed (empty text), and when nothing was found. */
  readonly hint: (text: string) => string
  /** What was typed has to be looked up when none of the offers was taken. */
  readonly addressOf: (text: string) => Address
  /** Opens an entry; called before anything is waited for, as browsers demand of what opens a panel. */
  readonly open: (address: Address, place: Place, windowId: number | null) => void
}

/** Answers the address bar after the extension's keyword. */
export function watchOmnibox({ suggest, hint, addressOf, open }: Listener): void {
  let offers: readonly Offer[] = []
  let windowId: number | null = null
  browser.omnibox.onInputStarted.addListener(() => {
    browser.omnibox.setDefaultSuggestion({ description: hint('') })
    // Asked for now, because there is no time for it once a line is taken.
    void browser.windows.getLastFocused().then(({ id }) => {
      windowId = id ?? null
    })
  })
  browser.omnibox.onInputChanged.addListener((text, answer) => {
    offers = suggest(text)
    const [first, ...rest] = offers
    browser.omnibox.setDefaultSuggestion({ description: first?.description ?? hint(text) })
    answer(rest.map(({ content, description }) => ({ content, description })))
  })
  browser.omnibox.onInputEntered.addListener((text, place) => {
    const taken = offers.find(({ content }) => content === text)
    open(taken?.address ?? addressOf(text), place, windowId)
  })
}

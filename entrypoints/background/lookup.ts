import glossary from 'virtual:glossary-texts'
import type { Browser } from 'wxt/browser'
import { openEntryTab, type Place } from '../../browser/entry-tab.ts'
import { type Offer, watchOmnibox } from '../../browser/omnibox.ts'
import { leaveAddress, openPanel } from '../../browser/panel.ts'
import { selectionIn } from '../../browser/selection.ts'
import type { Address } from '../../core/address.ts'
import { makeReference, type Reference } from '../../core/reference.ts'
import { type ResultRow, rowsOf } from '../../core/results.ts'
import { escapeXml, suggestionOf } from '../../core/suggestion.ts'
import { shortDate } from '../../ui/dates.ts'
import { menuWords } from '../../ui/menus/words.ts'
import { wordsOf } from '../../ui/words.ts'
import type { Choice } from './choice.ts'

/** How many lines the address bar suggests at most; browsers show no more. */
const MOST = 8

/** Looks up words for the address bar, the context menu and the commands, in the side panel where there is one. */
export class Lookup {
  readonly #choice: Choice
  /** Made when something is looked up for the first time. */
  #made: Reference | null = null

  constructor(choice: Choice) {
    this.#choice = choice
  }

  get #reference(): Reference {
    this.#made ??= makeReference(glossary)
    return this.#made
  }

  listen(): void {
    watchOmnibox({
      suggest: (text) => this.#offers(text),
      hint: (text) => {
        const { typeHere, searchAnyway } = menuWords[this.#choice.lang]
        const hint = text.trim() === '' ? typeHere : searchAnyway
        return import.meta.env.FIREFOX ? hint : escapeXml(hint)
      },
      addressOf: (text) => this.#offers(text)[0]?.address ?? { type: 'search', query: text },
      open: (address, place, windowId) =>
        // A tab that was asked for (Alt+Enter) is opened.
        place === 'currentTab' ? this.#open(address, windowId, place) : void openEntryTab(address, place),
    })
  }

  openPanel(tab: Browser.tabs.Tab | undefined): void {
    if (tab !== undefined) void openPanel(tab.windowId, null)
  }

  /** Opens the entry that the words are a name of, or a search for them. */
  lookUp(words: string, tab: Browser.tabs.Tab | undefined): void {
    this.#open(this.#addressOf(words), tab?.windowId ?? null, 'newForegroundTab')
  }

  /** The panel has to be opened before the page is asked what is selected there. */
  lookUpSelection(tab: Browser.tabs.Tab | undefined): void {
    if (tab?.id === undefined) return
    const { id, windowId } = tab
    void Promise.all([openPanel(windowId, null), selectionIn(id)]).then(([isOpen, words]) => {
      const address = this.#addressOf(words)
      return isOpen ? leaveAddress(windowId, address) : openEntryTab(address)
    })
  }

  #addressOf(words: string): Address {
    const query = words.replace(/\s+/g, ' ').trim()
    return this.#reference.exact(query) ?? { type: 'search', query }
  }

  /** In the side panel of the window; where it can't be opened, in a tab at `place`. */
  #open(address: Address, windowId: number | null, place: Place): void {
    if (windowId === null) void openEntryTab(address, place)
    else
      void openPanel(windowId, address).then((isOpen) => (isOpen ? undefined : openEntryTab(address, place)))
  }

  #offers(text: string): Offer[] {
    const results = this.#reference.search(text, this.#choice.entryLang, MOST)
    return rowsOf(results).map((row) => ({
      ...suggestionOf(row, this.#aside(row), !import.meta.env.FIREFOX),
      address: { type: row.type, id: row.id },
    }))
  }

  #aside({ kind, date }: ResultRow): string {
    const { lang } = this.#choice
    return kind !== null ? wordsOf(lang).kinds[kind] : date !== null ? shortDate(date, lang) : ''
  }
}

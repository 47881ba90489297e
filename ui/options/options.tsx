import { render } from 'preact'
import type { Lang } from '../../core/entry.ts'
import { chosenLang, dress } from '../appearance.ts'
import { KeyList } from './key-list.ts'
import { Setting } from './setting.ts'
import { SiteList } from './site-list.ts'
import type { OptionsStore } from './store.ts'
import type { TermOption } from './terms.ts'
import { UnmarkedList } from './unmarked-list.ts'
import { OptionsView, SITES } from './view.tsx'
import { optionsWords } from './words.ts'

interface OptionsOptions {
  readonly store: OptionsStore
  readonly terms: readonly TermOption[]
  /** The language of the interface unless another one was chosen. */
  readonly browserLang: Lang
  /** Ends all watching. */
  readonly signal: AbortSignal
}

/** Draws the options into an element, and keeps them, and its document's look, as they are stored. */
export function showOptions(into: Element, { store, terms, browserLang, signal }: OptionsOptions): void {
  const draw = () => {
    const { settings, isNotRead } = setting.state
    // Nothing is drawn in a language or theme that then turns out to be another.
    if (settings === null && !isNotRead) return
    const lang = chosenLang(settings?.interfaceLang ?? 'system', browserLang)
    const words = optionsWords[lang]
    dress(into.ownerDocument, { theme: settings?.theme ?? 'system', lang, title: words.title })
    render(<OptionsView {...{ setting, sites, keys, unmarked, terms, lang, words }} />, into)
  }
  const setting = new Setting(store, draw, signal)
  const sites = new SiteList(setting, SITES, draw)
  const keys = new KeyList(store, draw, signal)
  const unmarked = new UnmarkedList(store, draw, signal)
  void keys.load()
  void unmarked.load()
  void setting.load().then(() => showSection(into))
}

/** Scrolls to the section that the address names: the browser looked for it before it was drawn. */
function showSection({ ownerDocument }: Element): void {
  ownerDocument.getElementById(ownerDocument.location.hash.slice(1))?.scrollIntoView()
}

import { render } from 'preact'
import type { Lang } from '../../core/entry.ts'
import { wordsOf } from '../words.ts'
import { Setting } from './setting.ts'
import type { OptionsStore } from './store.ts'
import { UnmarkedList } from './unmarked-list.ts'
import { OptionsView } from './view.tsx'

interface OptionsOptions {
  readonly store: OptionsStore
  /** Language of the interface. */
  readonly lang: Lang
  /** Ends all watching. */
  readonly signal: AbortSignal
}

/** Draws the options into an element, and keeps them as they are stored. */
export function showOptions(into: Element, { store, lang, signal }: OptionsOptions): void {
  const words = wordsOf(lang)
  const draw = () =>
    render(<OptionsView setting={setting} unmarked={unmarked} lang={lang} words={words} />, into)
  const setting = new Setting(store, draw, signal)
  const unmarked = new UnmarkedList(store, draw, signal)
  void setting.load()
  void unmarked.load()
}

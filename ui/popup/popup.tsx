import { render } from 'preact'
import type { Lang } from '../../core/entry.ts'
import type { Reference } from '../../core/reference.ts'
import { dress } from '../appearance.ts'
import { watchPresses } from '../entry/press.tsx'
import { entryWords } from '../entry/words.ts'
import { searchWords } from '../search/words.ts'
import { wordsOf } from '../words.ts'
import { Popup } from './model.ts'
import type { PopupStore } from './store.ts'
import { PopupView } from './view.tsx'
import { popupWords } from './words.ts'

/** How long a window may take to fit its content, in milliseconds. */
const SETTLING = 200

interface PopupOptions {
  readonly store: PopupStore
  readonly reference: Reference
  readonly browserLang: Lang
  /** Ends all watching. */
  readonly signal: AbortSignal
}

/** Draws the popup into an element, with the focus in its search, and keeps it as things are. */
export async function showPopup(into: HTMLElement, options: PopupOptions): Promise<void> {
  let leaves = 0
  const draw = () => {
    const { lang, settings } = popup
    const words = { ...wordsOf(lang), ...entryWords[lang], ...searchWords[lang], ...popupWords[lang] }
    dress(document, { theme: settings.theme, lang, title: words.title })
    render(<PopupView popup={popup} lang={lang} words={words} />, into)
    if (popup.leaves.length !== leaves) settle(into, popup)
    leaves = popup.leaves.length
  }
  const popup = new Popup({ ...options, changed: () => isLoaded && draw() })
  let isLoaded = false
  watchPresses(into, options.signal)
  into.addEventListener('keydown', (event) => onKey(event, popup), { signal: options.signal })
  watchRoom(into, options.signal)
  await popup.load()
  isLoaded = true
  draw()
  into.querySelector<HTMLElement>('.field')?.focus()
}

/** Escape in an entry goes back, as its button does; where there is nothing left to go back from, it closes. */
function onKey(event: KeyboardEvent, popup: Popup): void {
  if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return
  event.preventDefault()
  if (popup.leaves.length > 0) popup.back()
  else popup.store.close()
}

/** Browsers fit the popup's window to what is in it, a moment later. Where they could not, the whole has to scroll. */
function watchRoom(into: HTMLElement, signal: AbortSignal): void {
  let timer = 0
  const look = () => {
    const { scrollHeight } = into.ownerDocument.documentElement
    if (scrollHeight > innerHeight + 1) into.ownerDocument.documentElement.classList.add('short')
  }
  const soon = () => {
    clearTimeout(timer)
    timer = window.setTimeout(look, SETTLING)
  }
  new ResizeObserver(soon).observe(into)
  addEventListener('resize', soon, { signal })
}

/** Another entry, or the list, is shown: the focus goes there, and the reader finds the place where they were. */
function settle(into: HTMLElement, { leaves }: Popup): void {
  const top = leaves.at(-1)
  if (top === undefined) {
    into.querySelector<HTMLElement>('.field')?.focus()
    return
  }
  const entry = into.querySelector<HTMLElement>('.entry')
  entry?.focus({ preventScroll: true })
  entry?.scrollTo({ top: top.scrolled })
}

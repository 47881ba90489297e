import { render } from 'preact'
import { hashOf, type PanelAddress } from '../../core/address.ts'
import { dress } from '../appearance.ts'
import { watchPresses } from '../entry/press.tsx'
import { entryWords } from '../entry/words.ts'
import { popupWords } from '../popup/words.ts'
import { searchWords } from '../search/words.ts'
import { timelineWords } from '../timeline/words.ts'
import { wordsOf } from '../words.ts'
import { Panel, type PanelOptions } from './model.ts'
import { Trail } from './trail.ts'
import { PanelView } from './view.tsx'
import { panelWords } from './words.ts'

/** Draws the side panel into an element, and keeps it as things are. */
export async function showPanel(into: HTMLElement, options: PanelOptions): Promise<void> {
  const { signal } = options
  let isLoaded = false
  const draw = () => {
    if (!isLoaded || signal.aborted) return
    const { lang, settings } = panel
    const words = {
      ...wordsOf(lang),
      ...entryWords[lang],
      ...searchWords[lang],
      ...timelineWords[lang],
      ...popupWords[lang],
      ...panelWords[lang],
    }
    dress(document, { theme: settings.theme, lang, title: words.title })
    render(<PanelView panel={panel} lang={lang} words={words} />, into)
    panel.timeline.drawn()
  }
  const trail = new Trail(
    window,
    (isBack, left) => {
      panel.arrive()
      draw()
      settle(into, panel, isBack ? left : null)
    },
    signal,
  )
  const panel = new Panel(options, trail, draw)
  watchPresses(into, signal)
  // What is scrolled is the view, or in a low window the document. Capturing hears of both.
  addEventListener('scroll', ({ target }) => noteScroll(into, trail, target), { capture: true, signal })
  addEventListener('keydown', (event) => onKey(event, panel), { signal })
  addEventListener('beforeprint', () => panel.timeline.print(true), { signal })
  addEventListener('afterprint', () => panel.timeline.print(false), { signal })
  await panel.load()
  isLoaded = true
  draw()
  settle(into, panel, null)
}

/** Escape in an entry goes back, as its button does. */
function onKey(event: KeyboardEvent, { address, trail }: Panel): void {
  if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented || !('id' in address)) return
  event.preventDefault()
  trail.back()
}

function noteScroll(into: HTMLElement, trail: Trail, target: EventTarget | null): void {
  const main = into.querySelector('main')
  if (target === main || target === document) trail.leave((main?.scrollTop ?? 0) + scrollY)
}

/**
 * Another place is shown. An entry gets the focus, for a search its field does, and on the way back the link that led
 * to what was left; there the reader finds the place scrolled as it was.
 */
function settle(into: HTMLElement, { address, trail }: Panel, left: PanelAddress | null): void {
  const main = into.querySelector('main')
  const link = left && main?.querySelector<HTMLElement>(`a[href="${CSS.escape(hashOf(left))}"]`)
  if (link) link.focus({ preventScroll: true })
  else if ('id' in address) main?.focus({ preventScroll: true })
  else if (trail.address.type !== address.type) into.querySelector<HTMLElement>('.field')?.focus()
  main?.scrollTo({ top: trail.scrolled })
  scrollTo({ top: trail.scrolled })
}

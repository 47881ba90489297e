import glossary from 'virtual:glossary-texts'
import { browser } from 'wxt/browser'
import { followActiveTab, followTab } from '../../browser/active-tab.ts'
import { foundIn, showIn } from '../../browser/frames.ts'
import { watchPanelAddress } from '../../browser/panel.ts'
import { readSettings, watchSettings } from '../../browser/storage.ts'
import type { Lang } from '../../core/entry.ts'
import { entryLang } from '../../core/messages.ts'
import { placeOf } from '../../core/page-found.ts'
import { makeReference } from '../../core/reference.ts'
import { memoAt, timelineEvents } from '../../core/timeline/events.ts'
import { showPanel } from '../../ui/panel/panel.tsx'
import './style.css'

/** How many texts the search reads between two frames. */
const TEXTS = 40

const gone = new AbortController()
addEventListener('pagehide', ({ persisted }) => {
  if (!persisted) gone.abort()
})

const reference = makeReference(glossary)

/** Beside the tab that its window shows; `sidepanel.html?tab=7` in a tab of its own stands beside that tab. */
async function start(): Promise<void> {
  const asked = new URLSearchParams(location.search).get('tab')
  const { id: windowId } = await browser.windows.getCurrent()
  if (windowId === undefined) throw new Error('The panel is in no window.')
  await showPanel(document.body, {
    store: {
      readSettings,
      watchSettings,
      watchTab: (listener, signal) =>
        asked === null
          ? followActiveTab(windowId, listener, signal)
          : followTab(Number(asked), listener, signal),
      watchAddress: (listener, signal) => watchPanelAddress(windowId, listener, signal),
      readPage: ({ id }) => foundIn(id),
      async show({ id }, term, nth) {
        const place = placeOf(term, nth)
        return place !== null && (await showIn(id, place.frameId, term.id, place.nth))
      },
      reloadPage: ({ id }) => browser.tabs.reload(id),
    },
    reference,
    terms: glossary.terms.map(({ id, kind, title }) => ({ id, kind, titles: title })),
    timelineIn: (lang: Lang) => ({
      lang,
      events: timelineEvents(glossary, lang),
      memoAt: memoAt(glossary),
      eventOf: (id: string) => reference.event(id, lang),
    }),
    browserLang: entryLang(browser.i18n.getUILanguage()),
    now: Date.now(),
    signal: gone.signal,
  })
}

void start().then(() => requestAnimationFrame(warm))

/** Makes the search ready between two frames, so that the first letter that is typed finds it so. */
function warm(): void {
  if (!reference.warmUp(TEXTS)) setTimeout(warm)
}

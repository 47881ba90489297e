import glossary from 'virtual:glossary-texts'
import { browser } from 'wxt/browser'
import { followActiveTab } from '../../browser/active-tab.ts'
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

const gone = new AbortController()
addEventListener('pagehide', ({ persisted }) => {
  if (!persisted) gone.abort()
})

const reference = makeReference(glossary)

async function start(): Promise<void> {
  const { id: windowId } = await browser.windows.getCurrent()
  if (windowId === undefined) throw new Error('The panel is in no window.')
  await showPanel(document.body, {
    store: {
      readSettings,
      watchSettings,
      watchTab: (listener, signal) => followActiveTab(windowId, listener, signal),
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

void start()

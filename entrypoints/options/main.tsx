import glossary from 'virtual:glossary-texts'
import { browser } from 'wxt/browser'
import { openKeys, readKeys } from '../../browser/keys.ts'
import {
  changeChoices,
  changeSettings,
  readChoices,
  readSettings,
  resetSettings,
  watchChoices,
  watchSettings,
} from '../../browser/storage.ts'
import { entryLang } from '../../core/messages.ts'
import { showOptions } from '../../ui/options/options.tsx'
import './style.css'

const gone = new AbortController()
addEventListener('pagehide', ({ persisted }) => {
  if (!persisted) gone.abort()
})
showOptions(document.body, {
  store: {
    readSettings,
    changeSettings,
    resetSettings,
    watchSettings,
    readChoices,
    changeChoices,
    watchChoices,
    readKeys,
    openKeys,
    watchKeys,
  },
  terms: glossary.terms.map(({ id, kind, marked, title }) => ({ id, kind, marked, titles: title })),
  browserLang: entryLang(browser.i18n.getUILanguage()),
  signal: gone.signal,
})

/** Keys are changed on a page of the browser's, from which the reader comes back. */
function watchKeys(listener: () => void, signal: AbortSignal): void {
  addEventListener('focus', listener, { signal })
  document.addEventListener('visibilitychange', listener, { signal })
}

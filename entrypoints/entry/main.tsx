import glossary from 'virtual:glossary-texts'
import { browser } from 'wxt/browser'
import { readSettings, watchSettings } from '../../browser/storage.ts'
import { type Address, hashOf } from '../../core/address.ts'
import { entryLang } from '../../core/messages.ts'
import { makeReference } from '../../core/reference.ts'
import { showEntryPage } from '../../ui/entry/page.tsx'
import './style.css'

const gone = new AbortController()
addEventListener('pagehide', ({ persisted }) => {
  if (!persisted) gone.abort()
})
const { head } = glossary
void showEntryPage(document.body, {
  store: {
    hash: () => location.hash,
    go: (address: Address, replace) => {
      if (replace) history.replaceState(null, '', hashOf(address))
      else location.hash = hashOf(address)
    },
    watchHash: (listener, signal) => addEventListener('hashchange', listener, { signal }),
    readSettings,
    watchSettings,
  },
  reference: makeReference(glossary),
  colophonIn: (lang) => ({ title: head.title[lang], version: head.version, licence: head.licence }),
  browserLang: entryLang(browser.i18n.getUILanguage()),
  signal: gone.signal,
})

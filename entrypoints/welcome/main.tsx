import glossary from 'virtual:glossary-texts'
import { browser } from 'wxt/browser'
import { readKeys } from '../../browser/keys.ts'
import { readSettings, watchSettings } from '../../browser/storage.ts'
import { entryView } from '../../core/entry-view.ts'
import { entryLang } from '../../core/messages.ts'
import { showWelcome } from '../../ui/welcome/welcome.tsx'
import './style.css'

const gone = new AbortController()
addEventListener('pagehide', ({ persisted }) => {
  if (!persisted) gone.abort()
})
void showWelcome(document.body, {
  store: {
    readSettings,
    watchSettings,
    keys: async () => {
      const commands = await readKeys()
      const keysOf = (command: string) => commands.find(({ name }) => name === command)?.keys ?? ''
      return {
        toolbar: keysOf('_execute_action'),
        next: keysOf('next-mention'),
        previous: keysOf('previous-mention'),
      }
    },
    entry: (termId, lang) => entryView(glossary, termId, lang),
    openOptions: () => void browser.runtime.openOptionsPage(),
    glossary: browser.runtime.getURL('/entry.html'),
  },
  browserLang: entryLang(browser.i18n.getUILanguage()),
  signal: gone.signal,
})

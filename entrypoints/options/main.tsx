import { browser } from 'wxt/browser'
import {
  changeChoices,
  changeSettings,
  readChoices,
  readSettings,
  watchChoices,
  watchSettings,
} from '../../browser/storage.ts'
import type { Lang } from '../../core/entry.ts'
import { type Answers, entryLang, type Request } from '../../core/messages.ts'
import { showOptions } from '../../ui/options/options.tsx'
import { wordsOf } from '../../ui/words.ts'
import './style.css'

const lang = entryLang(browser.i18n.getUILanguage())
const gone = new AbortController()
addEventListener('pagehide', ({ persisted }) => {
  if (!persisted) gone.abort()
})
document.documentElement.lang = lang
document.title = wordsOf(lang).optionsTitle
showOptions(document.body, {
  store: {
    readSettings,
    changeSettings,
    watchSettings,
    readChoices,
    changeChoices,
    watchChoices,
    titleOf: (termId) => titleOf(termId, lang),
  },
  lang,
  signal: gone.signal,
})

async function titleOf(id: string, lang: Lang): Promise<string | null> {
  const request: Request = { type: 'entry', id, lang }
  const answer = (await browser.runtime.sendMessage(request)) as Answers['entry'] | undefined
  return answer?.ok ? answer.value.title : null
}

import allAnchors from 'virtual:glossary-allAnchors'
import cyrillic from 'virtual:glossary-cyrillic'
import names from 'virtual:glossary-names'
import glossary from 'virtual:glossary-texts'
import * as v from 'valibot'
import { type Browser, browser } from 'wxt/browser'
import { putCard } from '../../browser/inject.ts'
import type { Lang } from '../../core/entry.ts'
import { entryView } from '../../core/entry-view.ts'
import type { Answers, Request } from '../../core/messages.ts'
import { requestSchema } from '../../core/request.ts'

/** Answers what readers ask. `counted` is called with a tab in which another set of terms is marked than before. */
export function answerRequests(counted: (tabId: number) => void): void {
  browser.runtime.onMessage.addListener((message: unknown, sender) => {
    const request = v.safeParse(requestSchema, message)
    if (!request.success || sender.id !== browser.runtime.id) return undefined
    return answer(request.output, sender, counted)
  })
}

async function answer(
  request: Request,
  sender: Browser.runtime.MessageSender,
  counted: (tabId: number) => void,
) {
  switch (request.type) {
    case 'card':
      return putCard(sender.tab?.id, sender.frameId)
    case 'names':
      return { ok: true, value: names } satisfies Answers['names']
    case 'allAnchors':
      return { ok: true, value: allAnchors } satisfies Answers['allAnchors']
    case 'cyrillic':
      return { ok: true, value: cyrillic } satisfies Answers['cyrillic']
    case 'counted':
      if (sender.tab?.id !== undefined) counted(sender.tab.id)
      return { ok: true, value: null } satisfies Answers['counted']
    case 'entry':
      return entry(request.id, request.lang)
  }
}

function entry(id: string, lang: Lang): Answers['entry'] {
  const view = entryView(glossary, id, lang)
  return view === null
    ? { ok: false, error: `The glossary has no entry “${id}”.` }
    : { ok: true, value: view }
}

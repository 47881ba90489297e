import cyrillic from 'virtual:glossary-cyrillic'
import names from 'virtual:glossary-names'
import glossary from 'virtual:glossary-texts'
import * as v from 'valibot'
import { type Browser, browser } from 'wxt/browser'
import { defineBackground } from 'wxt/utils/define-background'
import { putCard } from '../browser/inject.ts'
import { stepThroughTab } from '../browser/step.ts'
import type { Lang } from '../core/entry.ts'
import { entryView } from '../core/entry-view.ts'
import type { Answers, Request } from '../core/messages.ts'
import { requestSchema } from '../core/request.ts'

export default defineBackground(() => {
  browser.runtime.onMessage.addListener((message: unknown, sender) => {
    const request = v.safeParse(requestSchema, message)
    if (!request.success || sender.id !== browser.runtime.id) return undefined
    return answer(request.output, sender)
  })
  browser.commands.onCommand.addListener((command, tab) => {
    const direction = command === 'next-mention' ? 1 : command === 'previous-mention' ? -1 : null
    if (direction !== null) void stepThroughTab(direction, tab?.id)
  })
})

async function answer(request: Request, sender: Browser.runtime.MessageSender) {
  switch (request.type) {
    case 'card':
      return putCard(sender.tab?.id, sender.frameId)
    case 'names':
      return { ok: true, value: names } satisfies Answers['names']
    case 'cyrillic':
      return { ok: true, value: cyrillic } satisfies Answers['cyrillic']
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

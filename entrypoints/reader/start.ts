import { CARD_HOST } from '../../core/card.ts'
import { unpackAnchors, unpackCyrillic, unpackNames } from '../../core/mentions/pack.ts'
import { DEFAULT_SENSE } from '../../core/mentions/page.ts'
import { isStep } from '../../core/messages.ts'
import { Marking } from '../../page/marking.ts'
import { Marks } from '../../page/marks.ts'
import { watchPointer } from '../../page/pointer.ts'
import { PageReader } from '../../page/reader.ts'
import { Choices } from './choices.ts'
import { CardDesk } from './desk.ts'
import { ask, extension, isAlive } from './extension.ts'
import type { Guard } from './guard.ts'
import { watchPage } from './upkeep.ts'

/** Time that the pointer rests on a mention before its card opens, in milliseconds. */
const REST = 150

/** Reads the page, keeps its marks, and opens cards, until the signal aborts. */
export function startReading(anchors: string, guard: Guard, controller: AbortController): void {
  const { signal } = controller
  // A card that an earlier copy of this script left behind when it was ended (Firefox ends scripts unheard).
  for (const host of document.querySelectorAll(CARD_HOST)) host.remove()
  const marks = new Marks()
  const marking = new Marking(marks, (mention) => choices.allows(mention))
  const choices = new Choices(
    () => {
      marking.recheck()
      attend()
    },
    (settings) => reader.reconsider({ ...DEFAULT_SENSE, strictness: settings.strictness }),
    signal,
  )
  const desk = new CardDesk(marking, marks, choices, signal)
  guard.take = (event) => desk.take(event)
  let isAttended = false
  const attend = () => {
    if (marking.size > 0) marks.keep()
    if (isAttended || marking.size === 0) return
    isAttended = true
    watchPointer((x, y) => desk.rangeAt(x, y), desk, REST, signal)
  }
  const upkeep = watchPage(marks, marking, signal, () => {
    if (isAlive()) reader.revisit()
    else controller.abort()
  })
  const events = {
    added: (mention: Parameters<typeof marking.add>[0]) => marking.add(mention),
    removed: (mention: Parameters<typeof marking.remove>[0]) => marking.remove(mention),
    settled: attend,
    shownOrHidden: () => upkeep.recheckSoon(),
  }
  const supply = {
    names: async () => unpackNames(await ask({ type: 'names' })),
    cyrillic: async () => unpackCyrillic(await ask({ type: 'cyrillic' })),
  }
  const reader = new PageReader(unpackAnchors(anchors), supply, DEFAULT_SENSE, events, signal)
  const onMessage = (message: unknown, _sender: unknown, answer: (moved: boolean) => void) => {
    if (!isStep(message)) return false
    answer(desk.step(message))
    return false
  }
  extension.runtime.onMessage.addListener(onMessage)
  signal.addEventListener('abort', () => {
    marks.clear()
    if (isAlive()) extension.runtime.onMessage.removeListener(onMessage)
  })
  reader.read(document)
}

import { CARD_HOST } from '../../core/card.ts'
import { type FrameAnswers, type FrameRequest, isFrameRequest } from '../../core/messages.ts'
import { Choices } from './choices.ts'
import { ask, extension, isAlive } from './extension.ts'
import type { Guard } from './guard.ts'
import { isOffHere } from './off.ts'
import { Session } from './session.ts'

/** Reads the page while the reader wants it read, and answers pages of the extension, until the signal aborts. */
export function startReading(anchors: string, guard: Guard, controller: AbortController): void {
  const { signal } = controller
  // A card that an earlier copy of this script left behind when it was ended (Firefox ends scripts unheard).
  for (const host of document.querySelectorAll(CARD_HOST)) host.remove()
  let reading: { readonly session: Session; readonly over: AbortController } | null = null
  let address = location.href
  const begin = () => {
    const over = new AbortController()
    const options = { anchors, choices, guard, onRound: look, onTerms: tell }
    return { session: new Session(options, AbortSignal.any([signal, over.signal])), over }
  }
  const apply = () => {
    if (!isOffHere(choices.settings)) {
      if (reading === null) reading = begin()
      else reading.session.change()
    } else if (reading !== null) {
      reading.over.abort()
      reading = null
      tell([])
    }
  }
  /** The script may have outlived its extension; a page may have gone to another address without being loaded anew. */
  const look = () => {
    if (!isAlive()) controller.abort()
    else if (location.href !== address) {
      address = location.href
      apply()
    }
  }
  const choices = new Choices(apply, signal)
  // Browsers empty the badge when a page is left, also for a page that comes back as it was.
  window.addEventListener(
    'pageshow',
    ({ persisted }) => {
      if (persisted) tell((reading?.session.found() ?? []).map(({ id }) => id))
    },
    { signal },
  )
  for (const type of ['popstate', 'hashchange', 'focus']) window.addEventListener(type, look, { signal })
  const isOff = () => isOffHere(choices.settings)
  answerRequests((request) => answer(request, reading?.session ?? null, isOff), signal)
}

/** Says which terms are marked; the badge is no reason to trouble anybody when nobody hears it. */
function tell(terms: readonly string[]): void {
  ask({ type: 'counted', terms }).catch(() => {})
}

function answer(
  request: FrameRequest,
  session: Session | null,
  isOff: () => boolean,
): FrameAnswers[FrameRequest['type']] {
  switch (request.type) {
    case 'step':
      return session?.step(request) ?? false
    case 'show':
      return session?.show(request.termId, request.nth) ?? false
    case 'found':
      return { terms: session?.found() ?? [], isTop: window === window.top, isOff: isOff() }
  }
}

function answerRequests(answerOne: (request: FrameRequest) => unknown, signal: AbortSignal): void {
  const onMessage = (message: unknown, _sender: unknown, reply: (value: unknown) => void) => {
    if (isFrameRequest(message)) reply(answerOne(message))
    return false
  }
  extension.runtime.onMessage.addListener(onMessage)
  signal.addEventListener('abort', () => {
    if (isAlive()) extension.runtime.onMessage.removeListener(onMessage)
  })
}

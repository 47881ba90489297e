import anchors from 'virtual:glossary-anchors'
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { watchEvents } from './guard.ts'
import { startReading } from './start.ts'

/**
 * The script that every page gets, by the manifest. It is no WXT content script, because those announce themselves to
 * the page by an event and a message.
 */
export default defineUnlistedScript(() => {
  // A later copy (after an update) stops an earlier one in the same frame.
  const slot = Symbol.for('policy-gloss.stop')
  const stopEarlier: unknown = Reflect.get(globalThis, slot)
  if (typeof stopEarlier === 'function') stopEarlier()
  const controller = new AbortController()
  Reflect.set(globalThis, slot, () => controller.abort())
  const guard = watchEvents(controller.signal)
  const start = () => {
    if (controller.signal.aborted) return
    if (canBeRead(document)) startReading(anchors, guard, controller)
    else controller.abort()
  }
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start, { once: true })
  else start()
})

/** Browsers show XML and plain text by HTML documents of their own making. */
const READ = new Set(['text/html', 'application/xhtml+xml'])

/** HTML pages that are not being edited as a whole. */
function canBeRead(document: Document): boolean {
  return (
    'highlights' in CSS &&
    document.documentElement instanceof HTMLElement &&
    READ.has(document.contentType) &&
    document.designMode !== 'on'
  )
}

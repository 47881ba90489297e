import { CARD_EVENTS } from '../../core/card.ts'

/** Hands events on to whoever sees to cards, once there is one. */
export interface Guard {
  take: ((event: Event) => void) | null
}

/**
 * Listens on the window since the document began, so that what happens in a card can be kept from the page's own
 * listeners, which would come first otherwise. Costs one call an event until a card is open.
 */
export function watchEvents(signal: AbortSignal): Guard {
  const guard: Guard = { take: null }
  const onEvent = (event: Event) => guard.take?.(event)
  for (const type of CARD_EVENTS) {
    window.addEventListener(type, onEvent, { capture: true, passive: !type.startsWith('key'), signal })
  }
  return guard
}

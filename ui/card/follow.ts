/** How often the place of a mention is looked at without a cause that can be listened to, in milliseconds. */
const LOOK = 250

/**
 * Calls `look` when the mention may have moved (scrolling, resizing, the card's growth, and a few times a second
 * for all that a page does without an event), at most once a frame, and `covered` when a dialog, or an element in
 * full screen, has come into the top layer. Until the signal aborts.
 */
export function follow(card: HTMLElement, look: () => void, covered: () => void, signal: AbortSignal): void {
  let frame = 0
  const soon = () => {
    if (frame !== 0) return
    frame = requestAnimationFrame(() => {
      frame = 0
      look()
    })
  }
  const passive = { signal, passive: true, capture: true }
  addEventListener('scroll', soon, passive)
  addEventListener('resize', soon, passive)
  visualViewport?.addEventListener('resize', soon, passive)
  visualViewport?.addEventListener('scroll', soon, passive)

  const opened = (event: Event) => {
    if (event.target instanceof HTMLDialogElement && (event as ToggleEvent).newState === 'open') covered()
  }
  document.addEventListener('toggle', opened, passive)
  document.addEventListener('fullscreenchange', covered, passive)

  const growth = new ResizeObserver(soon)
  growth.observe(card)
  const timer = setInterval(look, LOOK)
  signal.addEventListener('abort', () => {
    cancelAnimationFrame(frame)
    growth.disconnect()
    clearInterval(timer)
  })
}

/** Watches pointer and taps for mentions: nothing is asked of the page until the pointer moved, once a frame. */

export interface PointerEvents {
  /** The pointer rests on a mention, by its range, for the delay (milliseconds). */
  rest(range: AbstractRange, x: number, y: number): void
  /** A finger tapped on a mention that is no link or button. */
  tap(range: AbstractRange, x: number, y: number): void
}

/** `find` gives the mention's range at a point of the window, or null. */
export function watchPointer(
  find: (x: number, y: number) => AbstractRange | null,
  events: PointerEvents,
  delay: () => number,
  signal: AbortSignal,
): void {
  let timer = 0
  let frame = 0
  let at: AbstractRange | null = null
  const leave = () => {
    clearTimeout(timer)
    at = null
  }
  const look = (x: number, y: number) => {
    const range = find(x, y)
    if (range === at) return
    leave()
    at = range
    if (range !== null) timer = window.setTimeout(() => events.rest(range, x, y), delay())
  }
  const options = { passive: true, capture: true, signal }
  window.addEventListener(
    'pointermove',
    (event) => {
      if (!event.isTrusted || event.pointerType === 'touch' || event.buttons !== 0) return leave()
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => look(event.clientX, event.clientY))
    },
    options,
  )
  for (const type of ['pointerdown', 'wheel', 'scroll', 'keydown', 'blur']) {
    window.addEventListener(type, leave, options)
  }
  document.documentElement?.addEventListener('pointerleave', leave, options)
  window.addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted || (event as PointerEvent).pointerType !== 'touch' || isHandled(event)) return
      const range = find(event.clientX, event.clientY)
      if (range !== null) events.tap(range, event.clientX, event.clientY)
    },
    options,
  )
  signal.addEventListener('abort', () => {
    leave()
    cancelAnimationFrame(frame)
  })
}

/** The tap is the page's own: on a link, a button or a field. */
function isHandled(event: Event): boolean {
  return event
    .composedPath()
    .some(
      (node) =>
        node instanceof Element && node.matches('a[href], button, input, select, textarea, label, summary'),
    )
}

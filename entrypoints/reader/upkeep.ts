import type { Marking } from '../../page/marking.ts'
import type { Marks } from '../../page/marks.ts'

/** Time between two looks at what the page may have undone, in milliseconds. */
const ROUND = 1000

/** Looks after marks: once a second while the page can be seen, and soon after text may have been shown or hidden. */
export function watchPage(
  marks: Marks,
  marking: Marking,
  signal: AbortSignal,
  onRound: () => void,
  onRecheck: () => void,
) {
  let soon = 0
  const recheckSoon = () => {
    if (soon !== 0) return
    soon = window.setTimeout(() => {
      soon = 0
      marking.recheck()
      onRecheck()
    }, 100)
  }
  const round = window.setInterval(() => {
    if (document.visibilityState !== 'visible') return
    if (marking.size > 0) marks.keep()
    onRound()
  }, ROUND)
  for (const type of ['toggle', 'transitionend', 'animationend', 'load']) {
    document.addEventListener(type, recheckSoon, { capture: true, passive: true, signal })
  }
  window.addEventListener('resize', recheckSoon, { passive: true, signal })
  signal.addEventListener('abort', () => {
    clearInterval(round)
    clearTimeout(soon)
  })
  return { recheckSoon }
}

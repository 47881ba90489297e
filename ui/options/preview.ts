import type { Settings } from '../../core/settings.ts'

/** Names of highlights, for options.css. */
const AT_HAND = 'preview-at-hand'
const nameOf = (look: Settings['look']) => `preview-${look}`

/**
 * Marks what is of the classes `mention` and `at-hand` within an element, as marks are drawn on pages, and returns what
 * takes the marks away.
 */
export function paintMarks(within: Element, look: Settings['look']): () => void {
  const marks = [
    [nameOf(look), '.mention'],
    [AT_HAND, '.at-hand'],
  ] as const
  for (const [name, selector] of marks) CSS.highlights.set(name, new Highlight(...rangesOf(within, selector)))
  return () => {
    for (const [name] of marks) CSS.highlights.delete(name)
  }
}

function rangesOf(within: Element, selector: string): Range[] {
  return [...within.querySelectorAll(selector)].map((one) => {
    const range = document.createRange()
    range.selectNodeContents(one)
    return range
  })
}

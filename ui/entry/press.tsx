import type { ComponentChildren } from 'preact'

/**
 * What each button of an entry does. Buttons have no listener: the card on a page finds the button that a trusted event
 * is meant for and asks here, so an event that the page made up reaches nothing. Pages of the extension listen for all
 * of them at once (`watchPresses`).
 */
const actions = new WeakMap<Element, () => void>()

/** What pressing does at this element; null where there is nothing to press. */
export function pressOf(at: Element | null): (() => void) | null {
  const button = at?.closest('button')
  return (button && actions.get(button)) ?? null
}

interface PressProps {
  readonly onPress: () => void
  readonly children: ComponentChildren
  readonly class?: string
  /** The accessible name, where the words alone do not say enough; it begins with them. */
  readonly label?: string
  /** For a button that unfolds something: whether it is unfolded. */
  readonly expanded?: boolean
  /** Marks the button that takes the focus when what held it has gone. */
  readonly mark?: string
  readonly off?: boolean
}

/** Words that can be pressed. */
export function Press({ onPress, children, label, expanded, mark, off = false, ...rest }: PressProps) {
  return (
    <button
      type="button"
      ref={(element) => {
        if (!element) return
        if (off) actions.delete(element)
        else actions.set(element, onPress)
      }}
      aria-label={label}
      aria-expanded={expanded}
      aria-disabled={off || undefined}
      data-mark={mark}
      {...rest}
    >
      {children}
    </button>
  )
}

/** Does what pressed buttons are for within `root`, a page of the extension, until the signal aborts. */
export function watchPresses(root: Element, signal: AbortSignal): void {
  root.addEventListener('click', (event) => event.target instanceof Element && pressOf(event.target)?.(), {
    signal,
  })
}

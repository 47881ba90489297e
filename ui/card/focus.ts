/** The element of the page that has the focus, through open shadow roots; null when none has. */
export function pageFocus(): HTMLElement | null {
  let active: Element | null = document.activeElement
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement
  return active instanceof HTMLElement && active !== document.body ? active : null
}

function focusable(card: HTMLElement): HTMLElement[] {
  return [...card.querySelectorAll<HTMLElement>('a[href], button')].filter((element) =>
    element.checkVisibility(),
  )
}

/** True when Tab (backwards: with Shift) goes out of the card from the element that has the focus. */
export function tabLeaves(card: HTMLElement, focused: Element | null, backwards: boolean): boolean {
  const stops = focusable(card)
  if (backwards) return focused === card || focused === stops[0]
  return stops.length === 0 || focused === stops.at(-1)
}

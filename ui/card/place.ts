import { computePosition, offset, type Platform, platform, type Rect, shift } from '@floating-ui/dom'
import type { Box } from '../../core/card.ts'
import { chooseSide, EDGE, GAP, heightAt, heightAtFoot, NARROW, type Side } from './side.ts'

/** From the card's outer edge to its text: border and side inset. */
const TEXT_EDGE = 25

function whole(pixels: number): string {
  const ratio = devicePixelRatio || 1
  return `${Math.round(pixels * ratio) / ratio}px`
}

/** Size of the window in pixels of the layout, scroll bars left out. */
export function windowSize(): { readonly width: number; readonly height: number } {
  const view = visualViewport
  if (!view) return { width: innerWidth, height: innerHeight }
  return { width: view.width * view.scale, height: view.height * view.scale }
}

/**
 * Puts the card at a line of the mention: its text edge under the first letter, below or above, within the window.
 * Narrow windows have it at their foot. Resolves to its side; `kept` is the one that it had.
 */
export async function place(
  card: HTMLElement,
  line: Box,
  rightToLeft: boolean,
  kept: Side | null,
): Promise<Side> {
  const { width, height } = windowSize()
  const narrow = width <= NARROW
  card.classList.toggle('narrow', narrow)
  const side = chooseSide(line, card.scrollHeight + 2, height, kept)
  card.style.maxHeight = whole(narrow ? heightAtFoot(line, height) : heightAt(side, line, height))
  if (narrow) {
    card.style.left = card.style.top = ''
    return side
  }
  const reference = new DOMRect(line.left, line.top, line.right - line.left, line.bottom - line.top)
  const { x, y } = await computePosition({ getBoundingClientRect: () => reference }, card, {
    platform: inWindow(reference, card, { x: 0, y: 0, width, height }),
    strategy: 'fixed',
    placement: `${side}-${rightToLeft ? 'end' : 'start'}`,
    middleware: [
      offset({ mainAxis: GAP, crossAxis: rightToLeft ? TEXT_EDGE : -TEXT_EDGE }),
      shift({ padding: EDGE, crossAxis: true }),
    ],
  })
  card.style.left = whole(x)
  card.style.top = whole(y)
  return side
}

/**
 * Measures in the window's own pixels. The library's measures begin at the root element, which vertical pages have
 * at the right, though what is fixed in the top layer begins at the window's corner.
 */
function inWindow(reference: DOMRect, card: HTMLElement, view: Rect): Platform {
  const { width, height } = card.getBoundingClientRect()
  return {
    ...platform,
    getElementRects: () => ({ reference, floating: { x: 0, y: 0, width, height } }),
    getClippingRect: () => view,
  }
}

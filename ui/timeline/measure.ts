import type { Measure } from '../../core/timeline/wrap.ts'

/** Size of the labels in pixels, as in timeline.css. */
const SIZE = 12

/** Widths of texts in the font of an element, in pixels, as labels are set, and as bold ones are. */
export function measures(element: Element): { readonly measure: Measure; readonly measureBold: Measure } {
  const { fontFamily } = getComputedStyle(element)
  return {
    measure: inFont(`400 ${SIZE}px ${fontFamily}`),
    measureBold: inFont(`600 ${SIZE}px ${fontFamily}`),
  }
}

function inFont(font: string): Measure {
  const pen = document.createElement('canvas').getContext('2d')
  const known = new Map<string, number>()
  return (text) => {
    let width = known.get(text)
    if (width === undefined) {
      if (pen) pen.font = font
      width = pen?.measureText(text).width ?? text.length * SIZE
      known.set(text, width)
    }
    return width
  }
}

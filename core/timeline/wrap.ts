/** Width of a text in pixels. */
export type Measure = (text: string) => number

const ELLIPSIS = '…'
/** A word with the sign after which a line may end: a space that is no no-break space, a hyphen, a dash. */
const PIECES = /[^ \-–]*[ \-–]|[^ \-–]+/g

/**
 * The text in lines no wider than `width`, at most `most` of them and at least one. What does not fit is cut off, at
 * the end of a word where that leaves enough, and an ellipsis says so. (A width that takes no letter gets one.)
 */
export function wrapped(text: string, width: number, most: number, measure: Measure): string[] {
  const lines: string[] = []
  let rest = text.trim()
  while (lines.length < most - 1 && measure(rest) > width) {
    const line = firstLine(rest, width, measure)
    if (line === '') break
    lines.push(line.trimEnd())
    rest = rest.slice(line.length)
  }
  return [...lines, measure(rest) <= width ? rest : shortened(rest, width, measure)]
}

/** As many whole words as fit; empty when not even the first does. */
function firstLine(text: string, width: number, measure: Measure): string {
  let line = ''
  for (const [piece] of text.matchAll(PIECES)) {
    if (measure((line + piece).trimEnd()) > width) return line
    line += piece
  }
  return line
}

function shortened(text: string, width: number, measure: Measure): string {
  let cut = text.length - 1
  while (cut > 1 && measure(text.slice(0, cut) + ELLIPSIS) > width) cut--
  const space = text.lastIndexOf(' ', cut)
  const kept = text.slice(0, space > cut / 2 ? space : cut).toWellFormed()
  return kept.replace(/[\s,:;–—-]+$/u, '') + ELLIPSIS
}

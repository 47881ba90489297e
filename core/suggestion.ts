import type { Marked, ResultRow } from './results.ts'

/** A line that the address bar suggests. */
export interface Suggestion {
  /** What stands in the address bar once the line is chosen; unlike that of any other line. */
  readonly content: string
  readonly description: string
}

/**
 * A result as the address bar shows it: its name, what it is, and one line of text. Chromium takes descriptions in a
 * small language of XML (`isXml`), in which the letters that were looked for stand out; Firefox takes plain words.
 */
export function suggestionOf(row: ResultRow, aside: string, isXml: boolean): Suggestion {
  const { title, beneath } = row
  const content = row.type === 'event' ? `${title.text}, ${aside}` : title.text
  if (!isXml) {
    const rest = [aside, beneath?.text ?? ''].filter((text) => text !== '').join('. ')
    return { content, description: `${title.text} – ${rest}` }
  }
  const more = beneath === null ? '' : `. ${matched(beneath)}`
  return { content, description: `${matched(title)} <dim>– ${escapeXml(aside)}${more}</dim>` }
}

function matched({ text, spans }: Marked): string {
  let from = 0
  const parts = spans.map(([start, end]) => {
    const plain = escapeXml(text.slice(from, start))
    from = end
    return `${plain}<match>${escapeXml(text.slice(start, end))}</match>`
  })
  return parts.join('') + escapeXml(text.slice(from))
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

/** Text as XML takes it: its five signs escaped, and without the characters that it forbids. */
export function escapeXml(text: string): string {
  return (
    text
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 forbids.
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)
  )
}

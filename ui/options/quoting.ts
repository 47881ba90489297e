import type { NotHere } from '../../core/choices.ts'

/** From this length on, the text around a mention may have been cut within a word; UTF-16 code units. */
const MAYBE_CUT = 16
const LONGEST_PATH = 140

/** A mention with what stands around it, ready to be set in quotation marks one after the other. */
export interface Quote {
  readonly before: string
  readonly words: string
  readonly after: string
}

/** A mention in its context: whole words only, an ellipsis where the text goes on, spaces where they belong. */
export function quoteOf({ before, words, after }: Pick<NotHere, 'before' | 'words' | 'after'>): Quote {
  const first = before.length < MAYBE_CUT ? before : `… ${before.replace(/^\S*\s/, '')}`
  const last = after.length < MAYBE_CUT ? after : `${after.replace(/\s\S*$/, '')} …`
  const isOpen = first === '' || /[\p{Ps}\p{Pi}"'/-]$/u.test(first)
  const isClosed = last === '' || /^(?:[\p{Pe}\p{Pf}"'/.,;:!?-]|“(?!\p{L}))/u.test(last)
  return {
    before: (isOpen ? first : `${first} `).toWellFormed(),
    words: words.toWellFormed(),
    after: (isClosed ? last : ` ${last}`).toWellFormed(),
  }
}

/** A path as people write it, without the escapes of addresses, and not longer than a few lines. */
export function readablePath(path: string): string {
  const whole = decoded(path)
  return whole.length <= LONGEST_PATH ? whole : `${whole.slice(0, LONGEST_PATH - 1).toWellFormed()}…`
}

function decoded(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}

/** The ISO date of the reader's day; null for what is no point in time. `at` is in milliseconds since 1970. */
export function isoDay(at: number): string | null {
  const date = new Date(at)
  if (Number.isNaN(date.getTime())) return null
  const parts = [date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0'))
  return [String(date.getFullYear()).padStart(4, '0'), ...parts].join('-')
}

/** Where sentences end: a matter of punctuation, good enough to tell what stands together. */
import { foldUnit, GAP, IGNORED } from './fold.ts'

const NEWLINE = 0x0a

/** The sentence of `text` in which the unit at `at` stands: start and end in UTF-16 code units, half-open. */
export function sentenceAround(text: string, at: number): readonly [number, number] {
  let start = at
  while (start > 0 && !endsBefore(text, start)) start--
  let end = at + 1
  while (end < text.length && !endsBefore(text, end)) end++
  return [start, end]
}

/** True when a sentence begins at `at`: its first letter, quotation mark or bracket stands there. */
function endsBefore(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1)
  if (before > 0x20 && before !== 0xa0 && before !== 0x2029) return false
  return before === 0x2029 || isEnd(text, at)
}

function isEnd(text: string, at: number): boolean {
  let i = at - 1
  let newlines = 0
  for (; i >= 0 && isSpace(text.charCodeAt(i)); i--) if (text.charCodeAt(i) === NEWLINE) newlines++
  if (newlines > 1) return true
  while (i > 0 && CLOSERS.includes(text.charAt(i))) i--
  if (i < 0 || !ENDS.includes(text.charAt(i)) || !beginsSentence(text, at)) return false
  return text.charAt(i) !== '.' || !isAbbreviated(text, i)
}

const CLOSERS = '"”»’\')]'
const ENDS = '.!?…'

function isSpace(unit: number): boolean {
  return unit <= 0x20 || unit === 0xa0
}

/** A capital or a figure, behind an opening mark or the dash of direct speech. */
function beginsSentence(text: string, at: number): boolean {
  return /^(?:[—–-]\s*)?["“«‘'([]?[\p{Lu}\d]/u.test(text.slice(at, at + 4))
}

const ABBREVIATIONS = new Set(
  'mr mrs ms dr st gen sen rep gov col lt sgt prof rev no vs etc jr sr inc art par fig vol pp ed al approx jan feb mar apr jun jul aug sep sept oct nov dec г гг ст им тыс млн млрд стр см др пр ул'.split(
    ' ',
  ),
)

/** The full stop at `dot` belongs to an initial or an abbreviation. */
function isAbbreviated(text: string, dot: number): boolean {
  let start = dot
  while (start > 0 && foldUnit(text.charCodeAt(start - 1)) !== GAP) start--
  let letters = 0
  for (let i = start; i < dot; i++) if (foldUnit(text.charCodeAt(i)) > IGNORED) letters++
  if (letters === 1) return /\p{L}/u.test(text.charAt(start))
  return ABBREVIATIONS.has(text.slice(start, dot).toLowerCase())
}

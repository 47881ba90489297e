/**
 * How single UTF-16 code units count when words are read: the same folding is used when a glossary is compiled and
 * when a page is read, so both sides agree by construction.
 *
 * Letters are folded to lower case without diacritics. «ё» and «й» are folded to «е» and «и», so that text in
 * decomposed form (и + U+0306), where the combining mark is ignored, reads the same.
 */

/** The code unit is no part of a word. */
export const GAP = 0
/** The code unit is invisible inside a word: soft hyphen, zero-width characters, combining marks, bidi controls. */
export const IGNORED = 1

/** Put between blocks of text (paragraph separator): no name and no sentence reaches across it. */
export const BREAK = '\u2029'
export const BREAK_CODE = 0x2029

const TABLE_SIZE = 0x600
const TABLE = buildTable()

/** Returns GAP, IGNORED, or the folded code unit (2 or more) of a letter or digit. */
export function foldUnit(unit: number): number {
  return unit < TABLE_SIZE ? TABLE[unit] : foldRare(unit)
}

/** The table behind `foldUnit` for units below its length; exposed for the reading loop only. */
export const FOLD_TABLE = TABLE

/** `foldUnit` for units outside the table. */
export function foldRare(unit: number): number {
  if (unit < 0x1e00) return unit >= 0x1ab0 && unit <= 0x1aff ? IGNORED : unit
  if (unit < 0x2000) {
    // Also signs of their own that begin with an accent (U+1FED): what they decompose to decides.
    const base = baseLetter(unit)
    return base < TABLE_SIZE ? TABLE[base] : base
  }
  if (unit >= 0x2000 && unit <= 0x2bff) return isInvisible(unit) ? IGNORED : GAP
  // Scripts written without spaces do not glue to a Latin name beside them; surrogates (emoji, rare scripts) neither.
  if (unit >= 0x2e80 && unit <= 0xdfff) return GAP
  if (unit === 0xfeff || (unit >= 0xfe00 && unit <= 0xfe0f) || (unit >= 0xfe20 && unit <= 0xfe2f))
    return IGNORED
  if (unit >= 0xff10 && unit <= 0xff5a) return foldUnit(unit - 0xfee0)
  return unit >= 0xfe30 ? GAP : unit
}

/** A string as words are compared: folded, without what is ignored, gaps kept as single spaces. */
export function foldText(text: string): string {
  let out = ''
  for (let i = 0; i < text.length; i++) {
    const folded = foldUnit(text.charCodeAt(i))
    if (folded === IGNORED) continue
    if (folded === GAP) out += out.endsWith(' ') ? '' : ' '
    else out += String.fromCharCode(folded)
  }
  return out.trim()
}

/** True for text with a Cyrillic letter. */
export function hasCyrillic(text: string): boolean {
  return /[\u0400-\u052f]/.test(text)
}

function buildTable(): Uint16Array {
  const table = new Uint16Array(TABLE_SIZE)
  for (let unit = 0x30; unit < TABLE_SIZE; unit++) table[unit] = tableEntry(unit)
  return table
}

function tableEntry(unit: number): number {
  if (unit <= 0x39) return unit
  if (unit < 0xc0) return asciiOrSign(unit)
  if (unit === 0xd7 || unit === 0xf7) return GAP
  if (unit >= 0x300 && unit < 0x370) return IGNORED
  if (unit >= 0x483 && unit <= 0x489) return IGNORED
  if (unit >= 0x591 && unit <= 0x5bd) return IGNORED
  if (unit >= 0x55a && unit <= 0x55f) return GAP
  if (unit >= 0x2b0 && unit < 0x300) return unit === 0x2bc ? GAP : IGNORED
  return baseLetter(unit)
}

function asciiOrSign(unit: number): number {
  if (unit >= 0x61 && unit <= 0x7a) return unit
  if (unit >= 0x41 && unit <= 0x5a) return unit + 32
  if (unit === 0xad) return IGNORED
  return unit === 0xaa || unit === 0xb5 || unit === 0xba ? unit : GAP
}

/** Lower case without diacritics, by canonical decomposition (Unicode Standard Annex 15). */
function baseLetter(unit: number): number {
  const lower = String.fromCharCode(unit).toLowerCase().charCodeAt(0)
  return String.fromCharCode(lower).normalize('NFD').charCodeAt(0)
}

function isInvisible(unit: number): boolean {
  return (
    (unit >= 0x200b && unit <= 0x200f) ||
    (unit >= 0x202a && unit <= 0x202e) ||
    (unit >= 0x2060 && unit <= 0x206f) ||
    (unit >= 0x20d0 && unit <= 0x20ff)
  )
}

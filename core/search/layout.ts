/** The same keys, row by row, on a US keyboard and a Russian one. */
const LATIN = '`qwertyuiop[]asdfghjkl;\'zxcvbnm,./~QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>?'
const CYRILLIC = 'ёйцукенгшщзхъфывапролджэячсмитьбю.ЁЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ,'

const TO_LATIN = keys(CYRILLIC, LATIN)
const TO_CYRILLIC = keys(LATIN, CYRILLIC)

/** What the same keys write in the keyboard's other layout, English or Russian. */
export function otherLayout(text: string): string {
  const table = /[\u0400-\u04ff]/.test(text) ? TO_LATIN : TO_CYRILLIC
  return Array.from(text, (char) => table.get(char) ?? char).join('')
}

function keys(from: string, to: string): ReadonlyMap<string, string> {
  return new Map(Array.from(from, (char, i) => [char, to[i]]))
}

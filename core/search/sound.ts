const CYRILLIC: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  е: 'e',
  є: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  і: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
}

/** Spellings of one sound, the longer ones first. */
const SPELLINGS: Readonly<Record<string, string>> = {
  shch: 'š',
  sch: 'š',
  sh: 'š',
  tch: 'č',
  ch: 'č',
  kh: 'h',
  ph: 'f',
  ts: 'c',
  tz: 'c',
  ck: 'k',
  q: 'k',
  w: 'v',
  x: 'ks',
  y: 'i',
}
const SPELLING = new RegExp(`${Object.keys(SPELLINGS).join('|')}|c|j(?=[aou])`, 'g')

/**
 * A folded word about as it sounds, in Latin letters whichever it is written in, doubled letters once: `snouden` for
 * «Сноуден», `helsinki` for «Хельсинки» and `hellsinky`.
 */
export function soundOf(word: string): string {
  let latin = ''
  for (const letter of word) latin += CYRILLIC[letter] ?? letter
  const sound = latin.replace(SPELLING, (spelling, at: number) => {
    if (spelling === 'c') return /[eiy]/.test(latin[at + 1] ?? '') ? 's' : 'k'
    return SPELLINGS[spelling] ?? 'i'
  })
  return sound.replace(/(\D)\1+/g, '$1')
}

import type { Lang } from '../core/entry.ts'

const NBSP = '\u00a0'
/** A word of one or two letters, as the short prepositions and conjunctions are, and the space after it. */
const SHORT_WORD = /(?<![\p{L}\p{N}])([а-яё]{1,2})[ ](?=\S)/giu

/** The space between a day and its month. */
const DAY = {
  en: /(?<=\b\d{1,2}) (?=(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)/g,
  ru: /(?<=\b\d{1,2}) (?=(?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря))/g,
} as const

/** The space between a year and the word for year. */
const YEAR = /(?<=\d{4}) (?=год)/g

/**
 * Text as it is set: a no-break space keeps a day with its month and, in Russian, short prepositions with the word
 * after them, a dash with the word before it, and a year with its noun.
 */
export function typeset(text: string, lang: Lang): string {
  const dated = text.replace(DAY[lang], NBSP)
  if (lang === 'en') return dated
  return dated.replace(SHORT_WORD, `$1${NBSP}`).replace(YEAR, NBSP).replaceAll(' —', `${NBSP}—`)
}

/** Words of a page on one line: white space folded, soft hyphens and zero-width characters left out. */
export function plainWords(text: string): string {
  return text
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

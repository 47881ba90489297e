import type { Lang } from '../core/entry.ts'

const NBSP = '\u00a0'
/** A word of one or two letters, as the short prepositions and conjunctions are, and the space after it. */
const SHORT_WORD = /(?<![\p{L}\p{N}])([а-яё]{1,2})[ ](?=\S)/giu

/**
 * Text as it is set: in Russian a no-break space stands after short prepositions and before a dash, so that
 * neither ends or begins a line. English is returned as it is.
 */
export function typeset(text: string, lang: Lang): string {
  if (lang !== 'ru') return text
  return text.replace(SHORT_WORD, `$1${NBSP}`).replaceAll(' —', `${NBSP}—`)
}

/** Words of a page on one line: white space folded, soft hyphens and zero-width characters left out. */
export function plainWords(text: string): string {
  return text
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

import type { Lang } from '../entry.ts'
import type { Reason } from './types.ts'

/** A mention's reason as a sentence for the reader; `words` are the words on the page. */
export function reasonText(reason: Reason, words: string, lang: Lang): string {
  return lang === 'en' ? english(reason, clean(words)) : russian(reason, clean(words))
}

function english(reason: Reason, words: string): string {
  switch (reason.kind) {
    case 'full':
      return 'It is named in full here.'
    case 'defined':
      return `The page itself says what “${reason.text}” stands for.`
    case 'short':
      return `Short for “${clean(reason.full)}”, which stands in full on this page.`
    case 'cue':
      return `“${words}”, with ${list(reason.cues, '“', '”', 'and')} ${englishScope[reason.scope]}.`
    case 'asked':
      return 'You asked for every mention to be marked.'
  }
}

const englishScope = {
  beside: 'right beside it',
  sentence: 'in the same sentence',
  block: 'in the same paragraph',
  page: 'on this page',
}

function russian(reason: Reason, words: string): string {
  switch (reason.kind) {
    case 'full':
      return 'Здесь стоит полное название.'
    case 'defined':
      return `На самой странице сказано, что значит «${reason.text}».`
    case 'short':
      return `Краткая форма: на странице есть полное название «${clean(reason.full)}».`
    case 'cue':
      return `«${words}», а ${russianScope[reason.scope]} — ${list(reason.cues, '«', '»', 'и')}.`
    case 'asked':
      return 'Вы просили отмечать все упоминания.'
  }
}

const russianScope = {
  beside: 'рядом',
  sentence: 'в том же предложении',
  block: 'в том же абзаце',
  page: 'на этой странице',
}

function list(cues: readonly string[], open: string, close: string, and: string): string {
  const quoted = [...new Set(cues.map(clean))].slice(0, 2).map((cue) => open + cue + close)
  return quoted.join(` ${and} `)
}

function clean(text: string): string {
  return text.replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '').replace(/\s+/g, ' ')
}

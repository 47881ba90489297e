/** Made glossaries of any size, the same each time. */
import type { GlossaryTexts } from '../../core/search/types.ts'

const SYLLABLES = {
  en: 'ba be co con de dis ex fa ge in ka lo ma men mi na nor or per pro ra re ro sec sta tion tor tra un ver'.split(
    ' ',
  ),
  ru: 'ба без во вы да до за из ка ко ли ма ме на не но об от пе по пре про ра ре ро со ста тель то ция'.split(
    ' ',
  ),
}
type Language = keyof typeof SYLLABLES

/** A few words are in every other name, most in one or two, as in natural text. */
export function madeGlossary(terms: number): GlossaryTexts {
  const random = generator(terms)
  const words = { en: madeWords('en', terms, random), ru: madeWords('ru', terms, random) }
  const phrase = (lang: Language, length: number) =>
    Array.from({ length }, () => words[lang][Math.floor(words[lang].length * random() ** 3)]).join(' ')
  const both = (length: number) => ({ en: phrase('en', length), ru: phrase('ru', length) })
  const one = (_: unknown, i: number) => ({
    id: `term-${i}`,
    title: both(2 + (i % 3)),
    spelled: i % 2 === 0 ? both(5) : undefined,
    gist: both(22),
    names: [0, 1, 2, 3].map((n) => phrase(n < 2 ? 'en' : 'ru', 2)),
  })
  const event = (_: unknown, i: number) => ({
    id: `event-${i}`,
    title: both(4),
    date: `${2004 + (i % 23)}-0${1 + (i % 9)}-1${i % 10}`,
  })
  return {
    terms: Array.from({ length: terms }, one),
    events: Array.from({ length: Math.round(terms / 2) }, event),
  }
}

function madeWords(lang: Language, terms: number, random: () => number): string[] {
  const syllables = SYLLABLES[lang]
  return Array.from({ length: 300 + terms * 2 }, () =>
    Array.from(
      { length: 2 + Math.floor(random() * 3) },
      () => syllables[Math.floor(random() * syllables.length)],
    ).join(''),
  )
}

/** Numbers from 0 to below 1, by a linear congruence modulo 2 to the 32nd. */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

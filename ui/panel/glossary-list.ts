import type { Kind, Lang } from '../../core/entry.ts'
import { KINDS } from '../../core/settings.ts'

/** A term as the glossary lists it. */
export interface ListedTerm {
  readonly id: string
  readonly kind: Kind
  readonly titles: Readonly<Record<Lang, string>>
}

/** Terms under a letter, or of a kind. `letter` is `0` for names that begin with a figure. */
export type TermGroup = { readonly terms: readonly ListedTerm[] } & (
  | { readonly letter: string }
  | { readonly kind: Kind }
)

/** The terms by their names in a language, under their first letters. Signs before these do not count. */
export function byLetter(terms: readonly ListedTerm[], lang: Lang): readonly TermGroup[] {
  const groups = new Map<string, ListedTerm[]>()
  for (const term of sorted(terms, lang)) {
    const letter = letterOf(term.titles[lang], lang)
    const group = groups.get(letter)
    if (group) group.push(term)
    else groups.set(letter, [term])
  }
  return [...groups].map(([letter, some]) => ({ letter, terms: some }))
}

/** Accents make no letter of their own in English, and Ё stands under Е in Russian. */
function letterOf(name: string, lang: Lang): string {
  const first = /[\p{L}\p{N}]/u.exec(name)?.[0].toLocaleUpperCase(lang) ?? '0'
  if (!/\p{L}/u.test(first)) return '0'
  return lang === 'ru' ? first.replace('Ё', 'Е') : first.normalize('NFD').charAt(0)
}

/** The terms of each kind, by their names in a language. */
export function byKind(terms: readonly ListedTerm[], lang: Lang): readonly TermGroup[] {
  const all = sorted(terms, lang)
  return KINDS.map((kind) => ({ kind, terms: all.filter((term) => term.kind === kind) })).filter(
    (group) => group.terms.length > 0,
  )
}

function sorted(terms: readonly ListedTerm[], lang: Lang): readonly ListedTerm[] {
  const collator = new Intl.Collator(lang, { ignorePunctuation: true, numeric: true })
  return terms.toSorted((a, b) => collator.compare(a.titles[lang], b.titles[lang]))
}

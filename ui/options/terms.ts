import type { Kind, Lang } from '../../core/entry.ts'
import type { MarkedTerm } from '../../core/marked-terms.ts'

/** A term of the glossary, as the options speak of it. */
export interface TermOption extends MarkedTerm {
  readonly titles: Readonly<Record<Lang, string>>
}

export interface KindGroup {
  readonly kind: Kind
  /** By their titles. */
  readonly terms: readonly TermOption[]
}

/** The terms kind by kind, as kinds follow one another in `kinds`; a kind without a term is left out. */
export function groupsOfTerms(
  terms: readonly TermOption[],
  kinds: readonly Kind[],
  lang: Lang,
): readonly KindGroup[] {
  const { compare } = new Intl.Collator(lang)
  return kinds
    .map((kind) => ({
      kind,
      terms: terms
        .filter((term) => term.kind === kind)
        .sort((a, b) => compare(a.titles[lang], b.titles[lang])),
    }))
    .filter((group) => group.terms.length > 0)
}

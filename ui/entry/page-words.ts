import type { Lang } from '../../core/entry.ts'

/** What is known of the glossary as a whole. */
export interface Colophon {
  /** Of the memo. */
  readonly title: string
  readonly version: string
  readonly licence: string
}

/** The words of the page that shows an entry by itself, beside those of the entry and of the search. */
export interface EntryPageWords {
  readonly product: string
  readonly titled: (entry: string) => string
  readonly unknown: string
  readonly allTerms: string
  readonly colophon: (glossary: Colophon) => string
}

export const entryPageWords: Readonly<Record<Lang, EntryPageWords>> = {
  en: {
    product: 'Policy Gloss',
    titled: (entry) => `${entry} – Policy Gloss`,
    unknown: 'There is no entry at this address. It may have been meant:',
    allTerms: 'All terms',
    colophon: ({ title, version, licence }) =>
      `From the glossary of Elena Chernenko’s memo “${title}”, version ${version}, ${licence}.`,
  },
  ru: {
    product: 'Policy Gloss',
    titled: (entry) => `${entry} — Policy Gloss`,
    unknown: 'По этому адресу статьи нет. Возможно, имелось в виду:',
    allTerms: 'Все термины',
    colophon: ({ title, version, licence }) =>
      `Из глоссария к записке Елены Черненко «${title}», версия ${version}, ${licence}.`,
  },
}

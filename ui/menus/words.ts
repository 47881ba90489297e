import type { Lang } from '../../core/entry.ts'
import { plural } from '../words.ts'

/** The words that stand in the browser's own menus, on the toolbar button and in the address bar. */
export interface MenuWords {
  /** `%s` stands for the selected words, as browsers have it. */
  readonly lookUp: string
  readonly turnOff: string
  readonly turnOn: string
  readonly turnOnEverywhere: string
  /** What the toolbar button says of the page. */
  readonly counted: (terms: number) => string
  /** What the address bar says before anything is typed, and when nothing is found. */
  readonly typeHere: string
  readonly searchAnyway: string
}

export const menuWords: Readonly<Record<Lang, MenuWords>> = {
  en: {
    lookUp: 'Look up “%s” in the memo’s glossary',
    turnOff: 'Turn off on this site',
    turnOn: 'Turn on again on this site',
    turnOnEverywhere: 'Turn on again on all sites',
    counted: (terms) =>
      `Policy Gloss: ${terms} ${plural('en', terms, { one: 'term', other: 'terms' })} on this page`,
    typeHere: 'Look up a term or an event in the memo’s glossary',
    searchAnyway: 'Nothing found. Open the glossary’s search',
  },
  ru: {
    lookUp: 'Найти «%s» в глоссарии записки',
    turnOff: 'Выключить на этом сайте',
    turnOn: 'Включить на этом сайте',
    turnOnEverywhere: 'Включить на всех сайтах',
    counted: (terms) =>
      `Policy Gloss: на странице ${terms} ${plural('ru', terms, { one: 'термин', few: 'термина', many: 'терминов', other: 'термина' })}`,
    typeHere: 'Найти термин или событие в глоссарии записки',
    searchAnyway: 'Ничего не найдено. Открыть поиск по глоссарию',
  },
}

import type { Lang } from '../../core/entry.ts'
import { plural } from '../words.ts'

/** The words of the toolbar popup. */
export interface PopupWords {
  readonly title: string
  readonly on: string
  readonly off: string
  readonly allSites: string
  readonly notKept: string

  readonly cannotBeMarked: string
  readonly closed: string
  readonly unreadable: string
  readonly searchWorks: string
  readonly unread: string
  readonly reload: string
  readonly loading: string
  readonly offHere: (site: string) => string
  readonly offEverywhere: string
  readonly searchAsBefore: string

  readonly onThisPage: string
  readonly counted: (terms: number, mentions: number) => string
  readonly inReadingOrder: string
  readonly mostFirst: string
  /** The accessible name of a row's number. */
  readonly mentions: (count: number) => string
  readonly inFrames: string
  readonly noneFound: string
  /** A sentence in five parts; the second and fourth lead to the glossary and the timeline. */
  readonly browse: readonly [string, string, string, string, string]
  readonly gone: string

  readonly glossary: string
  readonly timeline: string
  readonly options: string
  readonly inPanel: string
  readonly inTab: string
}

export const popupWords: Readonly<Record<Lang, PopupWords>> = {
  en: {
    title: 'Policy Gloss',
    on: 'On',
    off: 'Off',
    allSites: 'All sites',
    notKept: 'The browser did not keep this change. Try again in a moment.',

    cannotBeMarked: 'This page cannot be marked',
    closed: 'The browser keeps extensions away from its own pages, from extension stores and from PDF files.',
    unreadable: 'Only pages of a website can be marked: no pictures, no PDF files and no plain text.',
    searchWorks: 'Search works here too.',
    unread: 'This page was opened before Policy Gloss was there to read it.',
    reload: 'Reload the page',
    loading: 'Reading the page …',
    offHere: (site) => `Terms are not marked on ${site}.`,
    offEverywhere: 'Terms are not marked on any site.',
    searchAsBefore: 'Search works as before.',

    onThisPage: 'On this page',
    counted: (terms, mentions) =>
      `${terms} ${plural('en', terms, { one: 'term', other: 'terms' })}, ` +
      `${mentions} ${plural('en', mentions, { one: 'mention', other: 'mentions' })}`,
    inReadingOrder: 'In reading order',
    mostFirst: 'Most mentions first',
    mentions: (count) => `${count} ${plural('en', count, { one: 'mention', other: 'mentions' })}`,
    inFrames: 'In embedded frames:',
    noneFound: 'None of the memo’s terms is on this page.',
    browse: ['Browse the ', 'glossary', ' or the ', 'timeline', '.'],
    gone: 'This mention is no longer on the page.',

    glossary: 'Glossary',
    timeline: 'Timeline',
    options: 'Options',
    inPanel: 'Open in panel',
    inTab: 'Open in a tab',
  },
  ru: {
    title: 'Policy Gloss',
    on: 'Включено',
    off: 'Выключено',
    allSites: 'Все сайты',
    notKept: 'Браузер не сохранил изменение. Попробуйте ещё раз чуть позже.',

    cannotBeMarked: 'Эту страницу нельзя разметить',
    closed: 'Браузер не пускает расширения на собственные страницы, в магазины расширений и в файлы PDF.',
    unreadable: 'Размечать можно только страницы сайтов, но не картинки, файлы PDF и простой текст.',
    searchWorks: 'Поиск работает и здесь.',
    unread: 'Эта страница была открыта раньше, чем расширение смогло её прочитать.',
    reload: 'Загрузить страницу заново',
    loading: 'Читаю страницу …',
    offHere: (site) => `На ${site} термины не отмечаются.`,
    offEverywhere: 'Термины не отмечаются ни на одном сайте.',
    searchAsBefore: 'Поиск работает как прежде.',

    onThisPage: 'На этой странице',
    counted: (terms, mentions) =>
      `${terms} ${plural('ru', terms, { one: 'термин', few: 'термина', many: 'терминов', other: 'термина' })}, ` +
      `${mentions} ${mentionsRu(mentions)}`,
    inReadingOrder: 'По порядку',
    mostFirst: 'По числу упоминаний',
    mentions: (count) => `${count} ${mentionsRu(count)}`,
    inFrames: 'Во вложенных фреймах:',
    noneFound: 'На этой странице нет ни одного термина записки.',
    browse: ['Можно открыть ', 'глоссарий', ' или ', 'хронологию', '.'],
    gone: 'Этого упоминания на странице больше нет.',

    glossary: 'Глоссарий',
    timeline: 'Хронология',
    options: 'Настройки',
    inPanel: 'В панель',
    inTab: 'Во вкладку',
  },
}

function mentionsRu(count: number): string {
  const forms = { one: 'упоминание', few: 'упоминания', many: 'упоминаний', other: 'упоминания' }
  return plural('ru', count, forms)
}

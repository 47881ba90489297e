import type { Kind, Lang } from '../core/entry.ts'
import { longDate, shortDate } from './dates.ts'

/** Every word of the interface. A surface takes the table of its language and writes nothing of its own. */
export interface Words {
  readonly kinds: Readonly<Record<Kind, string>>
  /** The accessible name of a card. */
  readonly explained: (name: string) => string
  readonly nthOnPage: (nth: number, of: number) => string
  readonly nth: (nth: number, of: number) => string
  /** What a screen reader says once when a card was opened by key. */
  readonly announced: (name: string, nth: number, of: number, gist: string) => string
  readonly close: string
  readonly back: string
  readonly backTo: (name: string) => string
  readonly readOn: string
  readonly readLess: string
  readonly undo: string
  readonly tryAgain: string

  readonly memoSays: string
  readonly memoSilent: string
  readonly author: string
  readonly memoDated: string
  readonly memoOpening: string
  readonly memoClosing: string
  readonly paragraphs: (numbers: readonly number[]) => string

  readonly differs: string
  readonly background: string
  readonly oneSource: string
  readonly undated: string
  readonly copyAt: (place: string) => string

  readonly events: string
  readonly memoLine: string
  readonly since: string
  readonly layerAsOf: (iso: string) => string
  readonly statementAsOf: (iso: string) => string
  readonly nothingFound: string
  readonly show: (count: number) => string
  readonly showStatements: (count: number) => string
  readonly hide: string

  readonly related: string
  readonly why: string
  readonly notHere: string
  readonly notOnSite: string
  readonly dismissedHere: string
  readonly dismissedOnSite: string

  readonly opening: string
  readonly failed: string
  readonly pageUnaffected: string
}

type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string }

/** The form of a noun that goes with a count: `one` and `other` in English, `few` and `many` as well in Russian. */
export function plural(lang: Lang, count: number, forms: Forms): string {
  return forms[new Intl.PluralRules(lang).select(count)] ?? forms.other
}

/** Small counts are written as words, as in a book; larger ones in figures. */
function spelled(count: number, small: readonly string[]): string {
  return small[count - 1] ?? String(count)
}

function listed(lang: Lang, numbers: readonly number[]): string {
  return new Intl.ListFormat(lang === 'en' ? 'en-GB' : lang).format(numbers.map(String))
}

const SMALL_EN = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']
const SMALL_RU = ['одно', 'два', 'три', 'четыре', 'пять', 'шесть', 'семь', 'восемь', 'девять']

const en: Words = {
  kinds: {
    institution: 'Institution',
    agreement: 'Agreement',
    channel: 'Channel',
    document: 'Document',
    event: 'Event',
    person: 'Person',
    concept: 'Concept',
    measure: 'Measure',
    accusation: 'Accusation',
  },
  explained: (name) => `${name}, explained`,
  nthOnPage: (nth, of) => `${nth} of ${of} on this page`,
  nth: (nth, of) => `${nth} of ${of}`,
  announced: (name, nth, of, gist) => `${name}, mention ${nth} of ${of}. ${gist}`,
  close: 'Close',
  back: 'Back',
  backTo: (name) => `Back to ${name}`,
  readOn: 'Read on',
  readLess: 'Read less',
  undo: 'Undo',
  tryAgain: 'Try again',

  memoSays: 'What the memo says',
  memoSilent: 'Not mentioned in the memo.',
  author: 'Elena Chernenko, July 2018',
  memoDated: 'Written on the eve of the Helsinki summit of July 2018; the memo’s page is dated October 2022.',
  memoOpening: 'Opening',
  memoClosing: 'Closing note',
  paragraphs: (numbers) => `par. ${listed('en', numbers)}`,

  differs: 'Where the record differs',
  background: 'Background',
  oneSource: 'One source:',
  undated: 'undated',
  copyAt: (place) => `read in a copy (${place})`,

  events: 'Events',
  memoLine: 'The memo was written here, on the eve of 16 July 2018',
  since: 'Since the memo',
  layerAsOf: (iso) => `as of ${longDate(iso, 'en')}`,
  statementAsOf: (iso) => `As of ${shortDate(iso, 'en')}.`,
  nothingFound: 'Nothing found.',
  show: (count) => `Show ${spelled(count, SMALL_EN)}`,
  showStatements: (count) =>
    `Show ${spelled(count, SMALL_EN)} ${plural('en', count, { one: 'statement', other: 'statements' })}`,
  hide: 'Hide',

  related: 'Related terms',
  why: 'Why this?',
  notHere: 'Not here',
  notOnSite: 'Don’t mark this term on this site',
  dismissedHere: 'No longer marked in this place. All such choices are listed in the options.',
  dismissedOnSite: 'No longer marked on this site. All such choices are listed in the options.',

  opening: 'Opening the entry …',
  failed: 'This entry could not be read.',
  pageUnaffected: 'The page is not affected.',
}

const ru: Words = {
  kinds: {
    institution: 'Учреждение',
    agreement: 'Соглашение',
    channel: 'Канал связи',
    document: 'Документ',
    event: 'Событие',
    person: 'Персона',
    concept: 'Понятие',
    measure: 'Мера',
    accusation: 'Обвинение',
  },
  explained: (name) => `${name}: пояснение`,
  nthOnPage: (nth, of) => `${nth}-е из ${of} на странице`,
  nth: (nth, of) => `${nth}-е из ${of}`,
  announced: (name, nth, of, gist) => `${name}, упоминание ${nth} из ${of}. ${gist}`,
  close: 'Закрыть',
  back: 'Назад',
  backTo: (name) => `Назад: ${name}`,
  readOn: 'Дальше',
  readLess: 'Свернуть',
  undo: 'Отменить',
  tryAgain: 'Повторить',

  memoSays: 'Что говорит записка',
  memoSilent: 'В записке не упоминается.',
  author: 'Елена Черненко, июль 2018 года',
  memoDated:
    'Написано накануне саммита в Хельсинки в июле 2018 года; страница записки датирована октябрём 2022 года.',
  memoOpening: 'Вступление',
  memoClosing: 'Примечание в конце',
  paragraphs: (numbers) => `абз. ${listed('ru', numbers)}`,

  differs: 'В чём источники расходятся с запиской',
  background: 'Контекст',
  oneSource: 'Один источник:',
  undated: 'без даты',
  copyAt: (place) => `по копии (${place})`,

  events: 'События',
  memoLine: 'Здесь написана записка, накануне 16 июля 2018 года',
  since: 'После записки',
  layerAsOf: (iso) => `на ${longDate(iso, 'ru')}`,
  statementAsOf: (iso) => `На ${longDate(iso, 'ru')}.`,
  nothingFound: 'Ничего не найдено.',
  show: (count) => `Показать ${spelled(count, SMALL_RU)}`,
  showStatements: (count) =>
    `Показать ${spelled(count, SMALL_RU)} ${plural('ru', count, { one: 'сообщение', few: 'сообщения', many: 'сообщений', other: 'сообщения' })}`,
  hide: 'Скрыть',

  related: 'Связанные термины',
  why: 'Почему отмечено?',
  notHere: 'Не здесь',
  notOnSite: 'Не отмечать этот термин на этом сайте',
  dismissedHere: 'Здесь больше не отмечается. Все такие решения перечислены в настройках.',
  dismissedOnSite: 'На этом сайте больше не отмечается. Все такие решения перечислены в настройках.',

  opening: 'Открываю статью …',
  failed: 'Эту статью не удалось прочитать.',
  pageUnaffected: 'На странице ничего не изменилось.',
}

const TABLES: Readonly<Record<Lang, Words>> = { en, ru }

/** The interface's words in a language. */
export function wordsOf(lang: Lang): Words {
  return TABLES[lang]
}

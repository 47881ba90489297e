import type { Kind, Lang } from '../core/entry.ts'
import type { Strictness } from '../core/mentions/types.ts'
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

  readonly optionsTitle: string
  readonly optionsLead: string
  readonly contents: string
  readonly whatIsMarked: string
  readonly severalSenses: string
  readonly strictness: Readonly<Record<Strictness, { readonly name: string; readonly means: string }>>
  readonly saved: string
  readonly notSaved: string
  readonly choiceNotSaved: string
  readonly notRead: string
  readonly settingNotRead: string

  readonly unmarkedByYou: string
  readonly readingList: string
  readonly listNotRead: string
  readonly nothingUnmarked: string
  readonly howToUnmark: string
  /** Heads what was unmarked on pages without a host name, such as files. */
  readonly noSite: string
  readonly onWholeSite: string
  readonly markedAgain: string
  readonly unmarkAgain: string
  readonly noLongerMarked: string
  readonly notChanged: string
  readonly changeNotKept: string
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

  optionsTitle: 'Policy Gloss: options',
  optionsLead: 'Choices take effect at once, on open pages too. What you read stays on this computer.',
  contents: 'Contents',
  whatIsMarked: 'What is marked',
  severalSenses: 'Where a name can mean several things',
  strictness: {
    strict: { name: 'Strict', means: 'Only names in full, or with clear words right beside them.' },
    balanced: { name: 'Balanced', means: 'Also short names, where the page makes their sense clear.' },
    everything: { name: 'Everything', means: 'Every name, even where its sense is unsure.' },
  },
  saved: 'Saved.',
  notSaved: 'Not saved.',
  choiceNotSaved: 'The browser did not keep this choice, so nothing has changed. Choose again in a moment.',
  notRead: 'Not read.',
  settingNotRead:
    'The browser did not hand out this setting. Until it does, pages are marked as under Balanced.',

  unmarkedByYou: 'Unmarked by you',
  readingList: 'Reading the list …',
  listNotRead:
    'The browser did not hand out the list. Until it does, pages may mark again what you have unmarked.',
  nothingUnmarked: 'You have not unmarked anything.',
  howToUnmark: '“Not here”, under “Why this?” on a card, unmarks a mention and lists it here.',
  noSite: 'Files on this computer, and pages without a site',
  onWholeSite: 'On the whole site',
  markedAgain: 'Marked again.',
  unmarkAgain: 'Unmark again',
  noLongerMarked: 'No longer marked.',
  notChanged: 'Not changed.',
  changeNotKept: 'The browser did not keep the change. Try again in a moment.',
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

  optionsTitle: 'Policy Gloss: настройки',
  optionsLead:
    'Выбор действует сразу, в том числе на открытых страницах. То, что вы читаете, остаётся на этом компьютере.',
  contents: 'Содержание',
  whatIsMarked: 'Что отмечается',
  severalSenses: 'Если у названия может быть несколько значений',
  strictness: {
    strict: {
      name: 'Строго',
      means: 'Только полные названия и те, рядом с которыми есть ясные слова.',
    },
    balanced: {
      name: 'Взвешенно',
      means: 'Также короткие названия, если их смысл ясен по странице.',
    },
    everything: { name: 'Всё', means: 'Каждое название, даже если его смысл под вопросом.' },
  },
  saved: 'Сохранено.',
  notSaved: 'Не сохранено.',
  choiceNotSaved: 'Браузер не сохранил этот выбор, всё осталось как было. Выберите ещё раз чуть позже.',
  notRead: 'Не прочитано.',
  settingNotRead:
    'Браузер не выдал эту настройку. Пока её нет, страницы отмечаются так, как при выборе «Взвешенно».',

  unmarkedByYou: 'Снятые вами отметки',
  readingList: 'Читаю список …',
  listNotRead:
    'Браузер не выдал список. Пока его нет, снятые вами отметки могут снова появляться на страницах.',
  nothingUnmarked: 'Вы пока не сняли ни одной отметки.',
  howToUnmark: '«Не здесь» под словами «Почему отмечено?» на карточке снимает отметку и заносит её сюда.',
  noSite: 'Файлы на этом компьютере и страницы без сайта',
  onWholeSite: 'На всём сайте',
  markedAgain: 'Снова отмечается.',
  unmarkAgain: 'Снять ещё раз',
  noLongerMarked: 'Больше не отмечается.',
  notChanged: 'Не изменено.',
  changeNotKept: 'Браузер не сохранил изменение. Попробуйте ещё раз чуть позже.',
}

const TABLES: Readonly<Record<Lang, Words>> = { en, ru }

/** The interface's words in a language. */
export function wordsOf(lang: Lang): Words {
  return TABLES[lang]
}

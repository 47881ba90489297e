import type { Kind, Lang } from '../../core/entry.ts'
import type { Strictness } from '../../core/mentions/types.ts'
import type { Settings } from '../../core/settings.ts'
import type { SiteFault } from '../../core/sites.ts'

/** Something to choose, and what it means. */
interface Choice {
  readonly name: string
  readonly means: string
}

/** A line of the preview of marks: two mentions, and what stands before and between them. */
export interface Sample {
  readonly before: string
  readonly mention: string
  readonly between: string
  readonly atHand: string
}

/** Every word of the options page. */
export interface OptionsWords {
  readonly title: string
  readonly lead: string
  readonly contents: string
  readonly on: string
  readonly off: string
  readonly undo: string
  readonly tryAgain: string
  readonly saved: string
  readonly notSaved: string
  readonly choiceNotSaved: string
  readonly noRoom: string
  readonly notRead: string
  readonly settingsNotRead: string

  readonly sites: string
  readonly everywhere: string
  readonly nowhere: string
  readonly neverOn: string
  readonly field: string
  readonly hint: string
  readonly add: string
  readonly added: (pattern: string) => string
  readonly remove: string
  readonly removed: string
  readonly putBack: string
  readonly notAdded: string
  /** What is wrong with what was typed. */
  readonly faults: Readonly<Record<SiteFault | 'listed' | 'full' | 'notKept', string>>
  /** Before an address that may have been meant. */
  readonly tryThis: string

  readonly whatIsMarked: string
  readonly severalSenses: string
  readonly strictness: Readonly<Record<Strictness, Choice>>
  readonly whichMentions: string
  readonly repeat: Readonly<Record<Settings['repeat'], string>>
  readonly kindsOfTerm: string
  readonly kinds: Readonly<Record<Kind, string>>
  readonly countOf: (marked: number, all: number) => string
  readonly singleTerms: string
  readonly markedOf: (marked: number, all: number) => string
  readonly singleTermsMean: string

  readonly lookOfMarks: string
  readonly lookOfMark: string
  readonly look: Readonly<Record<Settings['look'], string>>
  readonly samples: Readonly<Record<'white' | 'black' | 'coloured', Sample>>
  readonly previewMeans: string
  readonly inContrast: string
  readonly badge: string

  readonly cardAndLanguage: string
  readonly rest: string
  readonly restOf: (ms: number) => string
  readonly theme: string
  readonly themeMeans: string
  readonly themes: Readonly<Record<Settings['theme'], string>>
  readonly interfaceLang: string
  readonly entryLang: string
  readonly asInBrowser: string

  readonly keys: string
  /** What commands do, by their names in the manifest. */
  readonly commands: Readonly<Record<string, string>>
  readonly noKeys: string
  readonly changeKeys: string
  readonly changeKeysByHand: string
  readonly keysNotRead: string

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

  readonly startAnew: string
  readonly allAsAtFirst: string
  readonly allAsAtFirstMeans: string
  readonly reset: string
  readonly wasReset: string
  readonly wasUndone: string
}

const en: OptionsWords = {
  title: 'Policy Gloss: options',
  lead: 'Choices take effect at once, on open pages too. What you read stays on this computer; the choices themselves are kept by your browser, which may carry them to your other devices.',
  contents: 'Contents',
  on: 'On',
  off: 'Off',
  undo: 'Undo',
  tryAgain: 'Try again',
  saved: 'Saved.',
  notSaved: 'Not saved.',
  choiceNotSaved: 'The browser did not keep this choice, so nothing has changed. Choose again in a moment.',
  noRoom:
    'Browsers keep no more than 8 KB of options, and these are full. Remove some sites from the list, then choose again.',
  notRead: 'Not read.',
  settingsNotRead:
    'The browser did not hand out your options. Until it does, pages are marked as at first, and nothing here can be chosen.',

  sites: 'Sites',
  everywhere: 'Mark terms on all sites',
  nowhere: 'No page is marked. Search and the glossary work as before.',
  neverOn: 'Never on',
  field: 'Address of a site',
  hint: '“example.org” is that site with all its parts, such as “news.example.org”. “example.org/private*” is only those pages of it whose address begins so.',
  add: 'Add',
  added: (pattern) => `Added: ${pattern}`,
  remove: 'Remove',
  removed: 'Removed.',
  putBack: 'Put back',
  notAdded: 'Not added.',
  faults: {
    empty: 'The field is empty.',
    scheme: 'Only addresses of the web, which begin with http or https, can be listed.',
    space: 'An address has no spaces. Add one site at a time.',
    dots: 'An address has no two dots in a row, and none at either end.',
    star: 'A star stands before the whole name of a site, as in *.example.org, or in what comes after the name.',
    port: 'A site is listed without the colon and the number.',
    host: 'No site has an address like this.',
    long: 'An address in this list has at most 400 characters. A star can stand for the rest of a longer one.',
    listed: 'It is in the list already.',
    full: 'The list is full: browsers keep no more than 8 KB of options. Remove a site first, or list several as one, as in *.example.org.',
    notKept: 'The browser did not keep it. Try again in a moment.',
  },
  tryThis: 'Try',

  whatIsMarked: 'What is marked',
  severalSenses: 'Where a name can mean several things',
  strictness: {
    strict: { name: 'Strict', means: 'Only names in full, or with clear words right beside them.' },
    balanced: { name: 'Balanced', means: 'Also short names, where the page makes their sense clear.' },
    everything: { name: 'Everything', means: 'Every name, even where its sense is unsure.' },
  },
  whichMentions: 'Which mentions',
  repeat: { all: 'All', section: 'The first in each section' },
  kindsOfTerm: 'Kinds of term',
  kinds: {
    institution: 'Institutions',
    agreement: 'Agreements',
    channel: 'Channels',
    document: 'Documents',
    event: 'Events',
    person: 'People',
    concept: 'Concepts',
    measure: 'Measures',
    accusation: 'Accusations',
  },
  countOf: (marked, all) => `${marked} of ${all}`,
  singleTerms: 'Single terms',
  markedOf: (marked, all) => `${marked} of ${all} marked`,
  singleTermsMean: 'What is chosen for a term outweighs what is chosen for its kind.',

  lookOfMarks: 'Look of the marks',
  lookOfMark: 'How a mark is drawn',
  look: { dotted: 'Dotted line', solid: 'Solid line', wash: 'Grey wash' },
  samples: {
    white: { before: 'On white, the ', mention: 'UNGGE', between: ' and the ', atHand: 'NRRC' },
    black: { before: 'On black, the ', mention: 'UNGGE', between: ' and the ', atHand: 'NRRC' },
    coloured: { before: 'On colour, the ', mention: 'UNGGE', between: ' and the ', atHand: 'NRRC' },
  },
  previewMeans: 'The second mention in each line is the one at hand.',
  inContrast: 'In this contrast theme, the browser may paint marks in colours of its own.',
  badge: 'Number of terms on the toolbar button',

  cardAndLanguage: 'Card and language',
  rest: 'The card opens',
  restOf: (ms) =>
    ({
      0: 'at once',
      150: 'after a short rest of the pointer',
      400: 'after a longer rest',
      800: 'after a long rest',
    })[ms] ?? `after ${ms}\u00a0ms`,
  theme: 'Theme',
  themeMeans: 'Automatic: a card looks like the page it is on, all else like the system.',
  themes: { system: 'automatic', light: 'light', dark: 'dark' },
  interfaceLang: 'Language of buttons and labels',
  entryLang: 'Language of entries',
  asInBrowser: 'as in the browser',

  keys: 'Keys',
  commands: {
    'next-mention': 'Next mention',
    'previous-mention': 'Previous mention',
    _execute_action: 'Search, and terms of this page',
    _execute_sidebar_action: 'Open the panel',
    'open-panel': 'Open the panel',
    'look-up-selection': 'Look up the selected words',
    'toggle-site': 'Turn off, or on again, on this site',
    'open-options': 'Open the options',
  },
  noKeys: 'none',
  changeKeys: 'Change keys in the browser’s settings',
  changeKeysByHand:
    'This browser does not let an extension open the page where keys are changed. You find it among the browser’s extensions, as “Keyboard shortcuts” or “Manage Extension Shortcuts”.',
  keysNotRead: 'The browser did not say which keys are set.',

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

  startAnew: 'Start anew',
  allAsAtFirst: 'Put all options back as they were at first',
  allAsAtFirstMeans: 'The list of sites as well. What you have unmarked on pages, and the keys, stay.',
  reset: 'Reset',
  wasReset: 'All options are as they were at first.',
  wasUndone: 'Your choices are back.',
}

const ru: OptionsWords = {
  title: 'Policy Gloss: настройки',
  lead: 'Выбор действует сразу, в том числе на открытых страницах. То, что вы читаете, остаётся на этом компьютере; сами настройки хранит браузер и может переносить их на другие ваши устройства.',
  contents: 'Содержание',
  on: 'Вкл.',
  off: 'Выкл.',
  undo: 'Отменить',
  tryAgain: 'Повторить',
  saved: 'Сохранено.',
  notSaved: 'Не сохранено.',
  choiceNotSaved: 'Браузер не сохранил этот выбор, всё осталось как было. Выберите ещё раз чуть позже.',
  noRoom:
    'Браузер хранит не больше 8 КБ настроек, и место кончилось. Уберите из списка несколько сайтов и выберите ещё раз.',
  notRead: 'Не прочитано.',
  settingsNotRead:
    'Браузер не выдал ваши настройки. Пока их нет, страницы отмечаются по исходным настройкам, а здесь ничего нельзя выбрать.',

  sites: 'Сайты',
  everywhere: 'Отмечать термины на всех сайтах',
  nowhere: 'Ни одна страница не отмечается. Поиск и глоссарий работают как прежде.',
  neverOn: 'Никогда на сайтах',
  field: 'Адрес сайта',
  hint: '«example.org» — это сайт со всеми его частями, например «news.example.org». «example.org/private*» — только те его страницы, адрес которых так начинается.',
  add: 'Добавить',
  added: (pattern) => `Добавлено: ${pattern}`,
  remove: 'Убрать',
  removed: 'Убрано.',
  putBack: 'Вернуть',
  notAdded: 'Не добавлено.',
  faults: {
    empty: 'Поле пусто.',
    scheme: 'В списке могут стоять только адреса интернета, которые начинаются с http или https.',
    space: 'В адресе не бывает пробелов. Добавляйте сайты по одному.',
    dots: 'В адресе не бывает двух точек подряд, как и точки в начале или в конце.',
    star: 'Звёздочка ставится перед полным именем сайта, например *.example.org, или в том, что идёт после имени.',
    port: 'Сайт указывают без двоеточия и числа после него.',
    host: 'Такого адреса у сайта быть не может.',
    long: 'Адрес в этом списке — не больше 400 знаков. Конец более длинного можно заменить звёздочкой.',
    listed: 'Он уже есть в списке.',
    full: 'Список полон: браузер хранит не больше 8 КБ настроек. Сначала уберите какой-нибудь сайт или запишите несколько как один, например *.example.org.',
    notKept: 'Браузер не сохранил адрес. Попробуйте ещё раз чуть позже.',
  },
  tryThis: 'Может быть,',

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
  whichMentions: 'Какие упоминания',
  repeat: { all: 'Все', section: 'Первое в каждом разделе' },
  kindsOfTerm: 'Виды терминов',
  kinds: {
    institution: 'Учреждения',
    agreement: 'Соглашения',
    channel: 'Каналы связи',
    document: 'Документы',
    event: 'События',
    person: 'Персоны',
    concept: 'Понятия',
    measure: 'Меры',
    accusation: 'Обвинения',
  },
  countOf: (marked, all) => `${marked} из ${all}`,
  singleTerms: 'Отдельные термины',
  markedOf: (marked, all) => `отмечается ${marked} из ${all}`,
  singleTermsMean: 'Выбор для термина важнее выбора для его вида.',

  lookOfMarks: 'Вид отметок',
  lookOfMark: 'Как рисовать отметку',
  look: { dotted: 'Точками', solid: 'Сплошной линией', wash: 'Серым фоном' },
  samples: {
    white: { before: 'На белом: ', mention: 'ГПЭ ООН', between: ' и ', atHand: 'НЦУЯО' },
    black: { before: 'На чёрном: ', mention: 'ГПЭ ООН', between: ' и ', atHand: 'НЦУЯО' },
    coloured: { before: 'На цветном: ', mention: 'ГПЭ ООН', between: ' и ', atHand: 'НЦУЯО' },
  },
  previewMeans: 'Второе упоминание в каждой строке — то, на котором стоит указатель.',
  inContrast: 'В этой контрастной теме браузер может рисовать отметки своими цветами.',
  badge: 'Число терминов на кнопке панели инструментов',

  cardAndLanguage: 'Карточка и язык',
  rest: 'Карточка открывается',
  restOf: (ms) =>
    ({
      0: 'сразу',
      150: 'после короткой остановки указателя',
      400: 'после остановки подольше',
      800: 'после долгой остановки',
    })[ms] ?? `через ${ms}\u00a0мс`,
  theme: 'Тема',
  themeMeans: 'Автоматически: карточка — как страница под ней, всё остальное — как в системе.',
  themes: { system: 'автоматически', light: 'светлая', dark: 'тёмная' },
  interfaceLang: 'Язык кнопок и подписей',
  entryLang: 'Язык статей',
  asInBrowser: 'как в браузере',

  keys: 'Клавиши',
  commands: {
    'next-mention': 'Следующее упоминание',
    'previous-mention': 'Предыдущее упоминание',
    _execute_action: 'Поиск и термины этой страницы',
    _execute_sidebar_action: 'Открыть панель',
    'open-panel': 'Открыть панель',
    'look-up-selection': 'Найти выделенные слова в глоссарии',
    'toggle-site': 'Выключить или включить на этом сайте',
    'open-options': 'Открыть настройки',
  },
  noKeys: 'нет',
  changeKeys: 'Сменить клавиши в настройках браузера',
  changeKeysByHand:
    'Этот браузер не даёт расширению открыть страницу, где меняют клавиши. Она находится среди расширений браузера и называется «Быстрые клавиши» или «Управление горячими клавишами расширений».',
  keysNotRead: 'Браузер не сообщил, какие клавиши заданы.',

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

  startAnew: 'Начать заново',
  allAsAtFirst: 'Вернуть все настройки к исходным',
  allAsAtFirstMeans:
    'Вместе со списком сайтов. Снятые вами на страницах отметки и клавиши остаются как есть.',
  reset: 'Сбросить',
  wasReset: 'Все настройки снова исходные.',
  wasUndone: 'Ваш выбор восстановлен.',
}

/** The words of the options page, by language. */
export const optionsWords: Readonly<Record<Lang, OptionsWords>> = { en, ru }

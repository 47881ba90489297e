import type { Lang } from '../../core/entry.ts'

/** A part of the sample: running text, or words that are marked and the term that they mean. */
export type SamplePart = string | { readonly words: string; readonly termId: string }

/** A way in, or what can be seen: two or three words and what they mean. */
export interface Point {
  readonly name: string
  readonly means: string
}

/** Keys, as the browser writes them; empty where there are none. */
export interface WelcomeKeys {
  readonly toolbar: string
  readonly next: string
  readonly previous: string
}

/** The words of the page that opens once the extension is installed. */
export interface WelcomeWords {
  readonly title: string
  readonly lead: string
  readonly tryIt: string
  readonly sample: readonly SamplePart[]
  readonly waysIn: string
  readonly onPages: (keys: WelcomeKeys) => Point
  readonly toolbar: (keys: WelcomeKeys) => Point
  readonly addressBar: Point
  readonly sees: string
  readonly reads: Point
  readonly keeps: Point
  readonly sends: Point
  readonly options: string
  readonly glossary: string
}

export const welcomeWords: Readonly<Record<Lang, WelcomeWords>> = {
  en: {
    title: 'Policy Gloss is ready',
    lead:
      'It marks the terms of a memo on US–Russian relations in cyberspace on the pages you read, and says what each ' +
      'one meant in 2018, and what has become of it.',
    tryIt: 'Rest the pointer on underlined words, or press Tab and Enter:',
    sample: [
      'On the eve of the ',
      { words: 'Helsinki summit', termId: 'helsinki-summit' },
      ' of July 2018 little was left of the dialogue. The experts of the ',
      { words: 'UNGGE', termId: 'ungge' },
      ' had parted a year before without a report. What still stood was the line between the ',
      { words: 'Nuclear Risk Reduction Centers', termId: 'nrrc' },
      ', open to messages about cyber incidents since 2013.',
    ],
    waysIn: 'Three ways in',
    onPages: ({ next, previous }) => ({
      name: 'On the page',
      means:
        'Rest the pointer on a dotted line.' +
        (next && previous ? ` ${next} and ${previous} go to the next mention and the one before.` : ''),
    }),
    toolbar: ({ toolbar }) => ({
      name: 'From the toolbar',
      means: `Press the button of Policy Gloss${toolbar && ` or ${toolbar}`}: what is on this page, a search, and a switch for each site.`,
    }),
    addressBar: {
      name: 'From the address bar',
      means:
        'Type gloss, a space and a word. Or select words on a page and look them up from the context menu.',
    },
    sees: 'What it can see',
    reads: {
      name: 'It reads the pages you open',
      means:
        'There is no other way to find the terms. It does so in your browser, and changes nothing on the page.',
    },
    keeps: {
      name: 'It keeps your choices',
      means:
        'Settings, and what you have unmarked, are kept by the browser; settings go along if you let it sync.',
    },
    sends: {
      name: 'Nothing leaves your machine',
      means: 'The glossary is on board. The extension makes no network request: no account, no telemetry.',
    },
    options: 'Options',
    glossary: 'Open the glossary',
  },
  ru: {
    title: 'Policy Gloss готов к работе',
    lead:
      'Расширение отмечает на страницах термины записки об отношениях США и России в киберпространстве и говорит, ' +
      'что каждый из них значил в 2018 году и что с ним стало.',
    tryIt: 'Наведите указатель на подчёркнутые слова или нажмите Tab и Enter:',
    sample: [
      'Накануне ',
      { words: 'саммита в Хельсинки', termId: 'helsinki-summit' },
      ' в июле 2018 года от диалога мало что осталось. Эксперты ',
      { words: 'ГПЭ ООН', termId: 'ungge' },
      ' годом раньше разошлись без доклада. Сохранялась линия между ',
      { words: 'центрами по уменьшению ядерной опасности', termId: 'nrrc' },
      ', с 2013 года открытая и для сообщений о киберинцидентах.',
    ],
    waysIn: 'Три пути',
    onPages: ({ next, previous }) => ({
      name: 'На странице',
      means:
        'Наведите указатель на слова с точечной линией.' +
        (next && previous ? ` ${next} и ${previous} ведут к следующему и к предыдущему упоминанию.` : ''),
    }),
    toolbar: ({ toolbar }) => ({
      name: 'С панели инструментов',
      means: `Нажмите кнопку Policy Gloss${toolbar && ` или ${toolbar}`}: термины этой страницы, поиск и выключатель для каждого сайта.`,
    }),
    addressBar: {
      name: 'Из адресной строки',
      means:
        'Наберите gloss, пробел и слово. Или выделите слова на странице и найдите их через контекстное меню.',
    },
    sees: 'Что видит расширение',
    reads: {
      name: 'Оно читает открытые страницы',
      means: 'Иначе термины не найти. Читает в вашем браузере и ничего на странице не меняет.',
    },
    keeps: {
      name: 'Оно хранит ваш выбор',
      means:
        'Настройки и снятые отметки хранит браузер; настройки попадут и на другие устройства, если включена синхронизация.',
    },
    sends: {
      name: 'Ничто не покидает компьютер',
      means: 'Глоссарий внутри. Расширение не обращается к сети: ни учётной записи, ни телеметрии.',
    },
    options: 'Настройки',
    glossary: 'Открыть глоссарий',
  },
}

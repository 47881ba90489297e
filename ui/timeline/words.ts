import type { Lang } from '../../core/entry.ts'
import type { Lane } from '../../core/timeline/events.ts'
import type { EntryWords } from '../entry/words.ts'
import { plural, type Words } from '../words.ts'

/** The words of the timeline and of what it shows. */
export type AllWords = Words & EntryWords & TimelineWords

/** Every word of the timeline, beside those that it shares with entries (`wordsOf`, `entryWords`). */
export interface TimelineWords {
  /** Accessible name of the picture. */
  readonly picture: (events: number) => string
  readonly filter: string
  readonly allTerms: string
  readonly asList: string
  readonly asPicture: string
  readonly allYears: string
  readonly zoom: string
  readonly zoomIn: string
  readonly zoomOut: string
  readonly zoomInSign: string
  readonly zoomOutSign: string
  readonly lanes: Readonly<Record<Lane, string>>
  /** Left and right beneath the memo's line. */
  readonly memo: string
  readonly later: string
  /** When an event was, and its lane. */
  readonly when: (date: string, lane: string) => string
  /** Accessible name of an event's mark; `about` is what is said of it. */
  readonly mark: (date: string, title: string, about: readonly string[]) => string
  /** Said of an event. */
  readonly laneOf: Readonly<Record<Lane, string>>
  readonly isInMemo: string
  readonly isLater: string
  /** What stands beneath the picture while no event is at hand. */
  readonly noneAtHand: string
  readonly howToRead: string
  readonly howToWalk: string
  readonly noEvents: (term: string) => string
  /** Before a place in the memo, and before sources. */
  readonly memoPlace: string
  readonly source: (count: number) => string
}

const en: TimelineWords = {
  picture: (events) =>
    `Timeline: ${events} ${plural('en', events, { one: 'event', other: 'events' })}, from the earliest to the latest`,
  filter: 'Events of a term',
  allTerms: 'All terms',
  asList: 'As a list',
  asPicture: 'As a picture',
  allYears: 'All years',
  zoom: 'Zoom',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  zoomInSign: '+',
  zoomOutSign: '−',
  lanes: { cooperation: 'Cooperation', rupture: 'Rupture', neither: 'neither' },
  memo: 'The memo, July 2018',
  later: 'and what came later',
  when: (date, lane) => `${date}. ${lane}.`,
  mark: (date, title, about) => `${date}: ${title}. ${about.join('. ')}.`,
  laneOf: { cooperation: 'Cooperation', rupture: 'Rupture', neither: 'Neither cooperation nor rupture' },
  isInMemo: 'Spoken of in the memo',
  isLater: 'After the memo',
  noneAtHand: 'Point at an event to read about it.',
  howToRead: 'In bold: spoken of in the memo. Hollow marks: after it was written.',
  howToWalk: 'Arrow keys go from event to event; + and − zoom, 0 shows all years.',
  noEvents: (term) => `The timeline has no event of “${term}”.`,
  memoPlace: 'Memo:',
  source: (count) => (count === 1 ? 'Source:' : 'Sources:'),
}

const ru: TimelineWords = {
  picture: (events) =>
    `Хронология: ${events} ${plural('ru', events, {
      one: 'событие',
      few: 'события',
      many: 'событий',
      other: 'события',
    })}, от ранних к поздним`,
  filter: 'События термина',
  allTerms: 'Все термины',
  asList: 'Списком',
  asPicture: 'Картиной',
  allYears: 'Все годы',
  zoom: 'Масштаб',
  zoomIn: 'Крупнее',
  zoomOut: 'Мельче',
  zoomInSign: '+',
  zoomOutSign: '−',
  lanes: { cooperation: 'Сотрудничество', rupture: 'Разрыв', neither: 'прочее' },
  memo: 'Записка, июль 2018',
  later: 'и что было потом',
  when: (date, lane) => `${date.charAt(0).toUpperCase()}${date.slice(1)}. ${lane}.`,
  mark: (date, title, about) => `${date}: ${title}. ${about.join('. ')}.`,
  laneOf: { cooperation: 'Сотрудничество', rupture: 'Разрыв', neither: 'Ни сотрудничество, ни разрыв' },
  isInMemo: 'Упомянуто в записке',
  isLater: 'После записки',
  noneAtHand: 'Наведите указатель на событие, чтобы прочесть о нём.',
  howToRead: 'Полужирным — то, о чём говорит записка. Полые знаки — то, что было после неё.',
  howToWalk: 'Стрелки ведут от события к событию, + и − меняют масштаб, 0 показывает все годы.',
  noEvents: (term) => `В хронологии нет событий термина «${term}».`,
  memoPlace: 'Записка:',
  source: (count) => (count === 1 ? 'Источник:' : 'Источники:'),
}

export const timelineWords: Readonly<Record<Lang, TimelineWords>> = { en, ru }

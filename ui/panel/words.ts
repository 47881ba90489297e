import type { Kind, Lang } from '../../core/entry.ts'
import type { EntryWords } from '../entry/words.ts'
import type { PopupWords } from '../popup/words.ts'
import type { SearchWords } from '../search/words.ts'
import type { TimelineWords } from '../timeline/words.ts'
import type { Words } from '../words.ts'

/** All words of the side panel. */
export type AllPanelWords = Words & EntryWords & SearchWords & TimelineWords & PopupWords & PanelWords

/** Every word of the side panel, beside those that it shares with other surfaces. */
export interface PanelWords {
  /** Accessible name of the row of views. */
  readonly views: string
  readonly view: Readonly<Record<'page' | 'glossary' | 'timeline', string>>
  /** What still works where the page can't be marked. */
  readonly restWorks: string
  /** The accessible name of a term on the page, whose next mention is gone to. */
  readonly toMention: (name: string, nth: number, of: number) => string
  /** Heads the terms that only frames in the page mention. */
  readonly framed: string
  /** How the glossary is ordered. */
  readonly byName: string
  readonly byKind: string
  readonly kindsOf: Readonly<Record<Kind, string>>
  /** Whose names come first in the glossary. */
  readonly names: Readonly<Record<Lang, string>>
  /** Heads names that begin with a figure. */
  readonly figures: string
  readonly onTimeline: string
}

const en: PanelWords = {
  views: 'Views',
  view: { page: 'This page', glossary: 'Glossary', timeline: 'Timeline' },
  restWorks: 'The glossary and the timeline can be read all the same.',
  toMention: (name, nth, of) =>
    of === 1 ? `${name}: to its mention` : `${name}: to mention ${nth} of ${of}`,
  framed: 'In embedded frames',
  byName: 'A to Z',
  byKind: 'By kind',
  kindsOf: {
    institution: 'Institutions',
    agreement: 'Agreements',
    channel: 'Channels',
    document: 'Documents',
    event: 'Events',
    person: 'Persons',
    concept: 'Concepts',
    measure: 'Measures',
    accusation: 'Accusations',
  },
  names: { en: 'English names', ru: 'Russian names' },
  figures: 'Figures',
  onTimeline: 'On the timeline',
}

const ru: PanelWords = {
  views: 'Разделы',
  view: { page: 'Эта страница', glossary: 'Глоссарий', timeline: 'Хронология' },
  restWorks: 'Глоссарий и хронология открыты и здесь.',
  toMention: (name, nth, of) =>
    of === 1 ? `${name}: к упоминанию` : `${name}: к упоминанию ${nth} из ${of}`,
  framed: 'Во вложенных фреймах',
  byName: 'По алфавиту',
  byKind: 'По видам',
  kindsOf: {
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
  names: { en: 'Английские названия', ru: 'Русские названия' },
  figures: 'Цифры',
  onTimeline: 'На хронологии',
}

export const panelWords: Readonly<Record<Lang, PanelWords>> = { en, ru }

import type { EventView, Lang } from '../../core/entry.ts'

/** The words of an event's entry, beside those that it shares with a term's (`wordsOf`). */
export interface EntryWords {
  /** What stands above an event's name. */
  readonly event: Readonly<Record<EventView['lane'], string>>
  /** `date` is one day or several, written out. */
  readonly scheduled: (date: string) => string
  /** Stands at the memo's line of what came after it. */
  readonly afterMemo: string
  readonly terms: string
}

export const entryWords: Readonly<Record<Lang, EntryWords>> = {
  en: {
    event: { cooperation: 'Event: cooperation', rupture: 'Event: rupture', neither: 'Event' },
    scheduled: (date) => `Scheduled for ${date}`,
    afterMemo: 'After the memo, written on the eve of 16 July 2018',
    terms: 'Terms',
  },
  ru: {
    event: { cooperation: 'Событие: сотрудничество', rupture: 'Событие: разрыв', neither: 'Событие' },
    scheduled: (date) => `Назначено на ${date}`,
    afterMemo: 'После записки, написанной накануне 16 июля 2018 года',
    terms: 'Термины',
  },
}

import type { Lang } from '../../core/entry.ts'
import type { Settings } from '../../core/settings.ts'
import type { Change } from './store.ts'
import type { OptionsWords } from './words.ts'

/** What each part of the options is drawn from. */
export interface PartProps {
  readonly settings: Settings
  /** Stores a choice. */
  readonly choose: (change: Change) => void
  readonly lang: Lang
  readonly words: OptionsWords
}

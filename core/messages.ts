import type { EntryView, Lang } from './entry.ts'

/** What content scripts ask of the background, which checks it by `requestSchema` (request.ts) and by its sender. */
export type Request =
  | { readonly type: 'card' }
  | { readonly type: 'names' }
  | { readonly type: 'cyrillic' }
  | { readonly type: 'entry'; readonly id: string; readonly lang: Lang }

/** Answers, by the request's type. Errors are sentences for readers. */
export interface Answers {
  /** The card's script was put into the frame that asked. */
  card: Result<null>
  /** The names in Latin letters, packed. */
  names: Result<string>
  /** The names in Cyrillic letters, packed. */
  cyrillic: Result<string>
  entry: Result<EntryView>
}

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: string }

/** What the background tells content scripts: go to the next or previous mention. */
export interface Step {
  readonly type: 'step'
  readonly direction: 1 | -1
  /** Begin at the frame's first (or last) mention instead of the one at hand. */
  readonly fromEdge: boolean
}

export function isStep(message: unknown): message is Step {
  return typeof message === 'object' && message !== null && (message as { type?: unknown }).type === 'step'
}

/** The language of entries for a browser that speaks `language` (BCP 47). */
export function entryLang(language: string): Lang {
  return /^(?:ru|be|uk|kk)\b/i.test(language) ? 'ru' : 'en'
}

import type { EntryView, Lang } from './entry.ts'

/** What content scripts ask of the background, which checks it by `requestSchema` (request.ts) and by its sender. */
export type Request =
  | { readonly type: 'card' }
  | { readonly type: 'names' }
  | { readonly type: 'allAnchors' }
  | { readonly type: 'cyrillic' }
  | { readonly type: 'entry'; readonly id: string; readonly lang: Lang }
  | { readonly type: 'counted'; readonly terms: readonly string[] }

/** Answers, by the request's type. Errors are sentences for readers. */
export interface Answers {
  /** The card's script was put into the frame that asked. */
  card: Result<null>
  /** Anchors of all terms, packed: for readers who have terms marked that the glossary does not mark by itself. */
  allAnchors: Result<string>
  /** The names in Latin letters, packed. */
  names: Result<string>
  /** The names in Cyrillic letters, packed. */
  cyrillic: Result<string>
  entry: Result<EntryView>
  /** The terms marked in the frame that asked were taken note of, for the badge. */
  counted: Result<null>
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

/** What pages of the extension ask of the reader in a frame. */
export type FrameRequest =
  | Step
  | { readonly type: 'found' }
  /** Scroll to a mention of the term, counted from 0 and around again, and open its card. */
  | { readonly type: 'show'; readonly termId: string; readonly nth: number }

/** Answers of a frame's reader, by the request's type. */
export interface FrameAnswers {
  /** True when there was a mention to go to. */
  step: boolean
  found: FrameFound
  show: boolean
}

/** What is marked in a frame. */
export interface FrameFound {
  /** In the order in which the terms are first mentioned. */
  readonly terms: readonly { readonly id: string; readonly count: number }[]
  readonly isTop: boolean
  /** The reader turned the extension off for this site, or everywhere. */
  readonly isOff: boolean
}

const FRAME_REQUESTS: readonly unknown[] = ['step', 'found', 'show'] satisfies FrameRequest['type'][]

/** Tells what the reader answers from other messages of the extension; content scripts get none from anybody else. */
export function isFrameRequest(message: unknown): message is FrameRequest {
  return (
    typeof message === 'object' && message !== null && FRAME_REQUESTS.includes(Reflect.get(message, 'type'))
  )
}

/** The language of entries for a browser that speaks `language` (BCP 47). */
export function entryLang(language: string): Lang {
  return /^(?:ru|be|uk|kk)\b/i.test(language) ? 'ru' : 'en'
}

import type { FrameFound } from './messages.ts'

/** What is marked in one frame of a tab. */
export interface FrameTerms {
  readonly frameId: number
  readonly found: FrameFound
}

/** A term on a page, over all its frames. */
export interface FoundTerm {
  readonly id: string
  /** How often it is mentioned. */
  readonly count: number
  /** Where: the page itself before the frames in it. */
  readonly places: readonly { readonly frameId: number; readonly count: number }[]
  /** It is mentioned in the page itself, and not in frames only. */
  readonly isTop: boolean
}

/** What is marked on a page. */
export interface PageFound {
  /** In reading order: first what the page itself mentions, then what is mentioned in its frames only. */
  readonly terms: readonly FoundTerm[]
  /** How many mentions there are of all terms. */
  readonly mentions: number
}

/** What is marked on a page, from what is marked in its frames. */
export function mergeFound(frames: readonly FrameTerms[]): PageFound {
  const inOrder = frames.toSorted(
    (a, b) => Number(b.found.isTop) - Number(a.found.isTop) || a.frameId - b.frameId,
  )
  const terms = new Map<string, FoundTerm>()
  for (const { frameId, found } of inOrder) {
    for (const { id, count } of found.terms) {
      const before = terms.get(id)
      terms.set(id, {
        id,
        count: (before?.count ?? 0) + count,
        places: [...(before?.places ?? []), { frameId, count }],
        isTop: before?.isTop ?? found.isTop,
      })
    }
  }
  const all = [...terms.values()]
  return { terms: all, mentions: all.reduce((sum, { count }) => sum + count, 0) }
}

/** The most mentioned first; those mentioned alike stay in reading order. */
export function byCount(terms: readonly FoundTerm[]): FoundTerm[] {
  return terms.toSorted((a, b) => b.count - a.count)
}

/**
 * The frame of a term's mention, and which of its mentions there it is. Mentions are counted from 0 over all frames,
 * and around again.
 */
export function placeOf({ places, count }: FoundTerm, nth: number): { frameId: number; nth: number } | null {
  let rest = nth % count
  for (const place of places) {
    if (rest < place.count) return { frameId: place.frameId, nth: rest }
    rest -= place.count
  }
  return null
}

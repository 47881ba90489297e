import type { CardMention } from '../../core/card.ts'
import type { EntryView, TermLink } from '../../core/entry.ts'
import { plainWords } from '../typeset.ts'

/** One entry in the card. Related terms lie on top of each other; Back takes the uppermost off. */
export interface Leaf {
  readonly termId: string
  /** What stands as the name until the entry is there. */
  readonly name: string
  readonly entry: EntryView | null
  /** The reader has waited long enough to be told. */
  readonly late: boolean
  /** Why the entry could not be read, in words for the reader; null while that is not so. */
  readonly error: string | null
  readonly unfolded: boolean
  readonly sinceShown: boolean
  /** How far the reader had scrolled when another leaf was laid on top, in pixels. */
  readonly scrolled: number
}

/** What the reader chose not to see marked any more. */
interface Dismissal {
  readonly scope: 'here' | 'site'
  /** Takes the choice back. */
  readonly undo: () => Promise<void>
}

export interface CardState {
  readonly mention: CardMention
  readonly leaves: readonly [Leaf, ...Leaf[]]
  /** The card stays when the pointer goes elsewhere. */
  readonly held: boolean
  readonly dismissal: Dismissal | null
  /** An action that failed, in words for the reader. */
  readonly trouble: string | null
}

function leafOf(termId: string, name: string): Leaf {
  return {
    termId,
    name,
    entry: null,
    late: false,
    error: null,
    unfolded: false,
    sinceShown: false,
    scrolled: 0,
  }
}

export function opened(mention: CardMention, held: boolean): CardState {
  const leaf = leafOf(mention.termId, plainWords(mention.text))
  return { mention, leaves: [leaf], held, dismissal: null, trouble: null }
}

/** The leaf that is read. */
export function topLeaf({ leaves }: CardState): Leaf {
  return leaves.at(-1) ?? leaves[0]
}

/** The leaf that Back leads to; null on the first. */
export function leafBelow({ leaves }: CardState): Leaf | null {
  return leaves.at(-2) ?? null
}

/** The state with something changed on the leaf that is read. */
export function withTop(state: CardState, change: Partial<Leaf>): CardState {
  const [first, ...rest] = state.leaves
  const last = rest.pop()
  return { ...state, leaves: last ? [first, ...rest, { ...last, ...change }] : [{ ...first, ...change }] }
}

/** A related term laid on top; the leaf beneath remembers how far it was read. */
export function followed(state: CardState, { id, title }: TermLink, scrolled: number): CardState {
  const { leaves } = withTop(state, { scrolled })
  return { ...state, held: true, leaves: [...leaves, leafOf(id, title)] }
}

export function backed(state: CardState): CardState {
  const [first, ...rest] = state.leaves
  return { ...state, leaves: [first, ...rest.slice(0, -1)] }
}

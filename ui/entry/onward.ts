import type { ComponentChildren } from 'preact'
import type { EventLine, TermLink } from '../../core/entry.ts'

/** How an entry leads on to others: by words that are pressed or linked, as the surface that draws it has it. */
export interface Onward {
  readonly term: (term: TermLink) => ComponentChildren
  /** Null where events are not read: in the card on a page. `title` is set as the entry has it. */
  readonly event: ((event: EventLine, title: string) => ComponentChildren) | null
}

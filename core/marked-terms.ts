import type { Kind } from './entry.ts'
import type { Settings } from './settings.ts'

/** What decides whether a term is marked, beside the reader's choice. */
export interface MarkedTerm {
  readonly id: string
  readonly kind: Kind
  /** The glossary marks it unless the reader says otherwise. */
  readonly marked: boolean
}

type Choice = Pick<Settings, 'unmarkedKinds' | 'alsoMarked' | 'unmarked'>

/** True when mentions of the term are marked. What is said of the term alone outweighs what is said of its kind. */
export function isTermMarked(choice: Choice, term: MarkedTerm): boolean {
  if (choice.unmarked.includes(term.id)) return false
  return choice.alsoMarked.includes(term.id) || (term.marked && !choice.unmarkedKinds.includes(term.kind))
}

/** Marks a term or no longer does, and says no more of it than is needed for that. */
export function withTermMarked(
  choice: Choice,
  term: MarkedTerm,
  isMarked: boolean,
): Pick<Settings, 'alsoMarked' | 'unmarked'> {
  const alsoMarked = choice.alsoMarked.filter((id) => id !== term.id)
  const unmarked = choice.unmarked.filter((id) => id !== term.id)
  if (isTermMarked({ ...choice, alsoMarked, unmarked }, term) === isMarked) return { alsoMarked, unmarked }
  return isMarked
    ? { alsoMarked: [...alsoMarked, term.id], unmarked }
    : { alsoMarked, unmarked: [...unmarked, term.id] }
}

import type { TermLink } from '../../core/entry.ts'
import type { Words } from '../words.ts'
import { Press } from './press.tsx'

interface RelatedProps {
  readonly terms: readonly TermLink[]
  readonly onFollow: (term: TermLink) => void
  readonly words: Words
}

/** The related terms in a row; each opens in this card. */
export function Related({ terms, onFollow, words }: RelatedProps) {
  if (terms.length === 0) return null
  return (
    <section class="layer">
      <h3 class="heading">{words.related}</h3>
      <ul class="terms">
        {terms.map((term, index) => (
          <li key={term.id}>
            <Press onPress={() => onFollow(term)}>{term.title}</Press>
            {index < terms.length - 1 && ', '}
          </li>
        ))}
      </ul>
    </section>
  )
}

import type { Lang, TermLink } from '../../core/entry.ts'
import type { Onward } from './onward.ts'

interface TermsProps {
  readonly heading: string
  readonly terms: readonly TermLink[]
  readonly onward: Onward
  readonly lang: Lang
}

/** Terms in a row, each of which leads on to its entry. */
export function Terms({ heading, terms, onward, lang }: TermsProps) {
  if (terms.length === 0) return null
  return (
    <section class="layer">
      <h3 class="heading">{heading}</h3>
      <ul class="terms" lang={lang}>
        {terms.map((term, index) => (
          <li key={term.id}>
            {onward.term(term)}
            {index < terms.length - 1 && ', '}
          </li>
        ))}
      </ul>
    </section>
  )
}

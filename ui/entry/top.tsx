import type { Words } from '../words.ts'
import { Press } from './press.tsx'

interface TopProps {
  /** What kind of entry it is, in words; null until it is there. */
  readonly kind: string | null
  /** Which mention this is, of how many on the page; null where that is of no use. */
  readonly place: { readonly nth: number; readonly of: number } | null
  /** Name of the entry that Back leads to; null where there is none. */
  readonly backTo: string | null
  readonly closable: boolean
  readonly onBack: () => void
  readonly onClose: () => void
  readonly words: Words
}

/** The card's first row: what kind of thing the term is, and where the reader is. */
export function Top({ kind, place, backTo, closable, onBack, onClose, words }: TopProps) {
  return (
    <div class="top caption">
      <span class="kind">{kind}</span>
      {place && (
        <span class="figures">
          <span class="if-wide">{words.nthOnPage(place.nth, place.of)}</span>
          <span class="if-narrow">{words.nth(place.nth, place.of)}</span>
        </span>
      )}
      {backTo !== null && (
        <Press onPress={onBack} label={words.backTo(backTo)}>
          {words.back}
        </Press>
      )}
      {closable && <Press onPress={onClose}>{words.close}</Press>}
    </div>
  )
}

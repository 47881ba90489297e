import type { Lang } from '../../core/entry.ts'
import { Press } from '../entry/press.tsx'
import { typeset } from '../typeset.ts'
import type { Words } from '../words.ts'

interface WhyProps {
  readonly why: string
  /** Why the last choice could not be kept; null when nothing went wrong. */
  readonly trouble: string | null
  readonly onNotHere: () => void
  readonly onNotOnSite: () => void
  readonly lang: Lang
  readonly words: Words
}

/** Why these words were marked, and the two ways not to have them marked. */
export function Why({ why, trouble, onNotHere, onNotOnSite, lang, words }: WhyProps) {
  return (
    <section class="why caption">
      <p>
        {words.why} {typeset(why, lang)}
      </p>
      <Press onPress={onNotHere}>{words.notHere}</Press>
      <Press onPress={onNotOnSite}>{words.notOnSite}</Press>
      {trouble !== null && (
        <p class="trouble" role="alert">
          {trouble}
        </p>
      )}
    </section>
  )
}

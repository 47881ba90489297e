import type { EntryView } from '../../core/entry.ts'
import { typeset } from '../typeset.ts'
import type { Words } from '../words.ts'
import { Memo } from './memo.tsx'
import type { Onward } from './onward.ts'
import { Terms } from './terms.tsx'
import { Unfolded } from './unfolded.tsx'

interface TermTextProps {
  readonly entry: EntryView
  readonly unfolded: boolean
  readonly sinceShown: boolean
  /** Null where what came since is always shown. */
  readonly onToggleSince: (() => void) | null
  readonly onward: Onward
  readonly words: Words
}

/** All that is said of a term beneath its name: what it is and what the memo says; unfolded, the other layers. */
export function TermText({ entry, unfolded, sinceShown, onToggleSince, onward, words }: TermTextProps) {
  return (
    <>
      {entry.spelled !== null && (
        <p class="spelled" lang={entry.lang}>
          {typeset(entry.spelled, entry.lang)}
        </p>
      )}
      <p class="gist" lang={entry.lang}>
        {typeset(entry.gist, entry.lang)}
      </p>
      <Memo statements={entry.memo} dated={unfolded} lang={entry.lang} words={words} />
      {unfolded && (
        <>
          <Unfolded
            entry={entry}
            sinceShown={sinceShown}
            onToggleSince={onToggleSince}
            onward={onward}
            words={words}
          />
          <Terms heading={words.related} terms={entry.related} onward={onward} lang={entry.lang} />
        </>
      )}
    </>
  )
}

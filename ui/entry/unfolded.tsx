import type { EntryView } from '../../core/entry.ts'
import type { Words } from '../words.ts'
import { numbered } from './citing.ts'
import { Layer } from './layer.tsx'
import type { Onward } from './onward.ts'
import { Since } from './since.tsx'
import { Timeline } from './timeline.tsx'

interface UnfoldedProps {
  readonly entry: EntryView
  readonly sinceShown: boolean
  /** Null where what came since is always shown. */
  readonly onToggleSince: (() => void) | null
  readonly onward: Onward
  readonly words: Words
}

/** The layers beneath the memo's: the record, the background, the events and what came since. */
export function Unfolded({ entry, sinceShown, onToggleSince, onward, words }: UnfoldedProps) {
  const { lang, events } = entry
  const differs = numbered(entry.differs, 1)
  const background = numbered(entry.background, 1 + differs.notes.length)
  return (
    <>
      {entry.differs.length > 0 && <Layer heading={words.differs} {...differs} lang={lang} words={words} />}
      {entry.background.length > 0 && (
        <Layer heading={words.background} {...background} lang={lang} words={words} />
      )}
      {events.length > 0 && (
        <section class="layer">
          <h3 class="heading">{words.events}</h3>
          <Timeline events={events.filter(({ after }) => !after)} lang={lang} after={false} onward={onward} />
        </section>
      )}
      <section class="later">
        <p class="line">{words.memoLine}</p>
        <Timeline events={events.filter(({ after }) => after)} lang={lang} after={true} onward={onward} />
        <Since
          statements={entry.since}
          asOf={entry.asOf}
          shown={sinceShown}
          onToggle={onToggleSince}
          lang={lang}
          words={words}
        />
      </section>
    </>
  )
}

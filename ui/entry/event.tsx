import type { EventView } from '../../core/entry.ts'
import { typeset } from '../typeset.ts'
import type { Words } from '../words.ts'
import { numbered } from './citing.ts'
import { eventDate } from './event-date.ts'
import { Layer } from './layer.tsx'
import { Memo } from './memo.tsx'
import type { Onward } from './onward.ts'
import { Since } from './since.tsx'
import { Terms } from './terms.tsx'
import type { EntryWords } from './words.ts'

interface EventTextProps {
  readonly event: EventView
  readonly onward: Onward
  readonly words: Words & EntryWords
}

/** All that is said of an event beneath its name: when it was, the layers, and the terms that it belongs to. */
export function EventText({ event, onward, words }: EventTextProps) {
  const { lang } = event
  const differs = numbered(event.differs, 1)
  const background = numbered(event.background, 1 + differs.notes.length)
  const date = eventDate(event, lang)
  return (
    <>
      <p class="spelled figures" lang={lang}>
        {event.until === null && !event.scheduled ? (
          <time dateTime={event.date}>{typeset(date, lang)}</time>
        ) : (
          typeset(event.scheduled ? words.scheduled(date) : date, lang)
        )}
      </p>
      <Memo statements={event.memo} dated={true} lang={lang} words={words} />
      {event.differs.length > 0 && <Layer heading={words.differs} {...differs} lang={lang} words={words} />}
      {event.background.length > 0 && (
        <Layer heading={words.background} {...background} lang={lang} words={words} />
      )}
      {event.since.length > 0 && (
        <section class="later">
          <p class="line">{typeset(event.after ? words.afterMemo : words.memoLine, lang)}</p>
          <Since
            statements={event.since}
            asOf={null}
            shown={true}
            onToggle={null}
            lang={lang}
            words={words}
          />
        </section>
      )}
      <Terms heading={words.terms} terms={event.terms} onward={onward} lang={lang} />
    </>
  )
}

import { hashOf } from '../../core/address.ts'
import type { EventView, Lang, Statement } from '../../core/entry.ts'
import { mergedLocators, sectionName } from '../entry/citing.ts'
import { eventDate } from '../entry/event-date.ts'
import { Sources } from '../entry/sources.tsx'
import { typeset } from '../typeset.ts'
import type { AllWords } from './words.ts'

interface DetailProps {
  /** Null while no event is at hand. */
  readonly event: EventView | null
  readonly lang: Lang
  readonly words: AllWords
}

/** The event at hand, in short: when it was, what is known of it and from where, and its terms. */
export function Detail({ event, lang, words }: DetailProps) {
  return (
    <section class="detail" aria-label={words.events}>
      {event === null ? <Hint lang={lang} words={words} /> : <Told event={event} lang={lang} words={words} />}
    </section>
  )
}

function Hint({ lang, words }: Omit<DetailProps, 'event'>) {
  return (
    <>
      <p class="gist">{typeset(words.noneAtHand, lang)}</p>
      <p class="caption">{typeset(words.howToRead, lang)}</p>
      <p class="caption">{typeset(words.howToWalk, lang)}</p>
    </>
  )
}

function Told({ event, lang, words }: { readonly event: EventView } & Omit<DetailProps, 'event'>) {
  const statement = event.background[0] ?? event.since[0] ?? null
  const date = eventDate(event, lang)
  return (
    <>
      <p class="caption figures">
        {typeset(words.when(event.scheduled ? words.scheduled(date) : date, words.laneOf[event.lane]), lang)}
      </p>
      <h2 class="happening-title" lang={event.lang}>
        <a href={hashOf({ type: 'event', id: event.id })}>{typeset(event.title, event.lang)}</a>
      </h2>
      <p lang={event.lang}>{typeset(statement?.text ?? event.memo[0]?.text ?? '', event.lang)}</p>
      <p class="caption" lang={event.lang}>
        {event.terms.map((term, index) => (
          <>
            {index > 0 && ', '}
            <a key={term.id} href={hashOf({ type: 'term', id: term.id })}>
              {term.title}
            </a>
          </>
        ))}
      </p>
      <p class="caption figures">
        <MemoPlaces event={event} words={words} />
        {statement && <Cited statement={statement} lang={lang} words={words} />}
      </p>
    </>
  )
}

function MemoPlaces({ event, words }: { readonly event: EventView; readonly words: AllWords }) {
  const places = mergedLocators(event.memo.flatMap(({ at }) => at))
  if (places.length === 0) return null
  return (
    <>
      {words.memoPlace}{' '}
      {places.map((place, index) => (
        <>
          {index > 0 && '; '}
          <span lang={place.heading === null ? undefined : 'en'}>{sectionName(place, words)}</span>
          {`, ${words.paragraphs(place.paragraphs)}`}
        </>
      ))}
      {'. '}
    </>
  )
}

interface CitedProps {
  readonly statement: Statement
  readonly lang: Lang
  readonly words: AllWords
}

function Cited({ statement, lang, words }: CitedProps) {
  return (
    <>
      {!statement.oneSource && `${words.source(statement.sources.length)} `}
      <Sources {...statement} by="publisher" lang={lang} words={words} />
    </>
  )
}

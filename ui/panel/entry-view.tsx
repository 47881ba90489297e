import { entryPath, hashOf, type PanelAddress } from '../../core/address.ts'
import type { EntryView, EventView } from '../../core/entry.ts'
import { Acts } from '../entry/acts.tsx'
import { EventText } from '../entry/event.tsx'
import type { Onward } from '../entry/onward.ts'
import { Press } from '../entry/press.tsx'
import { TermText } from '../entry/term.tsx'
import { Top } from '../entry/top.tsx'
import { typeset } from '../typeset.ts'
import type { PanelProps } from './view.tsx'

type EntryAddress = Extract<PanelAddress, { id: string }>

/** Terms and events within an entry are links, which the panel follows. */
const ONWARD: Onward = {
  term: ({ id, title }) => <a href={hashOf({ type: 'term', id })}>{title}</a>,
  event: ({ id }, title) => <a href={hashOf({ type: 'event', id })}>{title}</a>,
}

/** An entry as a whole, with a way back. */
export function EntryInPanel({ address, ...props }: PanelProps & { readonly address: EntryAddress }) {
  const { panel, words } = props
  const { type, id } = address
  const lang = panel.entryLang
  const term = type === 'term' ? panel.reference.term(id, lang) : null
  const event = type === 'event' ? panel.reference.event(id, lang) : null
  return (
    <article class="entry">
      <Top
        kind={term ? words.kinds[term.kind] : event && words.event[event.lane]}
        place={null}
        backTo={nameOf(panel.trail.before, props) ?? words.view.glossary}
        closable={false}
        onBack={() => panel.trail.back()}
        onClose={() => panel.trail.back()}
        words={words}
      />
      <h2 class="term" lang={lang}>
        {typeset(term?.title ?? event?.title ?? id, lang)}
      </h2>
      {term && <Term term={term} {...props} />}
      {event && <EventText event={event} onward={ONWARD} words={words} />}
      <Ways address={address} entry={term ?? event} {...props} />
    </article>
  )
}

function Term({ term, words }: PanelProps & { readonly term: EntryView }) {
  return (
    <TermText
      entry={term}
      unfolded={true}
      sinceShown={true}
      onToggleSince={null}
      onward={ONWARD}
      words={words}
    />
  )
}

type WaysProps = PanelProps & { readonly address: EntryAddress; readonly entry: EntryView | EventView | null }

function Ways({ address, entry, panel, words }: WaysProps) {
  const hasEvents = entry !== null && (!('events' in entry) || entry.events.length > 0)
  return (
    <Acts
      first={hasEvents && <Press onPress={() => panel.showOnTimeline(address)}>{words.onTimeline}</Press>}
    >
      <a class="way" href={entryPath(address)} target="_blank" rel="noopener">
        {words.inTab}
      </a>
    </Acts>
  )
}

/** What Back leads to, by its name. */
function nameOf(address: PanelAddress | null, { panel, words }: PanelProps): string | null {
  if (address === null) return null
  if ('id' in address) return panel.reference.brief(address.type, address.id, panel.entryLang)?.title ?? null
  if (address.type === 'search') return words.view.glossary
  return address.type === 'notes' ? words.view.page : words.view[address.type]
}

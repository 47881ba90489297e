import type { EntryView, EventView } from '../../core/entry.ts'
import { Acts } from '../entry/acts.tsx'
import { EventText } from '../entry/event.tsx'
import type { Onward } from '../entry/onward.ts'
import { Press } from '../entry/press.tsx'
import { TermText } from '../entry/term.tsx'
import { Top } from '../entry/top.tsx'
import { typeset } from '../typeset.ts'
import type { EntryAddress, Leaf } from './leaf.ts'
import type { PopupProps } from './view.tsx'

type LookedUpProps = PopupProps & { readonly leaf: Leaf }

/** An entry that was opened from the list, drawn as the card on a page draws it. */
export function LookedUp(props: LookedUpProps) {
  const { popup, leaf, words } = props
  const { type, id } = leaf.address
  const lang = popup.entryLang
  const term = type === 'term' ? popup.reference.term(id, lang) : null
  const event = type === 'event' ? popup.reference.event(id, lang) : null
  const title = term?.title ?? event?.title ?? id
  return (
    <main class="entry" tabIndex={-1} aria-label={words.explained(title)} key={`${type} ${id}`}>
      <h1 class="unseen">{words.title}</h1>
      <Top
        kind={term ? words.kinds[term.kind] : event && words.event[event.lane]}
        place={null}
        backTo={backTo(props)}
        closable={false}
        onBack={() => popup.back()}
        onClose={() => popup.back()}
        words={words}
      />
      <h2 class="term" lang={lang}>
        {typeset(title, lang)}
      </h2>
      {term && <Term term={term} {...props} />}
      {event && <Event event={event} {...props} />}
    </main>
  )
}

/** The name of what Back leads to: an entry, or what was typed, or the page. */
function backTo({ popup, words }: LookedUpProps): string {
  const below = popup.leaves.at(-2)
  if (below === undefined) return popup.finder.isAsking ? words.results : words.onThisPage
  const { type, id } = below.address
  return popup.reference.brief(type, id, popup.entryLang)?.title ?? id
}

function Term({ term, popup, leaf, words }: LookedUpProps & { readonly term: EntryView }) {
  const { unfolded, sinceShown } = leaf
  return (
    <>
      <TermText
        entry={term}
        unfolded={unfolded}
        sinceShown={sinceShown}
        onToggleSince={() => popup.change({ sinceShown: !sinceShown })}
        onward={onwardIn(popup)}
        words={words}
      />
      <Acts
        first={
          <Press onPress={() => popup.change({ unfolded: !unfolded, sinceShown: false })} expanded={unfolded}>
            {unfolded ? words.readLess : words.readOn}
          </Press>
        }
      >
        <Ways popup={popup} address={leaf.address} words={words} />
      </Acts>
    </>
  )
}

function Event({ event, popup, leaf, words }: LookedUpProps & { readonly event: EventView }) {
  return (
    <>
      <EventText event={event} onward={onwardIn(popup)} words={words} />
      <Acts first={<Press onPress={() => popup.back()}>{words.back}</Press>}>
        <Ways popup={popup} address={leaf.address} words={words} />
      </Acts>
    </>
  )
}

interface WaysProps extends Pick<PopupProps, 'popup' | 'words'> {
  readonly address: EntryAddress
}

function Ways({ popup, address, words }: WaysProps) {
  return (
    <>
      <Press onPress={() => popup.store.openPanel(address)}>{words.inPanel}</Press>
      <Press onPress={() => popup.store.openTab(address)}>{words.inTab}</Press>
    </>
  )
}

function onwardIn(popup: PopupProps['popup']): Onward {
  const open = (address: EntryAddress) =>
    popup.open(address, document.querySelector('.entry')?.scrollTop ?? 0)
  return {
    term: ({ id, title }) => <Press onPress={() => open({ type: 'term', id })}>{title}</Press>,
    event: ({ id }, title) => <Press onPress={() => open({ type: 'event', id })}>{title}</Press>,
  }
}

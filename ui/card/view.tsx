import type { Lang, TermLink } from '../../core/entry.ts'
import { reasonText } from '../../core/mentions/why.ts'
import { Acts } from '../entry/acts.tsx'
import type { Onward } from '../entry/onward.ts'
import { Press } from '../entry/press.tsx'
import { TermText } from '../entry/term.tsx'
import { Top } from '../entry/top.tsx'
import { typeset } from '../typeset.ts'
import type { Words } from '../words.ts'
import { type CardState, leafBelow, topLeaf } from './state.ts'
import { Why } from './why.tsx'

/** What the reader can do in a card. */
export interface CardActions {
  readonly close: () => void
  readonly back: () => void
  readonly toggleUnfolded: () => void
  readonly toggleSince: () => void
  readonly follow: (term: TermLink) => void
  readonly notHere: () => void
  readonly notOnSite: () => void
  readonly undo: () => void
  readonly retry: () => void
}

interface CardProps {
  readonly state: CardState
  readonly actions: CardActions
  /** Language of the interface; the entry is in its own. */
  readonly lang: Lang
  readonly words: Words
}

function Head({ state, actions, words }: CardProps) {
  const leaf = topLeaf(state)
  const below = leafBelow(state)
  const { entry } = leaf
  const compact = below === null && !leaf.unfolded && state.dismissal === null
  return (
    <>
      <Top
        kind={entry && words.kinds[entry.kind]}
        place={compact ? state.mention : null}
        backTo={state.dismissal ? null : below && (below.entry?.title ?? below.name)}
        closable={state.held}
        onBack={actions.back}
        onClose={actions.close}
        words={words}
      />
      <h2 class="term" lang={entry?.lang}>
        {entry ? typeset(entry.title, entry.lang) : leaf.name}
      </h2>
    </>
  )
}

function Dismissed({ state, actions, lang, words }: CardProps) {
  const onSite = state.dismissal?.scope === 'site'
  return (
    <>
      <p class="aside run">{typeset(onSite ? words.dismissedOnSite : words.dismissedHere, lang)}</p>
      {state.trouble !== null && <p class="aside run trouble">{state.trouble}</p>}
      <Acts
        first={
          <Press onPress={actions.undo} mark="undo">
            {words.undo}
          </Press>
        }
      >
        {!onSite && <Press onPress={actions.notOnSite}>{words.notOnSite}</Press>}
      </Acts>
    </>
  )
}

function Failed({ error, actions, words }: CardProps & { readonly error: string }) {
  return (
    <>
      <p class="gist">{words.failed}</p>
      <p class="aside run">
        {error} {words.pageUnaffected}
      </p>
      <Acts
        first={
          <Press onPress={actions.retry} mark="retry">
            {words.tryAgain}
          </Press>
        }
      />
    </>
  )
}

function Waiting({ late, actions, words }: CardProps & { readonly late: boolean }) {
  return (
    <>
      <p class="gist waiting">{late && words.opening}</p>
      <Acts
        first={
          <Press onPress={actions.toggleUnfolded} off={true}>
            {words.readOn}
          </Press>
        }
      />
    </>
  )
}

function Entry({ state, actions, lang, words }: CardProps) {
  const { entry, unfolded, sinceShown } = topLeaf(state)
  if (!entry) return null
  const onward: Onward = {
    term: (term) => <Press onPress={() => actions.follow(term)}>{term.title}</Press>,
    event: null,
  }
  return (
    <>
      <TermText
        entry={entry}
        unfolded={unfolded}
        sinceShown={sinceShown}
        onToggleSince={actions.toggleSince}
        onward={onward}
        words={words}
      />
      {unfolded && leafBelow(state) === null && (
        <Why
          why={reasonText(state.mention.reason, state.mention.text, lang)}
          trouble={state.trouble}
          onNotHere={actions.notHere}
          onNotOnSite={actions.notOnSite}
          lang={lang}
          words={words}
        />
      )}
      <Acts
        first={
          <Press onPress={actions.toggleUnfolded} expanded={unfolded} mark="unfold">
            {unfolded ? words.readLess : words.readOn}
          </Press>
        }
      />
    </>
  )
}

/** The card as it stands: an entry, the wait for it, what went wrong, or what was dismissed. */
export function CardView(props: CardProps) {
  const { entry, error, late } = topLeaf(props.state)
  return (
    <>
      <Head {...props} />
      {props.state.dismissal ? (
        <Dismissed {...props} />
      ) : entry ? (
        <Entry {...props} />
      ) : error !== null ? (
        <Failed {...props} error={error} />
      ) : (
        <Waiting {...props} late={late} />
      )}
    </>
  )
}

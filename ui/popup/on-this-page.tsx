import type { FoundTerm } from '../../core/page-found.ts'
import { siteOf } from '../../core/site-switch.ts'
import { Orders } from '../found/orders.tsx'
import { LIST } from '../search/field.tsx'
import { Row } from '../search/row.tsx'
import { typeset } from '../typeset.ts'
import type { PopupProps } from './view.tsx'

/** What is marked on the page, or why nothing is. */
export function OnThisPage(props: PopupProps) {
  const { popup, lang, words } = props
  const { page, settings, store } = popup
  if (page === null) return null
  const say = (sentence: string, more: string) => (
    <>
      <p class="gist">{typeset(sentence, lang)}</p>
      <p class="run">{typeset(more, lang)}</p>
    </>
  )
  if (page.type === 'closed') return say(words.closed, words.searchWorks)
  if (page.type === 'unreadable') return say(words.unreadable, words.searchWorks)
  if (!settings.isOn) return say(words.offEverywhere, words.searchAsBefore)
  if (popup.isOff) return say(words.offHere(siteOf(store.url) ?? ''), words.searchAsBefore)
  if (page.type === 'loading') return <p class="gist">{words.loading}</p>
  if (page.type === 'unread')
    return (
      <>
        <p class="gist">{typeset(words.unread, lang)}</p>
        <p class="run">
          <button type="button" onClick={() => void store.reloadPage()}>
            {words.reload}
          </button>
        </p>
      </>
    )
  return popup.terms.length === 0 ? <NoneFound {...props} /> : <Found {...props} />
}

function NoneFound({ popup, lang, words }: PopupProps) {
  const [before, glossary, between, timeline, after] = words.browse
  return (
    <>
      <p class="gist">{typeset(words.noneFound, lang)}</p>
      <p class="run">
        {before}
        <button type="button" class="inline" onClick={() => popup.store.openPanel({ type: 'glossary' })}>
          {glossary}
        </button>
        {between}
        <button type="button" class="inline" onClick={() => popup.store.openPanel({ type: 'timeline' })}>
          {timeline}
        </button>
        {after}
      </p>
    </>
  )
}

function Found(props: PopupProps) {
  const { popup, words } = props
  const { terms, framed, finder } = popup
  const mentions = [...terms, ...framed].reduce((sum, { count }) => sum + count, 0)
  return (
    <section aria-labelledby="on-this-page">
      <div class="sum">
        <h2 class="heading" id="on-this-page">
          {words.onThisPage}
        </h2>
        <p class="caption figures">{words.counted(terms.length + framed.length, mentions)}</p>
      </div>
      <Orders order={popup.order} onOrder={(order) => popup.sort(order)} words={words} />
      <div role="listbox" id={LIST} aria-label={words.onThisPage}>
        {terms.map((term, index) => (
          <Row
            key={term.id}
            index={index}
            isActive={finder.active === index}
            onChoose={(at) => popup.choose(at)}
            title={<Name term={term} {...props} />}
            beneath={null}
            aside={<Count term={term} {...props} />}
          />
        ))}
      </div>
      {framed.length > 0 && <Framed {...props} />}
    </section>
  )
}

type TermProps = PopupProps & { readonly term: FoundTerm }

function Name({ term, popup, words }: TermProps) {
  const lang = popup.entryLang
  const brief = popup.reference.brief('term', term.id, lang)
  return (
    <>
      <span lang={lang}>{typeset(brief?.title ?? term.id, lang)}</span>{' '}
      {brief?.kind && <span class="caption">{words.kinds[brief.kind]}</span>}
    </>
  )
}

/** How often it is mentioned; once it was gone to, which of its mentions that was. */
function Count({ term, popup, words }: TermProps) {
  const shown = popup.shown.get(term.id)
  if (shown !== undefined) return <>{words.nth(shown + 1, term.count)}</>
  return (
    <>
      <span aria-hidden="true">{term.count}</span>
      <span class="unseen">{words.mentions(term.count)}</span>
    </>
  )
}

function Framed({ popup, words }: PopupProps) {
  const lang = popup.entryLang
  return (
    <p class="framed">
      {words.inFrames}{' '}
      {popup.framed.map((term, index) => (
        <>
          {index > 0 && ', '}
          <button
            key={term.id}
            type="button"
            class="inline"
            lang={lang}
            onClick={() => void popup.show(term)}
          >
            {typeset(popup.reference.brief('term', term.id, lang)?.title ?? term.id, lang)}
          </button>
        </>
      ))}
    </p>
  )
}

import { hashOf } from '../../core/address.ts'
import type { FoundTerm } from '../../core/page-found.ts'
import { siteOf } from '../../core/site-switch.ts'
import { isOffAt } from '../../core/sites.ts'
import { Orders } from '../found/orders.tsx'
import { typeset } from '../typeset.ts'
import type { PanelProps } from './view.tsx'

/** What is marked on the page beside the panel, or why nothing is. */
export function PageView(props: PanelProps) {
  const { panel, words } = props
  const { page, settings, tab } = panel
  if (page === null || tab === null) return null
  if (page.type === 'closed') return <Sentence text={words.closed} more={words.restWorks} {...props} />
  if (page.type === 'unreadable')
    return <Sentence text={words.unreadable} more={words.restWorks} {...props} />
  if (!settings.isOn) return <Sentence text={words.offEverywhere} more={words.restWorks} {...props} />
  if (isOffAt(settings, tab.url ?? ''))
    return <Sentence text={words.offHere(siteOf(tab.url) ?? '')} more={words.restWorks} {...props} />
  if (page.type === 'loading') return <Sentence text={words.loading} more={null} {...props} />
  if (page.type === 'unread')
    return (
      <>
        <Sentence text={words.unread} more={null} {...props} />
        <p class="run">
          <button type="button" onClick={() => void panel.store.reloadPage(tab)}>
            {words.reload}
          </button>
        </p>
      </>
    )
  return panel.found.length === 0 ? <NoneFound {...props} /> : <Found {...props} />
}

function Sentence({
  text,
  more,
  lang,
}: PanelProps & { readonly text: string; readonly more: string | null }) {
  return (
    <>
      <p class="gist">{typeset(text, lang)}</p>
      {more !== null && <p class="run">{typeset(more, lang)}</p>}
    </>
  )
}

function NoneFound({ lang, words }: PanelProps) {
  const [before, glossary, between, timeline, after] = words.browse
  return (
    <>
      <p class="gist">{typeset(words.noneFound, lang)}</p>
      <p class="run">
        {before}
        <a href={hashOf({ type: 'glossary' })}>{glossary}</a>
        {between}
        <a href={hashOf({ type: 'timeline' })}>{timeline}</a>
        {after}
      </p>
    </>
  )
}

function Found(props: PanelProps) {
  const { panel, lang, words } = props
  const { found, framed, isGone } = panel
  const mentions = [...found, ...framed].reduce((sum, { count }) => sum + count, 0)
  return (
    <>
      <p class="caption figures">{words.counted(found.length + framed.length, mentions)}</p>
      <Orders order={panel.pageOrder} onOrder={(order) => panel.orderPage(order)} words={words} />
      <ul class="found-terms">
        {found.map((term) => (
          <Row key={term.id} term={term} {...props} />
        ))}
      </ul>
      {framed.length > 0 && (
        <>
          <h2 class="heading">{words.framed}</h2>
          <ul class="found-terms">
            {framed.map((term) => (
              <Row key={term.id} term={term} {...props} />
            ))}
          </ul>
        </>
      )}
      <p class="run" role="status">
        {isGone && typeset(words.gone, lang)}
      </p>
    </>
  )
}

function Row({ term, panel, words }: PanelProps & { readonly term: FoundTerm }) {
  const lang = panel.entryLang
  const name = panel.titleOf(term.id)
  const kind = panel.reference.brief('term', term.id, lang)?.kind
  const last = panel.shown.get(term.id)
  return (
    <li>
      <button
        type="button"
        class="found-term"
        aria-label={words.toMention(name, panel.nextOf(term) + 1, term.count)}
        onClick={() => void panel.show(term)}
      >
        <span class="listed-name" lang={lang}>
          {typeset(name, lang)}
        </span>{' '}
        <span class="caption">{kind && words.kinds[kind]}</span>
        <span class="count figures">
          {last !== undefined && term.count > 1 ? words.nth(last + 1, term.count) : term.count}
        </span>
      </button>
    </li>
  )
}

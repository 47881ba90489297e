import { render } from 'preact'
import { hashOf } from '../../core/address.ts'
import type { EntryView, EventView, Lang } from '../../core/entry.ts'
import type { Reference } from '../../core/reference.ts'
import { dress } from '../appearance.ts'
import { Field } from '../search/field.tsx'
import { ResultList } from '../search/results.tsx'
import { type SearchWords, searchWords } from '../search/words.ts'
import { typeset } from '../typeset.ts'
import { type Words, wordsOf } from '../words.ts'
import { EventText } from './event.tsx'
import type { Onward } from './onward.ts'
import { EntryPage, type EntryPageStore } from './page-model.ts'
import { type Colophon, type EntryPageWords, entryPageWords } from './page-words.ts'
import { TermText } from './term.tsx'
import { Top } from './top.tsx'
import { type EntryWords, entryWords } from './words.ts'

interface EntryPageOptions {
  readonly store: EntryPageStore
  readonly reference: Reference
  readonly colophonIn: (lang: Lang) => Colophon
  readonly browserLang: Lang
  /** Ends all watching. */
  readonly signal: AbortSignal
}

interface PageProps {
  readonly page: EntryPage
  readonly lang: Lang
  readonly words: Words & EntryWords & SearchWords & EntryPageWords
}

/** Draws the entry, or the search, that the address stands for, and follows the address. */
export async function showEntryPage(into: HTMLElement, options: EntryPageOptions): Promise<void> {
  let shown = ''
  const draw = () => {
    const { lang, settings, term, event, finder } = page
    const words = { ...wordsOf(lang), ...entryWords[lang], ...searchWords[lang], ...entryPageWords[lang] }
    const entry = term ?? event
    const title = entry?.title ?? finder.query.trim().slice(0, 60).toWellFormed()
    dress(document, { theme: settings.theme, lang, title: title ? words.titled(title) : words.product })
    render(<Page page={page} lang={lang} words={words} colophon={options.colophonIn(lang)} />, into)
    const now = entry === null ? '' : hashOf(page.address)
    if (now !== shown) settle(into, now === '')
    shown = now
  }
  const page = new EntryPage({ ...options, changed: draw })
  await page.load()
  if (shown === '') into.querySelector<HTMLElement>('.field')?.focus()
}

/** Another entry is shown: it is read from its beginning, and keys go on from there. */
function settle(into: HTMLElement, isSearch: boolean): void {
  scrollTo({ top: 0, behavior: 'instant' })
  into.querySelector<HTMLElement>(isSearch ? '.field' : 'article')?.focus({ preventScroll: true })
}

function Page({ page, lang, words, colophon }: PageProps & { readonly colophon: Colophon }) {
  const { finder, term, event } = page
  return (
    <>
      <header>
        <h1 class="heading">
          <a href={hashOf({ type: 'search', query: '' })}>{words.product}</a>
        </h1>
        <search>
          <Field finder={finder} hasList={finder.isAsking && finder.rows.length > 0} words={words} />
        </search>
      </header>
      <main>
        {term && <Term entry={term} words={words} />}
        {event && <Event event={event} words={words} />}
        {!term && !event && <Search page={page} lang={lang} words={words} />}
      </main>
      <footer class="caption">{typeset(words.colophon(colophon), lang)}</footer>
    </>
  )
}

const onward: Onward = {
  term: ({ id, title }) => <a href={hashOf({ type: 'term', id })}>{title}</a>,
  event: ({ id }, title) => <a href={hashOf({ type: 'event', id })}>{title}</a>,
}

const NO_WAY_BACK = { place: null, backTo: null, closable: false, onBack: () => {}, onClose: () => {} }

function Term({ entry, words }: { readonly entry: EntryView; readonly words: PageProps['words'] }) {
  return (
    <article class="entry" tabIndex={-1} aria-label={words.explained(entry.title)}>
      <Top kind={words.kinds[entry.kind]} {...NO_WAY_BACK} words={words} />
      <h2 class="term" lang={entry.lang}>
        {typeset(entry.title, entry.lang)}
      </h2>
      <TermText
        entry={entry}
        unfolded={true}
        sinceShown={true}
        onToggleSince={null}
        onward={onward}
        words={words}
      />
    </article>
  )
}

function Event({ event, words }: { readonly event: EventView; readonly words: PageProps['words'] }) {
  return (
    <article class="entry" tabIndex={-1} aria-label={words.explained(event.title)}>
      <Top kind={words.event[event.lane]} {...NO_WAY_BACK} words={words} />
      <h2 class="term" lang={event.lang}>
        {typeset(event.title, event.lang)}
      </h2>
      <EventText event={event} onward={onward} words={words} />
    </article>
  )
}

function Search({ page, lang, words }: PageProps) {
  const { finder, address, entryLang } = page
  if (!finder.isAsking)
    return (
      <section class="all">
        <h2 class="heading">{words.allTerms}</h2>
        <ul class="terms" lang={entryLang}>
          {page.reference.terms(entryLang).map((term) => (
            <li key={term.id}>{onward.term(term)}</li>
          ))}
        </ul>
      </section>
    )
  return (
    <div class="list">
      {address.type !== 'search' && <p class="gist">{typeset(words.unknown, lang)}</p>}
      <ResultList finder={finder} onChoose={(index) => page.choose(index)} lang={lang} words={words} />
      <p class="unseen" role="status">
        {finder.rows.length > 0 && words.found(finder.rows.length)}
      </p>
    </div>
  )
}

import type { Lang } from '../../core/entry.ts'
import { shortDate } from '../dates.ts'
import { plainWords, typeset } from '../typeset.ts'
import { isoDay, quoteOf, readablePath } from './quoting.ts'
import { Trouble } from './section.tsx'
import type { TermOption } from './terms.ts'
import { groupsOf, type UnmarkedRow } from './unmarked.ts'
import type { UnmarkedList } from './unmarked-list.ts'
import type { OptionsWords } from './words.ts'

interface UnmarkedProps {
  readonly list: UnmarkedList
  readonly terms: readonly TermOption[]
  readonly lang: Lang
  readonly words: OptionsWords
}

/** All that the reader has unmarked, site by site, each with a way back. */
export function Unmarked(props: UnmarkedProps) {
  const { list, lang, words } = props
  const { state } = list
  if (state.stage === 'reading') return null
  if (state.stage === 'late') return <p class="gist">{words.readingList}</p>
  if (state.stage === 'failed')
    return (
      <Trouble
        failed={words.notRead}
        help={typeset(words.listNotRead, lang)}
        retry={{ label: words.tryAgain, onPress: () => void list.load() }}
      />
    )
  if (state.rows.length === 0)
    return (
      <div>
        <p class="gist">{typeset(words.nothingUnmarked, lang)}</p>
        <p class="caption">{typeset(words.howToUnmark, lang)}</p>
      </div>
    )
  return (
    <>
      {groupsOf(state.rows).map(({ site, rows }) => (
        <div key={site} class="site">
          <h3>{site === '' ? typeset(words.noSite, lang) : <bdi>{site}</bdi>}</h3>
          <ul>
            {rows.map((row) => (
              <Row key={row.key} row={row} {...props} />
            ))}
          </ul>
        </div>
      ))}
      <p class="unseen" role="status">
        {spokenOf(props)}
      </p>
    </>
  )
}

function Row({ row, list, terms, lang, words }: UnmarkedProps & { readonly row: UnmarkedRow }) {
  const name = nameOf(row, terms, lang)
  const action = row.isMarkedAgain ? words.unmarkAgain : words.undo
  return (
    <li class={row.isMarkedAgain ? 'row unmarked marked' : 'row unmarked'}>
      <p class="name">{name}</p>
      {row.mention && <Quoted mention={row.mention} />}
      <p class="caption">
        {row.mention ? <bdi>{readablePath(row.mention.path)}</bdi> : words.onWholeSite}
        <Day at={row.at} lang={lang} />
      </p>
      {list.state.failed.has(row.key) && (
        <Trouble failed={words.notChanged} help={typeset(words.changeNotKept, lang)} />
      )}
      <p class="act">
        {row.isMarkedAgain && <span>{words.markedAgain} </span>}
        <button type="button" aria-label={`${action}: ${name}`} onClick={() => void list.press(row.key)}>
          {action}
        </button>
      </p>
    </li>
  )
}

/** The words as they stood on their page; its language is not known. */
function Quoted({ mention }: { readonly mention: NonNullable<UnmarkedRow['mention']> }) {
  const { before, words, after } = quoteOf(mention)
  return (
    <p class="quote" dir="auto">
      <q>
        {before}
        <b>{words}</b>
        {after}
      </q>
    </p>
  )
}

function Day({ at, lang }: { readonly at: number; readonly lang: Lang }) {
  const day = isoDay(at)
  return (
    day !== null && (
      <>
        {', '}
        <time class="figures" dateTime={day}>
          {typeset(shortDate(day, lang), lang)}
        </time>
      </>
    )
  )
}

/** The term's name; the words on the page or the id where the glossary no longer has the term. */
function nameOf({ termId, mention }: UnmarkedRow, terms: readonly TermOption[], lang: Lang): string {
  const term = terms.find(({ id }) => id === termId)
  return typeset(term?.titles[lang] ?? plainWords(mention?.words ?? termId), lang)
}

/** What a screen reader says of the row that was pressed last. */
function spokenOf({ list, terms, lang, words }: UnmarkedProps): string {
  const row = list.state.rows.find(({ key }) => key === list.state.pressed)
  if (row === undefined) return ''
  return `${nameOf(row, terms, lang)}: ${row.isMarkedAgain ? words.markedAgain : words.noLongerMarked}`
}

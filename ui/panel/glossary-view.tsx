import { hashOf } from '../../core/address.ts'
import type { Lang } from '../../core/entry.ts'
import { Field } from '../search/field.tsx'
import { ResultList } from '../search/results.tsx'
import { typeset } from '../typeset.ts'
import { byKind, byLetter, type ListedTerm, type TermGroup } from './glossary-list.ts'
import type { PanelProps } from './view.tsx'

/** The whole glossary with a search; what is typed replaces the list. */
export function GlossaryView(props: PanelProps) {
  const { panel, lang, words } = props
  const { finder } = panel
  return (
    <>
      <div class="search-field">
        <Field finder={finder} hasList={finder.rows.length > 0} words={words} />
      </div>
      {finder.isAsking ? (
        <div class="results">
          <ResultList finder={finder} onChoose={(index) => panel.choose(index)} lang={lang} words={words} />
        </div>
      ) : (
        <All {...props} />
      )}
      <p class="unseen" role="status">
        {finder.isAsking && finder.rows.length > 0 && words.found(finder.rows.length)}
      </p>
    </>
  )
}

function All(props: PanelProps) {
  const { panel } = props
  const { terms, listLang, listOrder } = panel
  const groups = listOrder === 'name' ? byLetter(terms, listLang) : byKind(terms, listLang)
  return (
    <>
      <Orders {...props} />
      {groups.map((group) => (
        <Group key={'kind' in group ? group.kind : group.letter} group={group} {...props} />
      ))}
    </>
  )
}

function Orders({ panel, words }: PanelProps) {
  const { listOrder, listLang } = panel
  const orders = [
    ['name', words.byName],
    ['kind', words.byKind],
  ] as const
  const langs: readonly Lang[] = ['en', 'ru']
  return (
    <div class="orders">
      {orders.map(([order, name]) => (
        <button
          key={order}
          type="button"
          aria-pressed={listOrder === order}
          onClick={() => panel.orderList(order, listLang)}
        >
          {name}
        </button>
      ))}
      <span class="apart" />
      {langs.map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={listLang === one}
          onClick={() => panel.orderList(listOrder, one)}
        >
          {words.names[one]}
        </button>
      ))}
    </div>
  )
}

function Group({ group, ...props }: PanelProps & { readonly group: TermGroup }) {
  const { panel, words } = props
  const isKind = 'kind' in group
  const heading = isKind ? words.kindsOf[group.kind] : group.letter === '0' ? words.figures : group.letter
  return (
    <section class="letter">
      <h2 class="heading" lang={isKind ? undefined : panel.listLang}>
        {heading}
      </h2>
      <ul>
        {group.terms.map((term) => (
          <Row key={term.id} term={term} isKindSaid={!isKind} {...props} />
        ))}
      </ul>
    </section>
  )
}

type RowProps = PanelProps & { readonly term: ListedTerm; readonly isKindSaid: boolean }

function Row({ term, isKindSaid, panel, words }: RowProps) {
  const { listLang } = panel
  const other: Lang = listLang === 'en' ? 'ru' : 'en'
  return (
    <li>
      <a class="listed" href={hashOf({ type: 'term', id: term.id })}>
        <span class="listed-name" lang={listLang}>
          {typeset(term.titles[listLang], listLang)}
        </span>{' '}
        {isKindSaid && <span class="caption">{words.kinds[term.kind]}</span>}
        {term.titles[other] !== term.titles[listLang] && (
          <span class="caption other-name" lang={other}>
            {typeset(term.titles[other], other)}
          </span>
        )}
      </a>
    </li>
  )
}

import type { Lang } from '../../core/entry.ts'
import type { Marked, ResultRow } from '../../core/results.ts'
import { shortDate } from '../dates.ts'
import { typeset } from '../typeset.ts'
import type { Words } from '../words.ts'
import { LIST } from './field.tsx'
import type { Finder } from './finder.ts'
import { Row } from './row.tsx'
import type { SearchWords } from './words.ts'

interface ResultsProps {
  readonly finder: Finder
  readonly onChoose: (index: number) => void
  /** Language of the interface. */
  readonly lang: Lang
  readonly words: Words & SearchWords
}

/** What was found, group by group, or that nothing was. */
export function ResultList({ finder, onChoose, lang, words }: ResultsProps) {
  const { groups, isSpelt } = finder.results
  if (groups.length === 0)
    return (
      <>
        <p class="gist">{typeset(words.nothingFor(finder.query), lang)}</p>
        <p class="run">{typeset(words.covers, lang)}</p>
      </>
    )
  let index = 0
  return (
    <>
      {!isSpelt && <p class="caption closest">{words.closest}</p>}
      <div role="listbox" id={LIST} aria-label={words.results}>
        {groups.map(({ type, rows }, nth) => {
          const isNamed = nth > 0 || type !== 'term'
          return (
            // biome-ignore lint/a11y/useSemanticElements: within a list box this is the role of a group.
            <div key={type} role="group" aria-label={words.groups[type]}>
              {isNamed && (
                <div class={nth > 0 ? 'heading group' : 'heading group first'} aria-hidden="true">
                  {words.groups[type]}
                </div>
              )}
              {rows.map((row) => {
                const at = index++
                return (
                  <Row
                    key={row.id}
                    index={at}
                    isActive={finder.active === at}
                    onChoose={onChoose}
                    title={<Letters marked={row.title} />}
                    beneath={row.beneath && <Letters marked={row.beneath} />}
                    aside={asideOf(row, lang, words)}
                  />
                )
              })}
            </div>
          )
        })}
      </div>
    </>
  )
}

function asideOf({ kind, date }: ResultRow, lang: Lang, words: Words): string {
  return kind !== null ? words.kinds[kind] : date !== null ? shortDate(date, lang) : ''
}

/** A text, the letters that were looked for in bold. */
function Letters({ marked: { text, lang, spans } }: { readonly marked: Marked }) {
  const set = typeset(text, lang)
  let from = 0
  const parts = spans.flatMap(([start, end]) => {
    const plain = set.slice(from, start)
    from = end
    return [plain, <b key={start}>{set.slice(start, end)}</b>]
  })
  return (
    <span lang={lang}>
      {parts}
      {set.slice(from)}
    </span>
  )
}

import type { Lang } from '../../core/entry.ts'
import type { EntryWords } from '../entry/words.ts'
import { Field } from '../search/field.tsx'
import { ResultList } from '../search/results.tsx'
import type { SearchWords } from '../search/words.ts'
import { typeset } from '../typeset.ts'
import type { Words } from '../words.ts'
import { Foot } from './foot.tsx'
import { LookedUp } from './looked-up.tsx'
import type { Popup } from './model.ts'
import { OnThisPage } from './on-this-page.tsx'
import { Switches } from './switches.tsx'
import type { PopupWords } from './words.ts'

export interface PopupProps {
  readonly popup: Popup
  /** Language of the interface. */
  readonly lang: Lang
  readonly words: Words & EntryWords & SearchWords & PopupWords
}

/** The popup: switches, search and a list beneath it; or the entry that was opened from there. */
export function PopupView(props: PopupProps) {
  const { popup, lang, words } = props
  const { finder, leaves, terms, trouble } = popup
  const leaf = leaves.at(-1)
  if (leaf !== undefined) return <LookedUp leaf={leaf} {...props} />
  const hasList = finder.isAsking ? finder.rows.length > 0 : terms.length > 0
  return (
    <main class={hasList ? 'list-of-many' : undefined}>
      <Switches {...props} />
      <div class="search">
        <Field finder={finder} hasList={hasList} words={words} />
      </div>
      <div class="list">
        {finder.isAsking ? (
          <ResultList finder={finder} onChoose={(index) => popup.choose(index)} lang={lang} words={words} />
        ) : (
          <OnThisPage {...props} />
        )}
      </div>
      <p class="unseen" role="status">
        {finder.isAsking && finder.rows.length > 0 && words.found(finder.rows.length)}
      </p>
      {trouble !== null && (
        <p class="trouble" role="alert">
          {typeset(words[trouble], lang)}
        </p>
      )}
      <Foot {...props} />
    </main>
  )
}

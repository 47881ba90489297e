import type { Lang, MemoStatement } from '../../core/entry.ts'
import { typeset } from '../typeset.ts'
import type { Words } from '../words.ts'
import { mergedLocators, sectionName } from './citing.ts'

interface MemoProps {
  readonly statements: readonly MemoStatement[]
  /** Says when the memo was written and how its page is dated. */
  readonly dated: boolean
  readonly lang: Lang
  readonly words: Words
}

/** What the memo says, behind the accent line, with its author and the places. */
export function Memo({ statements, dated, lang, words }: MemoProps) {
  const places = mergedLocators(statements.flatMap(({ at }) => at))
  if (statements.length === 0) return <p class="memo run">{words.memoSilent}</p>
  return (
    <section class="memo">
      <h3 class="heading">{words.memoSays}</h3>
      <p class="prose" lang={lang}>
        {typeset(statements.map(({ text }) => text).join(' '), lang)}
      </p>
      <p class="caption figures">{words.author}</p>
      {places.map((place) => (
        <p key={place.section} class="place caption figures">
          <span lang={place.heading === null ? lang : 'en'}>{sectionName(place, words)}</span>
          {`, ${words.paragraphs(place.paragraphs)}`}
        </p>
      ))}
      {dated && <p class="caption">{typeset(words.memoDated, lang)}</p>}
    </section>
  )
}

import type { Lang, SourceView } from '../../core/entry.ts'
import { typeset } from '../typeset.ts'
import type { Words } from '../words.ts'
import type { Footnote, Numbered } from './citing.ts'
import { Sources } from './sources.tsx'

interface LayerProps {
  readonly heading: string
  readonly statements: readonly Numbered[]
  readonly notes: readonly Footnote[]
  readonly lang: Lang
  readonly words: Words
}

/** Several sources are told apart by their publishers, where these differ, and take less room so. */
function linkedBy(sources: readonly SourceView[]): 'title' | 'publisher' {
  const publishers = new Set(sources.map(({ publisher }) => publisher))
  return sources.length > 1 && publishers.size === sources.length ? 'publisher' : 'title'
}

/** A layer in running text with numbered sources beneath: the background, or where the record differs. */
export function Layer({ heading, statements, notes, lang, words }: LayerProps) {
  return (
    <section class="layer">
      <h3 class="heading">{heading}</h3>
      <p class="prose" lang={lang}>
        {statements.map(({ text, note }, index) => (
          <>
            {index > 0 && ' '}
            {typeset(text, lang)}
            <sup>{note}</sup>
          </>
        ))}
      </p>
      <ol class="notes caption figures">
        {notes.map(({ number, sources, oneSource }) => (
          <li key={number}>
            <span>{number}</span>
            <span>
              <Sources
                sources={sources}
                oneSource={oneSource}
                by={linkedBy(sources)}
                lang={lang}
                words={words}
              />
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

import type { Lang, Statement } from '../../core/entry.ts'
import { typeset } from '../typeset.ts'
import type { Words } from '../words.ts'
import { Press } from './press.tsx'
import { Sources } from './sources.tsx'

interface SinceProps {
  readonly statements: readonly Statement[]
  /** ISO date up to which the layer was researched; null where only its statements say so. */
  readonly asOf: string | null
  readonly shown: boolean
  /** Null where it is always shown. */
  readonly onToggle: (() => void) | null
  readonly lang: Lang
  readonly words: Words
}

/** What came after the memo, with the day up to which it holds and, unfolded, its sources. */
export function Since({ statements, asOf, shown, onToggle, lang, words }: SinceProps) {
  const count = statements.length
  return (
    <>
      <div class="sum">
        <h3 class="heading">
          {words.since} {asOf !== null && <span class="caption">{words.layerAsOf(asOf)}</span>}
        </h3>
        {count > 0 && onToggle !== null && (
          <Press
            onPress={onToggle}
            expanded={shown}
            label={shown ? `${words.hide}: ${words.since}` : words.showStatements(count)}
          >
            {shown ? words.hide : words.show(count)}
          </Press>
        )}
      </div>
      {count === 0 && <p class="run">{words.nothingFound}</p>}
      {count > 0 && shown && (
        <ul class="since">
          {statements.map((statement) => (
            <li key={statement.text}>
              <p lang={lang}>{typeset(statement.text, lang)}</p>
              <p class="caption figures">
                {statement.asOf !== null && `${words.statementAsOf(statement.asOf)} `}
                <Sources {...statement} by="publisher" lang={lang} words={words} />
              </p>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

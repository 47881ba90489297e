import type { ComponentChildren } from 'preact'
import type { Lang } from '../../core/entry.ts'
import { typeset } from '../typeset.ts'
import type { Outcome } from './setting.ts'
import type { OptionsWords } from './words.ts'

interface SectionProps {
  /** The name in the page's address. */
  readonly id: string
  readonly title: string
  /** What became of the last change, wherever it was made. */
  readonly outcome: Outcome | null
  readonly lang: Lang
  readonly words: OptionsWords
  readonly children: ComponentChildren
}

/** A part of the options, with its heading beside it, and beneath that what became of a choice. */
export function Section({ id, title, outcome, lang, words, children }: SectionProps) {
  const what = outcome?.place === id ? outcome.what : null
  const said = { saved: words.saved, reset: words.wasReset, undone: words.wasUndone }
  return (
    <section id={id} aria-labelledby={`${id}-title`}>
      <div class="head">
        <h2 id={`${id}-title`}>{title}</h2>
        <p class="caption saved" role="status">
          {what !== null && what in said && typeset(said[what as keyof typeof said], lang)}
        </p>
        {what === 'notSaved' && (
          <Trouble failed={words.notSaved} help={typeset(words.choiceNotSaved, lang)} />
        )}
        {what === 'noRoom' && <Trouble failed={words.notSaved} help={typeset(words.noRoom, lang)} />}
      </div>
      <div class="body">{children}</div>
    </section>
  )
}

interface TroubleProps {
  /** What failed, in two words. */
  readonly failed: string
  /** What holds now, and what to do. */
  readonly help: string
  readonly retry?: { readonly label: string; readonly onPress: () => void }
}

/** Says that something failed. */
export function Trouble({ failed, help, retry }: TroubleProps) {
  return (
    <div class="trouble" role="alert">
      <p>
        <strong>{failed}</strong> {help}
      </p>
      {retry && (
        <button type="button" onClick={retry.onPress}>
          {retry.label}
        </button>
      )}
    </div>
  )
}

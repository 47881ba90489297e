import type { Lang } from '../../core/entry.ts'
import type { Strictness } from '../../core/mentions/types.ts'
import { typeset } from '../typeset.ts'
import type { Words } from '../words.ts'
import { Trouble } from './section.tsx'
import type { SettingState } from './setting.ts'

const CHOICES = ['strict', 'balanced', 'everything'] as const satisfies readonly Strictness[]

interface StrictnessChoiceProps {
  readonly state: SettingState
  readonly onChoose: (strictness: Strictness) => void
  readonly onRetry: () => void
  readonly lang: Lang
  readonly words: Words
}

/** How sure the sense of a name must be for it to be marked. */
export function StrictnessChoice({ state, onChoose, onRetry, lang, words }: StrictnessChoiceProps) {
  const { settings, outcome } = state
  return (
    <>
      <fieldset>
        <legend class="label">{words.severalSenses}</legend>
        {CHOICES.map((one) => (
          <label key={one} class="choice">
            <input
              type="radio"
              name="strictness"
              value={one}
              aria-labelledby={`${one}-name`}
              aria-describedby={`${one}-means`}
              checked={settings?.strictness === one}
              onChange={() => onChoose(one)}
            />
            <span>
              <span id={`${one}-name`}>{words.strictness[one].name}</span>
              <span class="caption means" id={`${one}-means`}>
                {typeset(words.strictness[one].means, lang)}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      <div class="outcome">
        <p role="status">{outcome === 'saved' && words.saved}</p>
        {outcome === 'notSaved' && (
          <Trouble failed={words.notSaved} help={typeset(words.choiceNotSaved, lang)} />
        )}
        {outcome === 'notRead' && (
          <Trouble
            failed={words.notRead}
            help={typeset(words.settingNotRead, lang)}
            retry={{ label: words.tryAgain, onPress: onRetry }}
          />
        )}
      </div>
    </>
  )
}

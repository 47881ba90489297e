import { typeset } from '../typeset.ts'
import { type KeyList, keysOf } from './key-list.ts'
import type { PartProps } from './part.ts'
import { Trouble } from './section.tsx'

interface KeysProps extends Pick<PartProps, 'lang' | 'words'> {
  readonly keys: KeyList
}

/** The keys that are set, and the way to where they are changed. */
export function Keys({ keys, lang, words }: KeysProps) {
  const { commands, isNotRead, isByHand } = keys.state
  return (
    <div>
      {isNotRead && <Trouble failed={words.notRead} help={typeset(words.keysNotRead, lang)} />}
      {commands !== null && (
        <dl class="keys">
          {commands.map(({ name, description, keys }) => (
            <div key={name} class="row">
              <dt class="name">{words.commands[name] ?? description}</dt>
              <dd>
                {keys === '' ? (
                  <span class="caption">{words.noKeys}</span>
                ) : (
                  keysOf(keys).map((key) => <kbd key={key}>{key}</kbd>)
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
      <button type="button" class="onward" onClick={() => void keys.change()}>
        {typeset(words.changeKeys, lang)}
      </button>
      <p class="caption" role="status">
        {isByHand && typeset(words.changeKeysByHand, lang)}
      </p>
    </div>
  )
}

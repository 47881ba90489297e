import { typeset } from '../typeset.ts'
import type { PartProps } from './part.ts'
import type { Setting } from './setting.ts'

interface AnewProps extends Pick<PartProps, 'lang' | 'words'> {
  readonly setting: Setting
  /** The id of this section. */
  readonly place: string
}

/** Puts all options back to the defaults, and that back again. */
export function Anew({ setting, place, lang, words }: AnewProps) {
  const { canUndo } = setting
  return (
    <div class="setting">
      <p id="reset-name">{typeset(words.allAsAtFirst, lang)}</p>
      <button
        type="button"
        aria-describedby="reset-name reset-means"
        onClick={() => void (canUndo ? setting.undo(place) : setting.reset(place))}
      >
        {canUndo ? words.undo : words.reset}
      </button>
      <p id="reset-means" class="caption means">
        {typeset(words.allAsAtFirstMeans, lang)}
      </p>
    </div>
  )
}

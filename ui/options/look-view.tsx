import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Settings } from '../../core/settings.ts'
import { typeset } from '../typeset.ts'
import { Radios, Switch } from './controls.tsx'
import type { PartProps } from './part.ts'
import { paintMarks } from './preview.ts'

const LOOKS = ['dotted', 'solid', 'wash'] as const satisfies readonly Settings['look'][]
const GROUNDS = ['white', 'black', 'coloured'] as const

/** How marks look, on pages and on the toolbar button. */
export function Look(props: PartProps) {
  const { settings, choose, lang, words } = props
  return (
    <>
      <div class="look">
        <Radios
          legend={words.lookOfMark}
          name="look"
          options={LOOKS.map((value) => ({ value, label: typeset(words.look[value], lang) }))}
          chosen={settings.look}
          onChoose={(look) => choose({ look })}
        />
        <Preview {...props} />
      </div>
      <Switch
        label={typeset(words.badge, lang)}
        isOn={settings.badge}
        state={settings.badge ? words.on : words.off}
        onChange={(badge) => choose({ badge })}
      />
    </>
  )
}

/** A few words as they are marked on pages. Drawn as there, so that it also tells what a contrast theme makes of it. */
function Preview({ settings, lang, words }: PartProps) {
  const box = useRef<HTMLDivElement>(null)
  const { look } = settings
  // Other words are other texts to mark.
  useLayoutEffect(() => (box.current === null ? undefined : paintMarks(box.current, look)), [look, words])
  return (
    <figure>
      <div class="preview" ref={box}>
        {GROUNDS.map((ground) => {
          const { before, mention, between, atHand } = words.samples[ground]
          return (
            <p key={ground} class={ground}>
              {typeset(before, lang)}
              <span class="mention">{typeset(mention, lang)}</span>
              {typeset(between, lang)}
              <span class="at-hand">{atHand}</span>
            </p>
          )
        })}
      </div>
      <figcaption class="caption means">
        {typeset(words.previewMeans, lang)} <span class="in-contrast">{typeset(words.inContrast, lang)}</span>
      </figcaption>
    </figure>
  )
}

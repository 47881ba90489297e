import type { ComponentChildren } from 'preact'
import { rowId } from './field.tsx'

interface RowProps {
  readonly index: number
  /** It is at hand: the arrow keys have come to it. */
  readonly isActive: boolean
  readonly onChoose: (index: number) => void
  readonly title: ComponentChildren
  /** A second line; null where there is none. */
  readonly beneath: ComponentChildren
  readonly aside: ComponentChildren
}

/** A row to choose, by pointer here and by keys in the field. */
export function Row({ index, isActive, onChoose, title, beneath, aside }: RowProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are seen to in the field, which keeps the focus.
    // biome-ignore lint/a11y/useFocusableInteractive: as above; the field points to the row at hand.
    <div
      class={isActive ? 'row active' : 'row'}
      role="option"
      id={rowId(index)}
      aria-selected={isActive}
      ref={(element) => {
        if (isActive) element?.scrollIntoView({ block: 'nearest' })
      }}
      // Pressing a row must not take the focus out of the field.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onChoose(index)}
    >
      <div class="title">{title}</div>
      <div class="aside caption figures">{aside}</div>
      {beneath && <div class="beneath">{beneath}</div>}
    </div>
  )
}

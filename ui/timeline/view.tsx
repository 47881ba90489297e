import type { Lang } from '../../core/entry.ts'
import { Bar } from './bar.tsx'
import { Detail } from './detail.tsx'
import type { TimelineInput } from './input.ts'
import { List } from './list.tsx'
import { Picture } from './picture.tsx'
import type { Timeline } from './timeline.ts'
import type { AllWords } from './words.ts'

interface TimelineViewProps {
  readonly timeline: Timeline
  readonly input: TimelineInput
  /** Language of the interface. */
  readonly lang: Lang
  readonly words: AllWords
}

/** The timeline, as a picture with the event at hand beneath it, or as a list. */
export function TimelineView({ timeline, input, lang, words }: TimelineViewProps) {
  const { mode, picture } = timeline
  if (mode === 'list')
    return (
      <div class="chronology">
        <Bar timeline={timeline} words={words} />
        <List timeline={timeline} lang={lang} words={words} />
      </div>
    )
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys for what has controls of its own, wherever the focus is
    <div class="chronology whole" onKeyDown={input.onKeyDown}>
      <Bar timeline={timeline} words={words} />
      <Lanes words={words} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the marks within are links, reached by key */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: as above */}
      <div
        class="picture"
        ref={timeline.viewport.set}
        onWheel={input.onWheel}
        onPointerMove={input.onPointerMove}
        onPointerLeave={input.onPointerLeave}
        onPointerDown={input.onPointerDown}
        onPointerUp={input.onPointerUp}
        onPointerCancel={input.onPointerUp}
        onClick={input.onClick}
        onDragStart={(event) => event.preventDefault()}
      >
        {picture && <Picture timeline={timeline} {...picture} lang={lang} words={words} />}
      </div>
      <Detail event={timeline.told} lang={lang} words={words} />
    </div>
  )
}

/** What the sides mean. The signs are those of the marks. */
function Lanes({ words }: { readonly words: AllWords }) {
  const { cooperation, neither, rupture } = words.lanes
  return (
    <p class="lanes">
      <span class="heading">
        {cooperation} <i class="small cooperation" aria-hidden="true" />
      </span>
      <span class="caption">{neither}</span>
      <span class="heading">
        <i class="small rupture" aria-hidden="true" /> {rupture}
      </span>
    </p>
  )
}

import type { Timeline } from './timeline.ts'
import type { TimelineWords } from './words.ts'

interface BarProps {
  readonly timeline: Timeline
  readonly words: TimelineWords
}

/** What can be done with the timeline, above it. */
export function Bar({ timeline, words }: BarProps) {
  const isPicture = timeline.mode === 'picture'
  return (
    <div class="bar">
      <select
        aria-label={words.filter}
        value={timeline.filter ?? ''}
        onChange={({ currentTarget }) => timeline.filterBy(currentTarget.value || null)}
      >
        <option value="">{words.allTerms}</option>
        {timeline.terms.map(({ id, title }) => (
          <option key={id} value={id} lang={timeline.lang}>
            {title}
          </option>
        ))}
      </select>
      <button type="button" onClick={() => timeline.show(isPicture ? 'list' : 'picture')}>
        {isPicture ? words.asList : words.asPicture}
      </button>
      {isPicture && <Zoom timeline={timeline} words={words} />}
    </div>
  )
}

function Zoom({ timeline, words }: BarProps) {
  const { canZoomIn, canZoomOut } = timeline.viewport
  return (
    <fieldset class="zoom" aria-label={words.zoom}>
      <button type="button" aria-disabled={!canZoomOut || undefined} onClick={() => timeline.showAllYears()}>
        {words.allYears}
      </button>
      <button
        class="key"
        type="button"
        aria-label={words.zoomOut}
        aria-disabled={!canZoomOut || undefined}
        onClick={() => timeline.zoom(-1)}
      >
        {words.zoomOutSign}
      </button>
      <button
        class="key"
        type="button"
        aria-label={words.zoomIn}
        aria-disabled={!canZoomIn || undefined}
        onClick={() => timeline.zoom(1)}
      >
        {words.zoomInSign}
      </button>
    </fieldset>
  )
}

// biome-ignore-all lint/a11y/useSemanticElements: SVG has no elements for lists and groups.
// biome-ignore-all lint/a11y/noInteractiveElementToNoninteractiveRole: <g> is not interactive.
// biome-ignore-all lint/a11y/noAriaHiddenOnFocusable: nor can it be focused.
import type { Lang } from '../../core/entry.ts'
import type { TimelineEvent } from '../../core/timeline/events.ts'
import type { Layout, Mark } from '../../core/timeline/layout.ts'
import { LINE, type PlacedLabel } from '../../core/timeline/placing.ts'
import { eventDate } from '../entry/event-date.ts'
import { Axis } from './axis.tsx'
import { AXIS, LABEL, LANE_X, MARK, SIGN, STROKE, THREAD } from './geometry.ts'
import type { Timeline } from './timeline.ts'
import type { TimelineWords } from './words.ts'

interface PictureProps {
  readonly timeline: Timeline
  readonly layout: Layout
  /** In pixels. */
  readonly width: number
  /** Language of the interface. */
  readonly lang: Lang
  readonly words: TimelineWords
}

/** All events on their scale. Marks are the items of a list; what else is drawn is for the eye. */
export function Picture({ timeline, layout, width, lang, words }: PictureProps) {
  const { height, memoY } = layout
  const half = width / 2
  const labels = new Map(layout.labels.map((label) => [label.id, label]))
  const marks = new Map(layout.marks.map((mark) => [mark.id, mark]))
  const atHand = timeline.events.find(({ id }) => id === timeline.atHand)
  const others = timeline.all.filter((event) => !timeline.lets(event))
  return (
    <svg
      class="chart"
      role="group"
      aria-label={words.picture(timeline.events.length)}
      viewBox={`${-half} 0 ${width} ${height}`}
      width={width}
      height={height}
    >
      <g aria-hidden="true">
        <rect class="after-memo" x={-half} y={memoY} width={width} height={height - memoY} />
        <Axis layout={layout} lang={lang} />
        <line class="memo-line" x1={-half} x2={half} y1={memoY} y2={memoY} />
        <line class="memo-core" x1={-half} x2={half} y1={memoY} y2={memoY} />
        <text class="memo-words" x={-LABEL} y={memoY + 15} text-anchor="end">
          {words.memo}
        </text>
        <text class="memo-words" x={LABEL} y={memoY + 15}>
          {words.later}
        </text>
        {layout.labels.map((label) => (
          <Thread key={label.id} label={label} lane={marks.get(label.id)?.lane ?? 'neither'} />
        ))}
        <g class="passed-over">
          {others.map((event) => (
            <Sign key={event.id} event={event} mark={marks.get(event.id)} />
          ))}
        </g>
      </g>
      <g role="list">
        {timeline.events.map((event) => (
          <Event
            key={event.id}
            event={event}
            mark={marks.get(event.id)}
            label={labels.get(event.id) ?? null}
            timeline={timeline}
            lang={lang}
            words={words}
          />
        ))}
      </g>
      {atHand && (
        <g class="raised at-hand" aria-hidden="true">
          <Sign event={atHand} mark={marks.get(atHand.id)} />
        </g>
      )}
    </svg>
  )
}

interface EventProps extends Omit<PictureProps, 'layout' | 'width'> {
  readonly event: TimelineEvent
  readonly mark: Mark | undefined
  readonly label: PlacedLabel | null
}

function Event({ event, mark, label, timeline, lang, words }: EventProps) {
  const { id, inMemo } = event
  const isAtHand = timeline.atHand === id
  const classes = ['happening', inMemo && 'in-memo', isAtHand && 'at-hand'].filter(Boolean).join(' ')
  return (
    <g role="listitem">
      <a
        class={classes}
        href={`#/event/${id}`}
        data-event={id}
        tabindex={id === timeline.reached ? 0 : -1}
        aria-label={nameOf(event, lang, words)}
        aria-current={isAtHand ? 'true' : undefined}
        onFocus={() => timeline.hold(id)}
      >
        <Sign event={event} mark={mark} />
        {label && <LabelText label={label} lang={timeline.lang} />}
      </a>
    </g>
  )
}

/** What a screen reader says of an event. */
export function nameOf(event: TimelineEvent, lang: Lang, words: TimelineWords): string {
  const about = [words.laneOf[event.lane]]
  if (event.inMemo) about.push(words.isInMemo)
  if (event.after) about.push(words.isLater)
  return words.mark(eventDate(event, lang), event.title, about)
}

/** The mark: a circle, a square, or two strokes; hollow after the memo. */
function Sign({ event, mark }: { readonly event: TimelineEvent; readonly mark: Mark | undefined }) {
  if (mark === undefined) return null
  const { lane, y, from, to } = mark
  const x = LANE_X[lane]
  const sign = event.after ? 'sign hollow' : 'sign'
  const isLong = to - from > 4 * MARK
  return (
    <>
      {isLong && lane !== 'neither' && <line class="duration" x1={x} x2={x} y1={from} y2={to} />}
      <circle class="focus-ring" cx={x} cy={y} r={MARK + 5} />
      {lane === 'cooperation' && <circle class={sign} cx={x} cy={y} r={MARK} />}
      {lane === 'rupture' && (
        <rect
          class={sign}
          x={x - MARK + 0.25}
          y={y - MARK + 0.25}
          width={2 * MARK - 0.5}
          height={2 * MARK - 0.5}
        />
      )}
      {lane === 'neither' && (
        <>
          {isLong && <path class="duration" d={`M${-AXIS} ${from}V${to}M${AXIS} ${from}V${to}`} />}
          <path class="stroke" d={`M${-AXIS - STROKE} ${y}h${STROKE}M${AXIS} ${y}h${STROKE}`} />
        </>
      )}
    </>
  )
}

function Thread({ label, lane }: { readonly label: PlacedLabel; readonly lane: Mark['lane'] }) {
  const { side, y, markY } = label
  const at = (x: number) => SIGN[side] * x
  const start = lane === 'neither' ? AXIS + STROKE : THREAD.leaves
  const d = `M${at(start)} ${markY}H${at(THREAD.leaves)}L${at(THREAD.level)} ${y}H${at(THREAD.ends)}`
  return <path class="thread" d={d} />
}

function LabelText({ label, lang }: { readonly label: PlacedLabel; readonly lang: Lang }) {
  const { side, lines, y } = label
  const top = y - (lines.length * LINE) / 2
  return (
    <text class="label" lang={lang} text-anchor={side === 'left' ? 'end' : 'start'}>
      {lines.map((line, index) => (
        <tspan key={line} x={SIGN[side] * LABEL} y={top + index * LINE + 11}>
          {line}
        </tspan>
      ))}
    </text>
  )
}

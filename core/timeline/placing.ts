import type { TimelineEvent } from './events.ts'
import { type Band, Column } from './labels.ts'
import { type Measure, wrapped } from './wrap.ts'

export type Side = 'left' | 'right'

/** A label beside its mark. Lengths are pixels from the picture's top. */
export interface PlacedLabel {
  readonly id: string
  readonly side: Side
  readonly lines: readonly string[]
  /** The middle of its lines. */
  readonly y: number
  /** Where its mark is. */
  readonly markY: number
}

/** An event that wants a label: where its mark is, and in which band (by index) the label may stand. */
export interface Wish {
  readonly event: TimelineEvent
  readonly markY: number
  readonly band: number
}

export interface Room {
  /** Stretches in which labels may stand, from top to bottom. */
  readonly bands: readonly Band[]
  /** Of either side, in pixels. */
  readonly width: number
  /** How far labels may stand from their marks, in pixels, for what the memo speaks of; others keep nearer. */
  readonly reach: number
  readonly measure: Measure
  /** Events of neither lane are labelled too. */
  readonly hasNeither: boolean
  /** For what the memo speaks of, which stands in bold. */
  readonly measureBold: Measure
}

/** From one line to the next within a label, and of a label of one line, in pixels. */
export const LINE = 14
const GAP = 1
const MOST_LINES = 3
/** How far labels may stand from their marks for the sake of one that the memo does not speak of, or of more lines. */
const NEARER = { others: 0.7, lines: 0.5 }
/** The thread to a mark on the axis must not run through one beside it. */
const CLEAR = 5

/**
 * Labels for as many events as there is room for, without two of them overlapping, and on either side in the order of
 * their marks. What the memo speaks of comes first and takes the lines that it needs; then the other events of the two
 * lanes; those of neither take what is left on either side, where the picture is large enough for that.
 */
export function placeLabels(wishes: readonly Wish[], room: Room): readonly PlacedLabel[] {
  const columnsOf = () => room.bands.map((band) => new Column(band))
  const columns = { left: columnsOf(), right: columnsOf() }
  const placed = new Map<string, { readonly side: Side; readonly lines: readonly string[] }>()
  const put = ({ event, markY, band }: Wish, most: number) => {
    const measure = event.inMemo ? room.measureBold : room.measure
    const lines = wrapped(event.title, room.width, most, measure)
    const reach = room.reach * (event.inMemo ? 1 : NEARER.others) * (lines.length > 1 ? NEARER.lines : 1)
    const label = { id: event.id, y: markY, height: lines.length * LINE + GAP, reach }
    const known = placed.get(event.id)
    const side = (known ? [known.side] : sidesOf(event, markY, wishes)).find((one) =>
      columns[one][band]?.put(label),
    )
    if (side !== undefined) placed.set(event.id, { side, lines })
  }
  for (const rank of ranked(wishes, room.hasNeither)) {
    for (const wish of rank) put(wish, 1)
    for (const wish of rank) if (placed.has(wish.event.id)) put(wish, MOST_LINES)
  }
  return (['left', 'right'] as const).flatMap((side) =>
    columns[side].flatMap((column) =>
      column.placed.map(({ label, middle }) => ({
        id: label.id,
        side,
        lines: placed.get(label.id)?.lines ?? [],
        y: middle,
        markY: label.y,
      })),
    ),
  )
}

function ranked(wishes: readonly Wish[], hasNeither: boolean): readonly (readonly Wish[])[] {
  const isNeither = ({ event }: Wish) => event.lane === 'neither'
  const inMemo = ({ event }: Wish) => event.inMemo
  const lanes = wishes.filter((wish) => !isNeither(wish))
  const neither = hasNeither ? wishes.filter(isNeither) : []
  return [lanes, neither].flatMap((some) => [some.filter(inMemo), some.filter((wish) => !inMemo(wish))])
}

/** The sides on which an event may be labelled, the better one first. */
function sidesOf({ lane }: TimelineEvent, markY: number, all: readonly Wish[]): readonly Side[] {
  if (lane === 'cooperation') return ['left']
  if (lane === 'rupture') return ['right']
  const near = (lane: TimelineEvent['lane']) =>
    Math.min(...all.filter(({ event }) => event.lane === lane).map((one) => Math.abs(one.markY - markY)))
  const clear = { left: near('cooperation'), right: near('rupture') }
  const sides: readonly Side[] = clear.left >= clear.right ? ['left', 'right'] : ['right', 'left']
  return sides.filter((side) => clear[side] >= CLEAR)
}

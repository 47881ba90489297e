import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { TimelineEvent } from '../../../core/timeline/events.ts'
import { type Layout, layOut, markAt } from '../../../core/timeline/layout.ts'
import { LINE } from '../../../core/timeline/placing.ts'
import { anyEvents, type Drawn, eventsOf, IN_MEMO } from './events.ts'

const NOW = Date.UTC(2026, 10, 1)
const MEMO = Date.UTC(2018, 6, 16)

function laidOut(events: readonly TimelineEvent[], height: number, width = 150): Layout {
  return layOut({
    events,
    isLabelled: () => true,
    memoAt: MEMO,
    now: NOW,
    height,
    width,
    measure: (text) => text.length * 6,
    measureBold: (text) => text.length * 7,
  })
}

const namesOf = ({ labels }: Layout) => labels.map(({ id }) => id)

describe('marks', () => {
  test('stand on one true scale, those before it evenly above', () => {
    const drawn: Drawn[] = ['1987-09-15', '1998', '2005-01-01', '2010-01-01', '2015-01-01'].map(
      (date, index) => ({
        id: `e${index}`,
        date,
      }),
    )
    const { marks, earlier, scaleTop } = laidOut(eventsOf(drawn), 1000)
    const [a, b, c, d, e] = marks.map(({ y }) => y)
    expect([a, b]).toEqual([15, 45])
    expect(earlier.map(({ at }) => new Date(at).getUTCFullYear())).toEqual([1987, 1998])
    expect(c).toBeGreaterThan(scaleTop)
    expect((d - c) / (e - d)).toBeCloseTo(1, 2)
  })

  test('tell how far a date may mean', () => {
    const [mark] = laidOut(eventsOf([{ id: 'year', date: '2010' }]), 1000).marks
    expect(mark.from).toBeLessThan(mark.y)
    expect(mark.y - mark.from).toBeCloseTo(mark.to - mark.y)
  })

  test('lie before or after the memo’s line as their events do', () => {
    const events = eventsOf([
      { id: 'eve', date: '2018-07-15' },
      { id: 'month', date: '2018-07' },
      { id: 'day', date: '2018-07-16' },
    ])
    const { marks, memoY } = laidOut(events, 40_000)
    expect(marks.map(({ id, y }) => [id, y > memoY])).toEqual([
      ['month', false],
      ['eve', false],
      ['day', true],
    ])
  })

  test('are found by a point near them', () => {
    const layout = laidOut(
      eventsOf([
        { id: 'a', date: '2010-01-01' },
        { id: 'b', date: '2010-03-01', lane: 'rupture' },
      ]),
      800,
    )
    const [a, b] = layout.marks
    const laneX = { cooperation: -25, neither: 0, rupture: 25 }
    expect(markAt(layout, { x: -20, y: a.y + 3 }, laneX, 20)).toBe('a')
    expect(markAt(layout, { x: 20, y: b.y - 3 }, laneX, 20)).toBe('b')
    expect(markAt(layout, { x: 20, y: b.y + 60 }, laneX, 20)).toBeNull()
  })
})

describe('labels', () => {
  const crowd = (more: (index: number) => Partial<Drawn>) =>
    eventsOf(
      Array.from({ length: 12 }, (_, index) => ({
        id: `e${index}`,
        date: `2013-06-${String(index + 10)}`,
        ...more(index),
      })),
    )

  test('give way where it is crowded, what the memo speaks of last', () => {
    const layout = laidOut(
      crowd((index) => ({ memo: index % 4 === 3 ? IN_MEMO : [] })),
      500,
    )
    expect(layout.marks).toHaveLength(12)
    expect(layout.labels.length).toBeLessThan(12)
    expect(namesOf(layout)).toEqual(expect.arrayContaining(['e3', 'e7', 'e11']))
  })

  test('are all there when it is large enough', () => {
    expect(
      laidOut(
        crowd(() => ({})),
        20_000,
      ).labels,
    ).toHaveLength(12)
  })

  test('stand on the side of their lane; those of neither where there is room', () => {
    const events = eventsOf([
      { id: 'with', date: '2010-01-01' },
      { id: 'against', date: '2010-01-01', lane: 'rupture' },
      { id: 'alone', date: '2012-01-01', lane: 'neither' },
      { id: 'beside', date: '2014-01-01', lane: 'neither' },
      { id: 'left', date: '2014-01-01' },
    ])
    const sides = Object.fromEntries(laidOut(events, 2000).labels.map(({ id, side }) => [id, side]))
    expect(sides).toMatchObject({ with: 'left', against: 'right', left: 'left', beside: 'right' })
    expect(sides).toHaveProperty('alone')
  })

  test('of events that are filtered out are left out, their marks are not', () => {
    const events = eventsOf([
      { id: 'a', date: '2010-01-01' },
      { id: 'b', date: '2012-01-01' },
    ])
    const layout = layOut({
      events,
      isLabelled: ({ id }) => id === 'b',
      memoAt: MEMO,
      now: NOW,
      height: 500,
      width: 100,
      measure: () => 10,
      measureBold: () => 10,
    })
    expect([layout.marks.length, namesOf(layout)]).toEqual([2, ['b']])
  })
})

test('whatever is drawn, no mark is missing or moved, and no two labels overlap or change their order', () => {
  fc.assert(
    fc.property(
      anyEvents,
      fc.integer({ min: 300, max: 20_000 }),
      fc.integer({ min: 60, max: 300 }),
      (events, height, width) => {
        const { marks, labels, scale, memoY, scaleTop } = laidOut(events, height, width)
        expect(marks.map(({ id }) => id)).toEqual(events.map(({ id }) => id))
        marks.forEach((mark, index) => {
          if (mark.y > scaleTop) expect(mark.y).toBe(scale.yOf(events[index].at))
          if (index > 0) expect(mark.y).toBeGreaterThanOrEqual(marks[index - 1].y)
        })
        for (const side of ['left', 'right']) {
          const column = labels.filter((label) => label.side === side)
          column.forEach((label, index) => {
            const above = column[index - 1]
            if (above === undefined) return
            const apart = ((label.lines.length + above.lines.length) * LINE) / 2
            expect(label.y - above.y).toBeGreaterThanOrEqual(apart)
            expect(label.markY).toBeGreaterThanOrEqual(above.markY)
          })
        }
        const after = new Map(events.map((event) => [event.id, event.after]))
        for (const { id, y, lines } of labels) {
          const half = (lines.length * LINE) / 2
          if (after.get(id)) expect(y - half).toBeGreaterThanOrEqual(memoY + 20)
          else expect(y + half).toBeLessThanOrEqual(memoY)
        }
        expect(new Set(namesOf({ labels } as Layout)).size).toBe(labels.length)
      },
    ),
    { numRuns: 60 },
  )
})

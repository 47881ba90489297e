import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { timeScale } from '../../../core/timeline/scale.ts'
import { brought, refitted, type View, zoomed, zoomLimits } from '../../../core/timeline/zoom.ts'

const NONE = { head: 0, foot: 0 }
const LIMITS = { window: 500, least: 500, most: 8000 }

test('what is pointed at stays where it is', () => {
  const view = zoomed({ height: 1000, top: 200 }, 2, 100, LIMITS, NONE)
  expect(view).toEqual({ height: 2000, top: 500 })
})

test('what stands above the scale does not grow', () => {
  expect(zoomed({ height: 1040, top: 0 }, 2, 240, LIMITS, { head: 40, foot: 0 })).toEqual({
    height: 2080,
    top: 208,
  })
  expect(zoomed({ height: 1040, top: 0 }, 2, 30, LIMITS, { head: 40, foot: 0 }).top).toBe(0)
})

test('the time that is pointed at stays there', () => {
  const extent = { from: 0, to: 1e12 }
  const margins = { head: 74, foot: 4 }
  const timeAt = ({ height, top }: View, y: number) =>
    timeScale(extent, margins.head, height - margins.foot).timeAt(top + y)
  const before = { height: 620, top: 0 }
  const after = zoomed(before, 9, 300, LIMITS, margins)
  expect(after.height).toBe(5580)
  expect(timeAt(after, 300) / timeAt(before, 300)).toBeCloseTo(1, 6)
})

test('there is an end to it, in both directions', () => {
  expect(zoomed({ height: 600, top: 50 }, 0.1, 100, LIMITS, NONE)).toEqual({ height: 500, top: 0 })
  expect(zoomed({ height: 7000, top: 50 }, 10, 100, LIMITS, NONE).height).toBe(8000)
})

test('years are told apart in a low window too', () => {
  expect(zoomLimits(20, 600).least).toBe(600)
  expect(zoomLimits(20, 200).least).toBe(340)
})

test('an event is brought into the window, and not moved when it is in it', () => {
  const view = { height: 4000, top: 1000 }
  expect(brought(view, 1200, LIMITS)).toEqual(view)
  expect(brought(view, 3000, LIMITS).top).toBe(2540)
  expect(brought(view, 100, LIMITS).top).toBe(60)
  expect(brought(view, 0, LIMITS).top).toBe(0)
})

test('all years stay in view in a window of another size', () => {
  const larger = { ...LIMITS, window: 700, least: 700 }
  expect(refitted({ height: 500, top: 0 }, LIMITS, larger)).toEqual({ height: 700, top: 0 })
  expect(refitted({ height: 2000, top: 900 }, LIMITS, larger)).toEqual({ height: 2000, top: 900 })
})

test('a view is always within its limits', () => {
  const step = fc.record({
    factor: fc.double({ min: 0.2, max: 5, noNaN: true }),
    y: fc.integer({ min: 0, max: 500 }),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      let view = { height: 500, top: 0 }
      for (const { factor, y } of steps) {
        view = zoomed(view, factor, y, LIMITS, { head: 54, foot: 4 })
        expect(view.height).toBeGreaterThanOrEqual(LIMITS.least)
        expect(view.height).toBeLessThanOrEqual(LIMITS.most)
        expect(view.top).toBeGreaterThanOrEqual(0)
        expect(view.top).toBeLessThanOrEqual(view.height - LIMITS.window)
      }
    }),
  )
})

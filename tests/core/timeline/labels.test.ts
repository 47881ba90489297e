import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Column, type Label, settle } from '../../../core/timeline/labels.ts'

const BAND = { top: 0, bottom: 200 }
const within = (reach: number, ...ys: number[]): Label[] =>
  ys.map((y, index) => ({ id: String(index), y, height: 10, reach }))
const at = (...ys: number[]) => within(100, ...ys)

describe('labels', () => {
  test.each([
    ['stand at their marks where there is room', [20, 60, 120], [20, 60, 120]],
    ['share the way when they push each other', [50, 50], [45, 55]],
    ['that push others into a third move with it', [50, 52, 61], [44.33, 54.33, 64.33]],
    ['stay within the band at its top', [0, 2], [5, 15]],
    ['and at its bottom', [199, 200], [185, 195]],
  ])('%s', (_, ys, middles) => {
    expect(settle(at(...ys), BAND)?.map((y) => Math.round(y * 100) / 100)).toEqual(middles)
  })

  test('of different heights do not overlap', () => {
    const labels = [
      { id: 'a', y: 50, height: 10, reach: 100 },
      { id: 'b', y: 50, height: 30, reach: 100 },
    ]
    expect(settle(labels, BAND)).toEqual([40, 60])
  })

  test('do not fit a band that is too small, or when one would stand too far from its mark', () => {
    expect(settle(at(5, 5, 5), { top: 0, bottom: 29 })).toBeNull()
    expect(settle(within(9, 50, 50, 50), BAND)).toBeNull()
    expect(settle(within(10, 50, 50, 50), BAND)).not.toBeNull()
  })
})

test('a column takes what it has room for, in any order, and keeps what it has otherwise', () => {
  const column = new Column({ top: 0, bottom: 25 })
  expect(column.put({ id: 'low', y: 20, height: 10, reach: 30 })).toBe(true)
  expect(column.put({ id: 'high', y: 3, height: 10, reach: 30 })).toBe(true)
  expect(column.put({ id: 'third', y: 10, height: 10, reach: 30 })).toBe(false)
  expect(column.put({ id: 'low', y: 20, height: 15, reach: 30 })).toBe(true)
  expect(column.put({ id: 'low', y: 20, height: 16, reach: 30 })).toBe(false)
  expect(column.placed.map(({ label, middle }) => [label.id, label.height, middle])).toEqual([
    ['high', 10, 5],
    ['low', 15, 17.5],
  ])
})

test('labels in any crowd keep order, distance and reach', () => {
  const label = fc.record({
    y: fc.double({ min: -20, max: 320, noNaN: true }),
    height: fc.integer({ min: 8, max: 45 }),
  })
  fc.assert(
    fc.property(fc.array(label, { maxLength: 60 }), fc.integer({ min: 0, max: 60 }), (some, reach) => {
      const column = new Column({ top: 0, bottom: 300 })
      for (const [index, one] of some.entries()) column.put({ id: String(index), ...one, reach })
      const boxes = column.placed.map(({ label, middle }) => ({
        y: label.y,
        middle,
        top: middle - label.height / 2,
        bottom: middle + label.height / 2,
      }))
      boxes.forEach(({ y, middle, top, bottom }, index) => {
        expect(Math.abs(y - middle)).toBeLessThanOrEqual(reach)
        expect(top).toBeGreaterThanOrEqual(-1e-6)
        expect(bottom).toBeLessThanOrEqual(300 + 1e-6)
        const next = boxes[index + 1]
        if (next === undefined) return
        expect(next.top).toBeGreaterThanOrEqual(bottom - 1e-6)
        expect(next.y).toBeGreaterThanOrEqual(y)
      })
    }),
  )
})

test('no other places are nearer to the marks', () => {
  const label = fc.record({ y: fc.integer({ min: 0, max: 100 }), height: fc.integer({ min: 4, max: 20 }) })
  const shifts = fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 6, maxLength: 6 })
  fc.assert(
    fc.property(fc.array(label, { minLength: 1, maxLength: 6 }), shifts, (some, shifts) => {
      const labels = some
        .map((one, index) => ({ id: String(index), ...one, reach: 1000 }))
        .sort((a, b) => a.y - b.y)
      const middles = settle(labels, { top: -500, bottom: 500 }) ?? []
      const cost = (places: readonly number[]) =>
        places.reduce((sum, place, index) => sum + (place - labels[index].y) ** 2, 0)
      const others = middles.map((middle, index) => middle + shifts[index])
      const fits = others.every(
        (place, index) =>
          index === 0 || place - others[index - 1] >= (labels[index].height + labels[index - 1].height) / 2,
      )
      if (fits) expect(cost(middles)).toBeLessThanOrEqual(cost(others) + 1e-6)
    }),
  )
})

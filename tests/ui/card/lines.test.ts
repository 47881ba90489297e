import { describe, expect, test } from 'vitest'
import type { Box } from '../../../core/card.ts'
import { lineAt, linesOf, outside } from '../../../ui/card/lines.ts'

const box = (left: number, top: number, right: number, bottom: number): Box => ({ left, top, right, bottom })

describe('boxes become one per line', () => {
  test.each<[string, Box[], Box[]]>([
    ['none', [], []],
    ['one', [box(10, 0, 50, 20)], [box(10, 0, 50, 20)]],
    ['two elements on a line', [box(10, 0, 30, 20), box(34, 2, 60, 18)], [box(10, 0, 60, 20)]],
    ['two lines', [box(80, 0, 99, 20), box(0, 24, 40, 44)], [box(80, 0, 99, 20), box(0, 24, 40, 44)]],
    ['an empty box between', [box(80, 0, 99, 20), box(99, 0, 99, 20)], [box(80, 0, 99, 20)]],
    [
      'two lines, the second of two elements',
      [box(80, 0, 99, 20), box(0, 24, 40, 44), box(44, 24, 60, 44)],
      [box(80, 0, 99, 20), box(0, 24, 60, 44)],
    ],
  ])('%s', (_, boxes, lines) => {
    expect(linesOf(boxes)).toEqual(lines)
  })
})

describe('the line that is pointed at', () => {
  const lines = [box(400, 100, 480, 120), box(20, 130, 120, 150), box(20, 160, 60, 180)]

  test.each([
    ['is the first for keys', null, 0],
    ['is the one under the pointer', { x: 60, y: 140 }, 1],
    ['is the nearest when the pointer is beside', { x: 470, y: 124 }, 0],
    ['is the nearest when the pointer is under the last', { x: 40, y: 300 }, 2],
  ])('%s', (_, point, index) => {
    expect(lineAt(lines, point)).toBe(index)
  })
})

test.each([
  [box(10, 10, 20, 20), false],
  [box(-5, 10, 2, 20), false],
  [box(-9, 10, 0, 20), true],
  [box(10, 600, 20, 620), true],
  [box(10, -30, 20, 0), true],
])('%o is out of a window of 800 by 600: %s', (one, isOut) => {
  expect(outside(one, 800, 600)).toBe(isOut)
})

import { describe, expect, test } from 'vitest'
import { inCorridor } from '../../../ui/card/corridor.ts'

const mention = { left: 500, top: 100, right: 560, bottom: 120 }
const card = { left: 100, top: 200, right: 480, bottom: 600 }

describe('the way from a mention to a card beside and below it', () => {
  test.each([
    ['is where both are', 530, 110, true],
    ['is on the card', 300, 400, true],
    ['is half way between', 400, 160, true],
    ['is not above the line to the card’s far corner', 200, 130, false],
    ['is not on the other side of the mention', 600, 130, false],
    ['is not far below the mention', 560, 400, false],
    ['is not beyond the card', 300, 640, false],
  ])('%s', (_, x, y, isIn) => {
    expect(inCorridor(x, y, mention, card, 0)).toBe(isIn)
  })

  test('is wider by the margin', () => {
    expect(inCorridor(485, 400, mention, card, 0)).toBe(true)
    expect(inCorridor(300, 606, mention, card, 0)).toBe(false)
    expect(inCorridor(300, 606, mention, card, 8)).toBe(true)
  })

  test('is the same from either end', () => {
    for (const [x, y] of [
      [400, 160],
      [200, 130],
      [560, 400],
      [500, 199],
    ] as const)
      expect(inCorridor(x, y, card, mention, 0)).toBe(inCorridor(x, y, mention, card, 0))
  })
})

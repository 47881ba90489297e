import { describe, expect, test } from 'vitest'
import { chooseSide, heightAt, heightAtFoot, roomAt, type Side } from '../../../ui/card/side.ts'

const lineAt = (top: number) => ({ left: 100, top, right: 160, bottom: top + 20 })

test('room is what the gap and the window’s edge leave', () => {
  expect(roomAt('bottom', lineAt(100), 800)).toBe(800 - 120 - 15)
  expect(roomAt('top', lineAt(100), 800)).toBe(100 - 15)
  expect(roomAt('top', lineAt(5), 800)).toBe(0)
})

describe('the card goes', () => {
  test.each<[string, number, number, Side | null, Side]>([
    ['below where it fits', 100, 440, null, 'bottom'],
    ['above where it fits only there', 700, 440, null, 'top'],
    ['below where it fits nowhere and there is more room', 300, 1200, null, 'bottom'],
    ['above where it fits nowhere and there is more room', 500, 1200, null, 'top'],
    ['on as it grows, while it can be read', 400, 1200, 'bottom', 'bottom'],
    ['on above although there is room below now', 400, 300, 'top', 'top'],
    ['over to the other side when its own has become too small', 700, 1200, 'bottom', 'top'],
  ])('%s', (_, top, height, kept, side) => {
    expect(chooseSide(lineAt(top), height, 800, kept)).toBe(side)
  })
})

describe('its height', () => {
  test('is the room on its side', () => {
    expect(heightAt('bottom', lineAt(100), 800)).toBe(665)
  })

  test('is rather over the mention than too small to be read', () => {
    expect(heightAt('bottom', lineAt(150), 360)).toBe(320)
  })

  test('is never more than the window', () => {
    expect(heightAt('bottom', lineAt(50), 180)).toBe(164)
    expect(heightAtFoot(lineAt(50), 180)).toBe(126)
    expect(heightAtFoot(lineAt(900), 100)).toBe(70)
  })

  test('leaves the mention free at the window’s foot where that leaves enough', () => {
    expect(heightAtFoot(lineAt(60), 740)).toBe(740 - 80 - 15)
    expect(heightAtFoot(lineAt(600), 740)).toBe(518)
  })
})

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Stay } from '../../../ui/card/stay.ts'

const line = { left: 100, top: 100, right: 200, bottom: 120 }
const card = { left: 75, top: 127, right: 455, bottom: 500 }
const isOn = (x: number, y: number) => x >= 100 && x < 200 && y >= 100 && y < 120

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('a card that hangs by the pointer', () => {
  function watched() {
    const leave = vi.fn()
    return { leave, stay: new Stay({ isOn, boxes: () => ({ line, card }) }, leave) }
  }

  test('stays while the pointer is on the mention', () => {
    const { stay, leave } = watched()
    stay.at(150, 110)
    vi.advanceTimersByTime(5000)
    expect(leave).not.toHaveBeenCalled()
  })

  test('stays while the pointer moves towards it, however slowly, and when it is there', () => {
    const { stay, leave } = watched()
    for (let y = 120; y < 127; y++) {
      stay.at(150, y)
      vi.advanceTimersByTime(250)
    }
    stay.stop()
    vi.advanceTimersByTime(5000)
    expect(leave).not.toHaveBeenCalled()
  })

  test('leaves a moment after the pointer has gone elsewhere, moving or not', () => {
    const { stay, leave } = watched()
    for (let x = 700; x < 900; x += 40) {
      stay.at(x, 50)
      vi.advanceTimersByTime(50)
    }
    expect(leave).not.toHaveBeenCalled()
    vi.advanceTimersByTime(100)
    expect(leave).toHaveBeenCalledOnce()
  })

  test('stays when the pointer comes back in time', () => {
    const { stay, leave } = watched()
    stay.at(700, 50)
    vi.advanceTimersByTime(200)
    stay.at(150, 110)
    vi.advanceTimersByTime(5000)
    expect(leave).not.toHaveBeenCalled()
  })

  test('leaves when the pointer rests between mention and card, or goes out of the window', () => {
    for (const go of [(stay: Stay) => stay.at(150, 123), (stay: Stay) => stay.away()]) {
      const { stay, leave } = watched()
      go(stay)
      vi.advanceTimersByTime(300)
      expect(leave).toHaveBeenCalledOnce()
    }
  })
})

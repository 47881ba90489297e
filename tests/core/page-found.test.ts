import { describe, expect, test } from 'vitest'
import { byCount, type FrameTerms, mergeFound, placeOf } from '../../core/page-found.ts'

function frame(frameId: number, terms: Record<string, number>): FrameTerms {
  const isTop = frameId === 0
  return {
    frameId,
    found: { terms: Object.entries(terms).map(([id, count]) => ({ id, count })), isTop, isOff: false },
  }
}

const PAGE = mergeFound([
  frame(9, { summit: 1, hotline: 4 }),
  frame(0, { ungge: 2, summit: 1 }),
  frame(4, { summit: 2 }),
])

describe('what is marked on a page', () => {
  test('is put together from its frames, the page itself first', () => {
    expect(PAGE.terms.map(({ id, count, isTop }) => [id, count, isTop])).toEqual([
      ['ungge', 2, true],
      ['summit', 4, true],
      ['hotline', 4, false],
    ])
    expect(PAGE.mentions).toBe(10)
  })

  test('can be put in the order of numbers, which leaves equals as they are', () => {
    expect(byCount(PAGE.terms).map(({ id }) => id)).toEqual(['summit', 'hotline', 'ungge'])
  })

  test('is nothing on a page without frames that answer', () => {
    expect(mergeFound([])).toEqual({ terms: [], mentions: 0 })
  })
})

test('mentions are gone through frame by frame, and around again', () => {
  const summit = PAGE.terms[1]
  const places = [0, 1, 2, 3, 4].map((nth) => summit && placeOf(summit, nth))
  expect(places).toEqual([
    { frameId: 0, nth: 0 },
    { frameId: 4, nth: 0 },
    { frameId: 4, nth: 1 },
    { frameId: 9, nth: 0 },
    { frameId: 0, nth: 0 },
  ])
})

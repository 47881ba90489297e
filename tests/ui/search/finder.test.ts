import { beforeEach, describe, expect, test } from 'vitest'
import type { ResultRow, Results } from '../../../core/results.ts'
import { Finder } from '../../../ui/search/finder.ts'

function row(id: string): ResultRow {
  return {
    type: 'term',
    id,
    title: { text: id, lang: 'en', spans: [] },
    beneath: null,
    kind: 'concept',
    date: null,
  }
}

function search(query: string): Results {
  const words = ['hamburg', 'helsinki', 'hotline'].filter((word) => query !== '' && word.startsWith(query))
  return { groups: words.length > 0 ? [{ type: 'term', rows: words.map(row) }] : [], isSpelt: true }
}

let chosen: number[] = []
let finder: Finder
let idle = 0
beforeEach(() => {
  chosen = []
  idle = 2
  finder = new Finder({
    search,
    idleRows: () => idle,
    changed: () => {},
    choose: (index) => chosen.push(index),
  })
})

describe('the search', () => {
  test('has its first result at hand, and none where there is none', () => {
    finder.type('h')
    expect(finder.rows.map(({ id }) => id)).toEqual(['hamburg', 'helsinki', 'hotline'])
    expect(finder.active).toBe(0)
    finder.type('x')
    expect(finder.active).toBeNull()
  })

  test('goes down and up through its results, and around', () => {
    finder.type('h')
    const places = ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp'].map((key) => {
      expect(finder.press(key)).toBe(true)
      return finder.active
    })
    expect(places).toEqual([1, 2, 0, 2])
  })

  test('goes through the idle rows while nothing is typed, from none of them', () => {
    expect(finder.active).toBeNull()
    expect(finder.press('Enter')).toBe(false)
    finder.press('ArrowUp')
    expect(finder.active).toBe(1)
    finder.press('ArrowDown')
    finder.press('Enter')
    expect(chosen).toEqual([0])
  })

  test('chooses by Enter', () => {
    finder.type('he')
    expect(finder.press('Enter')).toBe(true)
    expect(chosen).toEqual([0])
  })

  test('is emptied by Escape, which is not its own any more when it is empty', () => {
    finder.type('he')
    expect(finder.press('Escape')).toBe(true)
    expect([finder.query, finder.rows]).toEqual(['', []])
    expect(finder.press('Escape')).toBe(false)
  })

  test('leaves other keys, and arrows without a list, alone', () => {
    idle = 0
    expect(['a', 'Home', 'Tab', 'ArrowDown'].map((key) => finder.press(key))).toEqual([
      false,
      false,
      false,
      false,
    ])
  })

  test('keeps its place when it searches anew, unless the row is gone', () => {
    finder.press('ArrowUp')
    finder.again()
    expect(finder.active).toBe(1)
    idle = 1
    finder.again()
    expect(finder.active).toBeNull()
  })
})

import { describe, expect, it } from 'vitest'
import { find } from './little.ts'

describe('what is pasted', () => {
  const page = 'All about goats, their milk and what they think of boats. '.repeat(200).slice(0, 10_000)

  it.each([
    ['a page of text', page],
    ['a word that never ends', 'goat'.repeat(2500)],
    ['one letter', 'a'.repeat(10_000)],
    ['words of one letter', 'a '.repeat(5000)],
    ['names over and over', 'mooring rules harbour '.repeat(500)],
    ['full stops', '.'.repeat(10_000)],
    ['spaces', ' '.repeat(10_000)],
    ['combining marks', `e${'\u0301'.repeat(9999)}`],
  ])('does not block: %s', (_, text) => {
    expect(text.length).toBeGreaterThan(9000)
    find('warm')
    const start = performance.now()
    find(text)
    expect(performance.now() - start).toBeLessThan(200)
  })

  it('is looked up by its beginning', () => {
    expect(find(`mooring rules ${'and goats '.repeat(1000)}`)[0]?.id).toBe('rules')
  })
})

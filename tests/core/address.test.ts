import { describe, expect, test } from 'vitest'
import {
  type Address,
  entryPath,
  hashOf,
  type PanelAddress,
  parseAddress,
  parsePanelAddress,
  wordsOfAddress,
} from '../../core/address.ts'

describe('an address after the #', () => {
  test.each<[string, Address]>([
    ['#/term/ungge', { type: 'term', id: 'ungge' }],
    ['#/event/helsinki-2018', { type: 'event', id: 'helsinki-2018' }],
    ['#/search/two%20words', { type: 'search', query: 'two words' }],
    ['#/search/100%', { type: 'search', query: '100%' }],
    ['#/search/a/b', { type: 'search', query: 'a/b' }],
    ['#/search/', { type: 'search', query: '' }],
    ['', { type: 'search', query: '' }],
    ['#', { type: 'search', query: '' }],
    ['#/', { type: 'search', query: '' }],
    ['#hotline', { type: 'search', query: 'hotline' }],
    ['#/notes/7', { type: 'search', query: 'notes/7' }],
    ['#/term/', { type: 'term', id: '' }],
  ])('%s', (hash, address) => {
    expect(parseAddress(hash)).toEqual(address)
  })

  test.each<PanelAddress>([
    { type: 'term', id: 'ungge' },
    { type: 'event', id: 'helsinki-2018' },
    { type: 'search', query: 'саммит: 50% & more/#?' },
    { type: 'timeline' },
    { type: 'page' },
  ])('$type is read as it was written', (address) => {
    expect(parsePanelAddress(hashOf(address))).toEqual(address)
  })

  test('is nothing for the side panel when it is empty', () => {
    expect(parsePanelAddress('')).toBeNull()
    expect(parsePanelAddress('#/')).toBeNull()
  })

  test('can be made of half a character', () => {
    expect(hashOf({ type: 'search', query: 'a\ud83d' })).toBe('#/search/a%EF%BF%BD')
  })
})

test('an entry has a path, and words to search for where there is no such entry', () => {
  expect(entryPath({ type: 'term', id: 'ungge' })).toBe('/entry.html#/term/ungge')
  expect(wordsOfAddress({ type: 'event', id: 'helsinki-sumit-2018' })).toBe('helsinki sumit 2018')
  expect(wordsOfAddress({ type: 'search', query: 'non-paper' })).toBe('non-paper')
})

import { describe, expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '../../core/settings.ts'
import { siteOf, siteTurned } from '../../core/site-switch.ts'

test.each([
  ['https://news.example.org/a?b#c', 'news.example.org'],
  ['http://example.org.:8080/', 'example.org'],
  ['https://xn--e1afmkfd.xn--p1ai/', 'xn--e1afmkfd.xn--p1ai'],
  ['file:///home/a.html', null],
  ['about:blank', null],
  ['chrome://version', null],
  ['', null],
  [null, null],
])('the site of %s is %s', (url, site) => {
  expect(siteOf(url)).toBe(site)
})

function turned(offSites: readonly string[], url: string, isOn: boolean) {
  return siteTurned({ ...DEFAULT_SETTINGS, offSites }, url, isOn).offSites
}

describe('a site is turned', () => {
  test('off by its host', () => {
    expect(turned(['other.example'], 'https://example.org/a', false)).toEqual([
      'other.example',
      'example.org',
    ])
  })

  test('off once', () => {
    expect(turned(['*.example.org'], 'https://www.example.org/a', false)).toBeUndefined()
  })

  test('on by taking away all that holds for it', () => {
    const patterns = [
      'example.org',
      'other.example',
      '*.example.org',
      'www.example.org/a*',
      'www.example.org/b',
    ]
    expect(turned(patterns, 'https://www.example.org/a', true)).toEqual([
      'other.example',
      'www.example.org/b',
    ])
  })

  test('off only where there is one', () => {
    expect(turned([], 'file:///home/a.html', false)).toBeUndefined()
  })
})

import { describe, expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '../../core/settings.ts'
import { covers, isOffAt, parseSitePattern, type SiteFault } from '../../core/sites.ts'

describe('a pattern', () => {
  test.each<[string, string]>([
    ['example.org', 'https://example.org/'],
    ['example.org', 'http://example.org/a/b?c=d#e'],
    ['example.org', 'https://mail.example.org/'],
    ['example.org', 'https://a.b.example.org/'],
    ['example.org', 'https://example.org:8443/'],
    ['example.org', 'https://EXAMPLE.org/'],
    ['example.org', 'https://example.org./'],
    ['example.org', 'blob:https://example.org/6b0c-1d'],
    ['*.example.org', 'https://example.org/'],
    ['*.example.org', 'https://mail.example.org/'],
    ['org', 'https://example.org/'],
    ['localhost', 'http://localhost:3000/'],
    ['192.0.2.7', 'http://192.0.2.7/'],
    ['[::1]', 'http://[::1]:8080/'],
    ['пример.рф', 'https://пример.рф/'],
    ['пример.рф', 'https://www.xn--e1afmkfd.xn--p1ai/'],
    ['xn--e1afmkfd.xn--p1ai', 'https://пример.рф/'],

    ['example.org/private', 'https://example.org/private'],
    ['example.org/private', 'https://www.example.org/private?from=mail#top'],
    ['example.org/private*', 'https://example.org/private'],
    ['example.org/private*', 'https://example.org/private/letters'],
    ['example.org/*/edit', 'https://example.org/a/b/edit'],
    ['example.org/*a*b*', 'https://example.org/1a2b3'],
    ['example.org/**', 'https://example.org/'],
    ['example.org/', 'https://example.org/any'],
    ['example.org/новости*', 'https://example.org/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8/1'],
    ['example.org/?q=*', 'https://example.org/?q=words'],
    ['example.org/find?*lang=ru*', 'https://example.org/find?q=a&lang=ru'],
  ])('%s holds for %s', (pattern, url) => {
    expect(covers(pattern, url)).toBe(true)
  })

  test.each<[string, string]>([
    ['example.org', 'https://example.com/'],
    ['example.org', 'https://notexample.org/'],
    ['example.org', 'https://example.org.evil.test/'],
    ['example.org', 'https://evil.test/example.org'],
    ['example.org', 'https://example.org@evil.test/'],
    ['example.org', 'file:///home/example.org/a.html'],
    ['example.org', 'about:srcdoc'],
    ['example.org', 'no address'],
    ['*.example.org', 'https://example.net/'],
    ['mail.example.org', 'https://example.org/'],
    ['2.7', 'http://192.0.2.7/'],

    ['example.org/private', 'https://example.org/private/letters'],
    ['example.org/private', 'https://example.org/Private'],
    ['example.org/private*', 'https://example.org/public'],
    ['example.org/private*', 'https://example.net/private'],
    ['example.org/*/edit', 'https://example.org/a/edit/b'],
    ['example.org/*b*a', 'https://example.org/1a2b3'],
    ['example.org/ab*ba', 'https://example.org/aba'],
    ['example.org/a.c', 'https://example.org/abc'],
    ['example.org/?q=*', 'https://example.org/'],

    ['', 'https://example.org/'],
    ['*', 'https://example.org/'],
    ['*.', 'https://example.org/'],
    ['exa mple', 'https://example.org/'],
    ['', 'file:///a.html'],
  ])('%s does not hold for %s', (pattern, url) => {
    expect(covers(pattern, url)).toBe(false)
  })

  test('of many stars is compared as fast as another', () => {
    const began = performance.now()
    expect(covers(`example.org/${'a*'.repeat(180)}b`, `https://example.org/${'a'.repeat(20_000)}`)).toBe(
      false,
    )
    expect(performance.now() - began).toBeLessThan(200)
  })
})

test('nothing is marked where a pattern holds, or everywhere', () => {
  const offSites = ['mail.example.org', 'not..a..pattern', 'bank.example']
  expect(isOffAt(DEFAULT_SETTINGS, 'https://bank.example/')).toBe(false)
  expect(isOffAt({ isOn: true, offSites }, 'https://bank.example/')).toBe(true)
  expect(isOffAt({ isOn: true, offSites }, 'https://example.org/')).toBe(false)
  expect(isOffAt({ isOn: false, offSites: [] }, 'https://example.org/')).toBe(true)
  expect(isOffAt({ isOn: false, offSites: [] }, 'about:blank')).toBe(true)
})

describe('what is typed', () => {
  test.each([
    ['example.org', 'example.org'],
    ['  example.org\n', 'example.org'],
    ['Example.ORG', 'example.org'],
    ['*.Example.org', '*.example.org'],
    ['https://example.org', 'example.org'],
    ['HTTP://example.org/', 'example.org'],
    ['https://example.org/Politics/*#top', 'example.org/Politics/*'],
    ['example.org/*', 'example.org'],
    ['example.org/a b'.replace(' ', '%20'), 'example.org/a%20b'],
    ['example.org?q=*', 'example.org/?q=*'],
    ['пример.рф/Новости*', 'пример.рф/Новости*'],
    ['ПРИМЕР.РФ', 'пример.рф'],
    ['localhost', 'localhost'],
    ['my_host.test', 'my_host.test'],
    ['192.0.2.7', '192.0.2.7'],
    ['[2001:db8::1]', '[2001:db8::1]'],
    ['example.org/a:80/b', 'example.org/a:80/b'],
  ])('%s is the pattern %s', (text, pattern) => {
    expect(parseSitePattern(text)).toEqual({ ok: true, pattern })
    expect(parseSitePattern(pattern), 'and stays so').toEqual({ ok: true, pattern })
    const page = `https://${pattern.replace(/^\*\./, '').replaceAll('*', 'x')}`
    expect(covers(pattern, page), 'and holds').toBe(true)
  })

  test.each<[string, SiteFault, string | null]>([
    ['', 'empty', null],
    ['  ', 'empty', null],
    ['https://', 'empty', null],
    ['about:blank', 'scheme', null],
    ['file:///home/a.html', 'scheme', null],
    ['chrome://settings', 'scheme', null],
    ['moz-extension://abc/options.html', 'scheme', null],
    ['view-source:https://example.org', 'scheme', null],
    ['mailto:someone@example.org', 'scheme', null],
    ['example.org bank.example', 'space', null],
    ['example.org/a b', 'space', null],
    ['*.gov..', 'dots', '*.gov'],
    ['news..example.org/a..b', 'dots', 'news.example.org/a..b'],
    ['.example.org', 'dots', 'example.org'],
    ['example.org.', 'dots', 'example.org'],
    ['..', 'dots', null],
    ['*', 'star', null],
    ['*example.org', 'star', 'example.org'],
    ['**.example.org', 'star', 'example.org'],
    ['*.*.example.org', 'star', 'example.org'],
    ['example.*', 'star', null],
    ['ex*mple.org', 'star', null],
    ['localhost:3000', 'port', 'localhost'],
    ['https://example.org:8443/a*', 'port', 'example.org/a*'],
    ['[::1]:80', 'port', '[::1]'],
    ['example..org:80', 'dots', 'example.org'],
    ['*.', 'host', null],
    ['/private', 'host', null],
    ['someone@example.org', 'host', null],
    ['example,org', 'host', null],
    ['exa%6dple.org', 'host', null],
    ['-example.org', 'host', null],
    ['example.org:port', 'host', null],
    ['<b>example</b>', 'host', null],
    ['[::g]', 'host', null],
    [`${'a'.repeat(64)}.org`, 'host', null],
    [`example.org/${'a'.repeat(400)}`, 'long', null],
  ])('%s is none: %s', (text, fault, instead) => {
    expect(parseSitePattern(text)).toEqual({ ok: false, fault, instead })
  })
})

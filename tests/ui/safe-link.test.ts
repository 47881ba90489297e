import { expect, test } from 'vitest'
import { safeLink } from '../../ui/safe-link.ts'

test.each([
  ['https://example.org/a?b#c', 'https://example.org/a?b#c'],
  ['http://example.org', 'http://example.org/'],
  ['mailto:desk@example.org', 'mailto:desk@example.org'],
  ['javascript:alert(1)', null],
  [' JavaScript:alert(1)', null],
  ['data:text/html,hello', null],
  ['file:///etc/hosts', null],
  ['//example.org', null],
  ['nowhere', null],
  ['', null],
  [null, null],
])('%s links to %s', (url, link) => {
  expect(safeLink(url)).toBe(link)
})

import { describe, expect, test } from 'vitest'
import type { ResultRow } from '../../core/results.ts'
import { escapeXml, suggestionOf } from '../../core/suggestion.ts'

const TERM: ResultRow = {
  type: 'term',
  id: 'cert',
  title: { text: 'R&D <CERT>', lang: 'en', spans: [[5, 9]] },
  beneath: { text: 'Teams that answer "incidents"', lang: 'en', spans: [[0, 5]] },
  kind: 'institution',
  date: null,
}

const EVENT: ResultRow = {
  type: 'event',
  id: 'summit-2018',
  title: { text: 'Summit', lang: 'en', spans: [] },
  beneath: null,
  kind: null,
  date: '2018-07-16',
}

describe('a suggestion of the address bar', () => {
  test('is in XML where the browser reads that, with the letters found', () => {
    expect(suggestionOf(TERM, 'Institution', true)).toEqual({
      content: 'R&D <CERT>',
      description:
        'R&amp;D &lt;<match>CERT</match>&gt; <dim>– Institution. <match>Teams</match> that answer &quot;incidents&quot;</dim>',
    })
  })

  test('is in plain words elsewhere', () => {
    expect(suggestionOf(TERM, 'Institution', false).description).toBe(
      'R&D <CERT> – Institution. Teams that answer "incidents"',
    )
    expect(suggestionOf(EVENT, '16 Jul 2018', false).description).toBe('Summit – 16 Jul 2018')
  })

  test('tells an event from a term of the same name by its date', () => {
    expect(suggestionOf(EVENT, '16 Jul 2018', true).content).toBe('Summit, 16 Jul 2018')
  })
})

test('what XML forbids is left out', () => {
  expect(escapeXml('a\u0000b\u001fc\ufffed\ud83de')).toBe('abcd\ufffde')
})

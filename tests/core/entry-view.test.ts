import { describe, expect, test } from 'vitest'
import { entryView, eventView } from '../../core/entry-view.ts'
import type { Glossary, GlossaryEvent } from '../../glossary/schema.ts'
import { term } from './tiny.ts'

const both = (words: string) => ({ en: `${words} en`, ru: `${words} ru` })

function event(id: string, date: string, terms: string[]): GlossaryEvent {
  const layers = { memo: [], differs: [], background: [], since: [] }
  return { id, date, terms, lane: 'neither', scheduled: false, title: both(id), ...layers }
}

const source = { kind: 'press' as const, publisher: 'Daily', date: '2015', url: 'https://example.org/a' }

const glossary: Glossary = {
  head: {
    title: both('memo'),
    version: '1',
    licence: 'CC BY 4.0',
    author: 'Somebody',
    written: '2018-07-16',
    sections: [
      { id: 'lead', heading: null, paragraphs: 2 },
      { id: 'plan', heading: 'The plan', paragraphs: 5 },
    ],
  },
  sources: {
    daily: { ...source, title: 'A report' },
    copied: { ...source, title: 'A copy', copy: 'Archive', date: null, url: null },
  },
  cues: {},
  events: [
    event('last', '2021-06-16', ['summit']),
    event('same-day', '2018-07-16', ['summit']),
    event('eve', '2018-07-15', ['other']),
    event('same-month', '2018-07', ['summit']),
    event('same-year', '2018', ['summit']),
    event('next-month', '2018-08', ['summit']),
    event('next-year', '2019', ['summit']),
    event('first', '2004', ['summit', 'other']),
    event('foreign', '2015', ['other']),
    event('unlisted', '2013-06-17', ['summit']),
  ],
  terms: [
    term('summit', ['Summit'], {
      kind: 'event',
      asOf: '2026-05',
      title: both('Summit'),
      spelled: both('The summit'),
      gist: both('Gist'),
      memo: [
        { at: ['plan/2', 'lead/1', 'plan/4'], ...both('Memo one') },
        { at: ['lead/2'], ...both('Memo two') },
      ],
      differs: [{ sources: ['daily'], ...both('Differs') }],
      background: [{ sources: ['daily', 'copied'], oneSource: true, ...both('Background') }],
      since: [{ sources: ['copied'], asOf: '2021-06', ...both('Since') }],
      events: ['last', 'same-day', 'eve', 'same-month', 'same-year', 'next-month', 'next-year', 'first'],
      related: ['other', 'gone', 'third'],
    }),
    term('other', [], { title: both('Other') }),
    term('third', [], { title: both('Third') }),
  ],
}

const daily = {
  title: 'A report',
  publisher: 'Daily',
  date: '2015',
  url: 'https://example.org/a',
  copy: null,
}
const copied = { title: 'A copy', publisher: 'Daily', date: null, url: null, copy: 'Archive' }

describe.each(['en', 'ru'] as const)('the view of a term in %s', (lang) => {
  const view = entryView(glossary, 'summit', lang)

  test('has its head', () => {
    expect(view).toMatchObject({
      id: 'summit',
      lang,
      kind: 'event',
      title: `Summit ${lang}`,
      spelled: `The summit ${lang}`,
      gist: `Gist ${lang}`,
      asOf: '2026-05',
    })
  })

  test('keeps the layers apart', () => {
    expect(view?.memo.map(({ text }) => text)).toEqual([`Memo one ${lang}`, `Memo two ${lang}`])
    expect(view?.differs).toEqual([
      { text: `Differs ${lang}`, sources: [daily], oneSource: false, asOf: null },
    ])
    expect(view?.background).toEqual([
      { text: `Background ${lang}`, sources: [daily, copied], oneSource: true, asOf: null },
    ])
    expect(view?.since).toEqual([
      { text: `Since ${lang}`, sources: [copied], oneSource: false, asOf: '2021-06' },
    ])
  })

  test('puts paragraphs of one section together', () => {
    expect(view?.memo.map(({ at }) => at)).toEqual([
      [
        { section: 'plan', heading: 'The plan', paragraphs: [2, 4] },
        { section: 'lead', heading: null, paragraphs: [1] },
      ],
      [{ section: 'lead', heading: null, paragraphs: [2] }],
    ])
  })

  test('has events in order of time, its own and those it lists, before and after the memo', () => {
    expect(view?.events.map(({ id, own, after }) => [id, own, after])).toEqual([
      ['first', true, false],
      ['unlisted', true, false],
      ['same-year', true, false],
      ['same-month', true, false],
      ['eve', false, false],
      ['same-day', true, true],
      ['next-month', true, true],
      ['next-year', true, true],
      ['last', true, true],
    ])
    expect(view?.events[0]).toMatchObject({ date: '2004', title: `first ${lang}` })
  })

  test('links the related terms that there are', () => {
    expect(view?.related).toEqual([
      { id: 'other', title: `Other ${lang}` },
      { id: 'third', title: `Third ${lang}` },
    ])
  })

  test('has no spelled-out name where there is none', () => {
    expect(entryView(glossary, 'other', lang)?.spelled).toBeNull()
  })

  test('is null for a term that there is not', () => {
    expect(entryView(glossary, 'gone', lang)).toBeNull()
  })
})

describe.each(['en', 'ru'] as const)('the view of an event in %s', (lang) => {
  test('has its date, its layers and its terms', () => {
    const whole: Glossary = {
      ...glossary,
      events: [
        {
          ...event('meeting', '2021-06-16', ['summit', 'other', 'gone']),
          until: '2021-06-17',
          lane: 'cooperation',
          memo: [{ at: ['plan/1'], ...both('Memo') }],
          since: [{ sources: ['daily'], asOf: '2021', ...both('Since') }],
        },
      ],
    }
    expect(eventView(whole, 'meeting', lang)).toEqual({
      id: 'meeting',
      lang,
      date: '2021-06-16',
      until: '2021-06-17',
      scheduled: false,
      lane: 'cooperation',
      after: true,
      title: `meeting ${lang}`,
      memo: [{ text: `Memo ${lang}`, at: [{ section: 'plan', heading: 'The plan', paragraphs: [1] }] }],
      differs: [],
      background: [],
      since: [{ text: `Since ${lang}`, sources: [daily], oneSource: false, asOf: '2021' }],
      terms: [
        { id: 'summit', title: `Summit ${lang}` },
        { id: 'other', title: `Other ${lang}` },
      ],
    })
  })

  test('is null for an event that there is not', () => {
    expect(eventView(glossary, 'gone', lang)).toBeNull()
  })
})

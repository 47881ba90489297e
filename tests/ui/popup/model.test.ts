import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { FoundTerm, PageFound } from '../../../core/page-found.ts'
import type { Reference } from '../../../core/reference.ts'
import { DEFAULT_SETTINGS, type Settings } from '../../../core/settings.ts'
import { Popup } from '../../../ui/popup/model.ts'
import type { Page, PopupStore } from '../../../ui/popup/store.ts'

function term(id: string, count: number, isTop = true): FoundTerm {
  return { id, count, isTop, places: [{ frameId: isTop ? 0 : 1, count }] }
}

function pageOf(terms: readonly FoundTerm[]): Page {
  const page: PageFound = { terms, mentions: terms.reduce((sum, { count }) => sum + count, 0) }
  return { type: 'found', page }
}

const REFERENCE: Reference = {
  term: () => null,
  event: () => null,
  brief: () => null,
  terms: () => [],
  warmUp: () => true,
  search: (query) => ({
    groups:
      query === ''
        ? []
        : [
            {
              type: 'event',
              rows: [
                {
                  type: 'event',
                  id: query,
                  title: { text: query, lang: 'en', spans: [] },
                  beneath: null,
                  kind: null,
                  date: '2018',
                },
              ],
            },
          ],
    isSpelt: true,
  }),
  exact: () => null,
}

let settings: Settings
let page: Page
let shown: [string, number][]
let canShow: boolean
let canStore: boolean
let popup: Popup

function store(): PopupStore {
  return {
    url: 'https://news.example/a',
    readPage: async () => page,
    watchPage: () => {},
    show: async ({ id }, nth) => {
      shown.push([id, nth])
      return canShow
    },
    reloadPage: async () => {},
    readSettings: async () => settings,
    changeSettings: async (change) => {
      if (!canStore) throw new Error('The disk is full.')
      settings = { ...settings, ...change(settings) }
      return settings
    },
    watchSettings: () => {},
    openPanel: () => {},
    openTab: () => {},
    openOptions: () => {},
    close: () => {},
  }
}

beforeEach(async () => {
  settings = DEFAULT_SETTINGS
  page = pageOf([term('summit', 1), term('hotline', 2), term('framed', 3, false)])
  shown = []
  canShow = true
  canStore = true
  popup = new Popup({
    store: store(),
    reference: REFERENCE,
    browserLang: 'en',
    changed: () => {},
    signal: new AbortController().signal,
  })
  await popup.load()
  await vi.waitFor(() => expect(popup.page).not.toBeNull())
})

describe('what is on the page', () => {
  test('is listed in reading order or by number, what is in frames alone apart', () => {
    expect(popup.terms.map(({ id }) => id)).toEqual(['summit', 'hotline'])
    expect(popup.framed.map(({ id }) => id)).toEqual(['framed'])
    popup.sort('count')
    expect(popup.terms.map(({ id }) => id)).toEqual(['hotline', 'summit'])
  })

  test('is all listed where it is all in frames', async () => {
    popup.page = pageOf([term('framed', 3, false)])
    expect(popup.terms.map(({ id }) => id)).toEqual(['framed'])
    expect(popup.framed).toEqual([])
  })

  test('is gone to, one mention after the other and around', async () => {
    for (let i = 0; i < 3; i++) popup.choose(1)
    await vi.waitFor(() => expect(shown).toHaveLength(3))
    expect(shown).toEqual([
      ['hotline', 0],
      ['hotline', 1],
      ['hotline', 0],
    ])
    expect(popup.trouble).toBeNull()
  })

  test('may be gone by then', async () => {
    canShow = false
    page = pageOf([])
    popup.choose(0)
    await vi.waitFor(() => expect(popup.trouble).toBe('gone'))
    expect(popup.terms).toEqual([])
  })

  test('is not listed where marking is off', async () => {
    await popup.turnSite(false)
    expect(settings.offSites).toEqual(['news.example'])
    expect(popup.isOff).toBe(true)
    expect(popup.terms).toEqual([])
    await popup.turnSite(true)
    expect(popup.terms).toHaveLength(2)
  })
})

test('a switch goes back when its change is not kept', async () => {
  canStore = false
  const turned = popup.turnAll(false)
  expect(popup.settings.isOn).toBe(false)
  await turned
  expect(popup.settings.isOn).toBe(true)
  expect(popup.trouble).toBe('notKept')
})

describe('a result', () => {
  test('opens over the list, others over it, and each remembers how far it was read', () => {
    popup.finder.type('geneva')
    popup.choose(0)
    popup.change({ unfolded: true })
    popup.open({ type: 'term', id: 'putin' }, 120)
    expect(popup.leaves.map(({ address, scrolled, unfolded }) => [address.id, scrolled, unfolded])).toEqual([
      ['geneva', 120, true],
      ['putin', 0, false],
    ])
    popup.back()
    popup.back()
    expect(popup.leaves).toEqual([])
    expect(popup.finder.query).toBe('geneva')
  })
})

test('languages of interface and entries are chosen apart, or the browser’s', async () => {
  expect([popup.lang, popup.entryLang]).toEqual(['en', 'en'])
  settings = { ...settings, interfaceLang: 'ru' }
  await popup.load()
  expect([popup.lang, popup.entryLang]).toEqual(['ru', 'en'])
})

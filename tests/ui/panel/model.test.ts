import { describe, expect, test } from 'vitest'
import type { PanelAddress } from '../../../core/address.ts'
import type { FoundTerm } from '../../../core/page-found.ts'
import { makeReference } from '../../../core/reference.ts'
import { DEFAULT_SETTINGS, type Settings } from '../../../core/settings.ts'
import { timelineEvents } from '../../../core/timeline/events.ts'
import { Panel } from '../../../ui/panel/model.ts'
import type { PanelStore, PanelTab } from '../../../ui/panel/store.ts'
import { Trail } from '../../../ui/panel/trail.ts'
import type { Page } from '../../../ui/popup/store.ts'
import { glossaryOf } from '../../core/timeline/events.ts'
import { term } from '../../core/tiny.ts'
import { FakeWindow } from './fake-window.ts'

const glossary = glossaryOf(
  [{ id: 'crossing', date: '2010', terms: ['ferry'] }],
  [term('ferry', ['ferry']), term('ship', ['ship'])],
)

const found = (id: string, ...counts: number[]): FoundTerm => ({
  id,
  count: counts.reduce((sum, count) => sum + count, 0),
  places: counts.map((count, frameId) => ({ frameId, count })),
  isTop: true,
})
const pageOf = (...terms: FoundTerm[]): Page => ({ type: 'found', page: { terms, mentions: 0 } })

const TAB: PanelTab = { id: 1, url: 'https://news.example/' }

/** A browser that says what it is told to. */
class FakeStore implements PanelStore {
  settings: Settings = DEFAULT_SETTINGS
  page: Page = pageOf(found('ferry', 2, 1), found('ship', 4))
  shown: string[] = []
  isThere = true
  tab: (tab: PanelTab) => void = () => {}
  set: (settings: Settings) => void = () => {}
  send: (address: PanelAddress) => void = () => {}

  readSettings = async () => this.settings
  readPage = async () => this.page
  reloadPage = async () => {}
  watchSettings = (listener: (settings: Settings) => void) => {
    this.set = listener
  }
  watchTab = (listener: (tab: PanelTab) => void) => {
    this.tab = listener
  }
  watchAddress = (listener: (address: PanelAddress) => void) => {
    this.send = listener
  }
  show = async (_: PanelTab, { id }: FoundTerm, nth: number) => {
    this.shown.push(`${id} ${nth}`)
    return this.isThere
  }
}

async function openedAt(hash: string, store = new FakeStore()) {
  const { signal } = new AbortController()
  const window = new FakeWindow(hash)
  const trail = new Trail(window as unknown as Window, () => panel.arrive(), signal)
  const panel = new Panel(
    {
      store,
      reference: makeReference(glossary),
      terms: glossary.terms.map(({ id, kind, title }) => ({ id, kind, titles: title })),
      timelineIn: (lang) => ({
        lang,
        events: timelineEvents(glossary, lang),
        memoAt: 0,
        eventOf: () => null,
      }),
      browserLang: 'en',
      now: Date.UTC(2026, 0, 1),
      signal,
    },
    trail,
    () => {},
  )
  await panel.load()
  return { panel, store, trail }
}

const settle = () => new Promise((done) => setTimeout(done))

describe('an address', () => {
  test.each([
    ['', 'page', ''],
    ['#/notes', 'page', ''],
    ['#/glossary', 'glossary', ''],
    ['#/term/ferry', 'term', ''],
    ['#/event/crossing', 'event', ''],
    ['#/search/ferry', 'glossary', 'ferry'],
    ['#/term/no-such-term', 'glossary', 'no such term'],
    ['#/event/ferry', 'glossary', 'ferry'],
  ])('“%s” shows %s, searching for “%s”', async (hash, type, query) => {
    const { panel } = await openedAt(hash)
    expect([panel.address.type, panel.finder.query]).toEqual([type, query])
  })

  test('can be sent from elsewhere', async () => {
    const { panel, store } = await openedAt('')
    store.send({ type: 'term', id: 'ship' })
    expect(panel.address).toEqual({ type: 'term', id: 'ship' })
    store.send({ type: 'search', query: 'ferry' })
    expect([panel.address.type, panel.finder.query]).toEqual(['glossary', 'ferry'])
  })
})

describe('the page beside it', () => {
  test('is listed in reading order, or by number', async () => {
    const { panel, store } = await openedAt('')
    expect(panel.page).toBeNull()
    store.tab(TAB)
    await settle()
    expect(panel.found.map(({ id }) => id)).toEqual(['ferry', 'ship'])
    panel.orderPage('count')
    expect(panel.found.map(({ id }) => id)).toEqual(['ship', 'ferry'])
  })

  test('is gone through mention by mention, and around again', async () => {
    const { panel, store } = await openedAt('')
    store.tab(TAB)
    await settle()
    for (let i = 0; i < 4; i++) await panel.show(panel.found[0])
    expect(store.shown).toEqual(['ferry 0', 'ferry 1', 'ferry 2', 'ferry 0'])
  })

  test('is begun anew on another page, and not when only what is marked changes', async () => {
    const { panel, store } = await openedAt('')
    store.tab(TAB)
    await settle()
    await panel.show(panel.found[0])
    store.tab({ ...TAB })
    expect(panel.nextOf(panel.found[0])).toBe(1)
    store.tab({ ...TAB, url: 'https://news.example/2' })
    expect(panel.nextOf(panel.found[0])).toBe(0)
  })

  test('is asked again when a mention is no longer there', async () => {
    const { panel, store } = await openedAt('')
    store.tab(TAB)
    await settle()
    store.isThere = false
    store.page = pageOf(found('ship', 4))
    await panel.show(panel.found[0])
    expect([panel.isGone, panel.found.map(({ id }) => id)]).toEqual([true, ['ship']])
  })

  test('lists terms of frames apart, unless there are no others', async () => {
    const { panel, store } = await openedAt('')
    store.page = pageOf({ ...found('ferry', 1), isTop: false }, found('ship', 1))
    store.tab(TAB)
    await settle()
    expect([panel.found, panel.framed].map((terms) => terms.map(({ id }) => id))).toEqual([
      ['ship'],
      ['ferry'],
    ])
    store.page = pageOf({ ...found('ferry', 1), isTop: false })
    store.tab({ ...TAB })
    await settle()
    expect([panel.found.length, panel.framed.length]).toEqual([1, 0])
  })

  test('a slow answer about a page that was left is passed over', async () => {
    const { panel, store } = await openedAt('')
    let answer: (page: Page) => void = () => {}
    store.readPage = () => new Promise((done) => (answer = done))
    store.tab(TAB)
    const late = answer
    store.readPage = async () => pageOf(found('ship', 1))
    store.tab({ ...TAB, id: 2 })
    await settle()
    late(pageOf(found('ferry', 1)))
    await settle()
    expect(panel.found.map(({ id }) => id)).toEqual(['ship'])
  })
})

describe('settings', () => {
  test('are those that are stored, and follow when they change', async () => {
    const store = new FakeStore()
    store.settings = { ...DEFAULT_SETTINGS, interfaceLang: 'ru' }
    const { panel } = await openedAt('', store)
    expect([panel.lang, panel.entryLang]).toEqual(['ru', 'en'])
    store.set({ ...DEFAULT_SETTINGS, entryLang: 'ru' })
    expect([panel.lang, panel.entryLang, panel.listLang]).toEqual(['en', 'ru', 'ru'])
    expect(panel.timeline.all[0].title).toContain('по-русски')
  })

  test('are as by default when the browser does not hand them out', async () => {
    const store = new FakeStore()
    store.readSettings = () => Promise.reject(new Error('The disk is broken.'))
    const { panel } = await openedAt('#/timeline', store)
    expect([panel.settings, panel.address.type]).toEqual([DEFAULT_SETTINGS, 'timeline'])
  })
})

test('an entry leads to the timeline, filtered by its term or with its event at hand', async () => {
  const { panel } = await openedAt('#/term/ferry')
  panel.showOnTimeline({ type: 'term', id: 'ferry' })
  expect([panel.address.type, panel.timeline.filter]).toEqual(['timeline', 'ferry'])
  panel.showOnTimeline({ type: 'event', id: 'crossing' })
  expect(panel.timeline.atHand).toBe('crossing')
})

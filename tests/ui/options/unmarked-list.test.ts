import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { SiteChoices } from '../../../core/choices.ts'
import type { OptionsStore } from '../../../ui/options/store.ts'
import { UnmarkedList } from '../../../ui/options/unmarked-list.ts'
import { type FakeStore, fakeStore } from './fake-store.ts'

const CHOICES: SiteChoices = { notHere: [], notOnSite: [{ termId: 'nrrc', at: 5 }] }
const NONE: SiteChoices = { notHere: [], notOnSite: [] }
const SITES = new Map([['news.example', CHOICES]])

const listOn = (store: FakeStore) => new UnmarkedList(store, () => {}, new AbortController().signal)
const listWith = (changes: Partial<OptionsStore>) => listOn(fakeStore(SITES, changes))
const broken = () => Promise.reject(new Error('disk'))

function onlyRow(list: UnmarkedList) {
  const [row] = list.state.rows
  if (row === undefined || list.state.rows.length !== 1) throw new Error('not one row')
  return row
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('the list', () => {
  test('is there once it was read', async () => {
    const list = listWith({})
    await list.load()
    expect(list.state.stage).toBe('read')
    expect(onlyRow(list).termId).toBe('nrrc')
  })

  test('is said to be on its way after 300 ms', async () => {
    const list = listWith({ readChoices: () => new Promise(() => {}) })
    void list.load()
    await vi.advanceTimersByTimeAsync(299)
    expect(list.state.stage).toBe('reading')
    await vi.advanceTimersByTimeAsync(1)
    expect(list.state.stage).toBe('late')
  })

  test('that cannot be read says so, now and later', async () => {
    const list = listWith({ readChoices: broken })
    await list.load()
    await vi.advanceTimersByTimeAsync(1000)
    expect(list.state.stage).toBe('failed')
  })

  test('takes in what is unmarked, and undone, elsewhere', async () => {
    const store = fakeStore()
    const list = listOn(store)
    await list.load()
    store.changeChoicesElsewhere('news.example', CHOICES)
    expect(onlyRow(list).isMarkedAgain).toBe(false)
    store.changeChoicesElsewhere('news.example', NONE)
    expect(onlyRow(list).isMarkedAgain).toBe(true)
  })
})

describe('a row', () => {
  test('is marked again by a press, and unmarked by the next, from its old time on', async () => {
    const list = listWith({})
    await list.load()
    const { key } = onlyRow(list)
    await list.press(key)
    expect(onlyRow(list)).toMatchObject({ isMarkedAgain: true, at: 5 })
    expect(list.state.pressed).toBe(key)
    await list.press(key)
    expect(onlyRow(list)).toMatchObject({ isMarkedAgain: false, at: 5 })
  })

  test('that is pressed twice at once is changed once', async () => {
    const changeChoices = vi.fn(async () => NONE)
    const list = listWith({ changeChoices })
    await list.load()
    const { key } = onlyRow(list)
    await Promise.all([list.press(key), list.press(key)])
    expect(changeChoices).toHaveBeenCalledTimes(1)
  })

  test('that cannot be changed stays, says so, and can be pressed again', async () => {
    let fails = true
    const list = listWith({ changeChoices: () => (fails ? broken() : Promise.resolve(NONE)) })
    await list.load()
    const { key } = onlyRow(list)
    await list.press(key)
    expect(onlyRow(list).isMarkedAgain).toBe(false)
    expect([...list.state.failed]).toEqual([key])
    fails = false
    await list.press(key)
    expect(onlyRow(list).isMarkedAgain).toBe(true)
    expect(list.state.failed.size).toBe(0)
  })
})

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { CardHost, CardMention } from '../../../core/card.ts'
import type { EntryView } from '../../../core/entry.ts'
import { Reading } from '../../../ui/card/reading.ts'
import { leafBelow, topLeaf } from '../../../ui/card/state.ts'

const mention: CardMention = {
  key: 7,
  termId: 'nrrc',
  text: 'Nuclear  Risk\nReduction Center',
  reason: { kind: 'full' },
  nth: 1,
  of: 2,
  rightToLeft: false,
}

const entryOf = (id: string): EntryView => ({
  id,
  lang: 'en',
  kind: 'institution',
  title: id.toUpperCase(),
  spelled: null,
  gist: 'A line.',
  memo: [],
  differs: [],
  background: [],
  events: [],
  since: [],
  asOf: '2026-05',
  related: [],
})

function hostWith(changes: Partial<CardHost> = {}): CardHost {
  return {
    entry: async (id) => entryOf(id),
    isOn: () => false,
    atHand: () => undefined,
    dismiss: async () => async () => undefined,
    dismissOnSite: async () => async () => undefined,
    ...changes,
  }
}

function read(host: CardHost, held = false) {
  const changed = vi.fn()
  return { reading: new Reading(host, mention, held, changed), changed }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('an entry', () => {
  test('has the page’s words as its name until it is there', async () => {
    const { reading } = read(hostWith())
    expect(topLeaf(reading.state)).toMatchObject({ name: 'Nuclear Risk Reduction Center', entry: null })
    await reading.load()
    expect(topLeaf(reading.state).entry?.title).toBe('NRRC')
  })

  test('is said to be on its way after 300 ms, not before', async () => {
    const { reading } = read(hostWith({ entry: () => new Promise(() => undefined) }))
    void reading.load()
    await vi.advanceTimersByTimeAsync(299)
    expect(topLeaf(reading.state).late).toBe(false)
    await vi.advanceTimersByTimeAsync(1)
    expect(topLeaf(reading.state).late).toBe(true)
  })

  test('that could not be read says why, and can be asked for again', async () => {
    const entry = vi.fn<CardHost['entry']>().mockRejectedValueOnce(new Error('No answer.'))
    entry.mockResolvedValueOnce(entryOf('nrrc'))
    const { reading } = read(hostWith({ entry }))
    await reading.load()
    expect(topLeaf(reading.state).error).toBe('No answer.')
    reading.retry()
    await vi.advanceTimersByTimeAsync(0)
    expect(topLeaf(reading.state)).toMatchObject({ error: null, entry: { title: 'NRRC' } })
  })

  test('that comes too late changes nothing', async () => {
    let answer: (entry: EntryView) => void = () => undefined
    const { reading, changed } = read(hostWith({ entry: () => new Promise((done) => (answer = done)) }))
    const loading = reading.load()
    reading.end()
    answer(entryOf('nrrc'))
    await loading
    expect(changed).not.toHaveBeenCalled()
  })
})

describe('a related term', () => {
  test('lies on top, held and folded, until Back; the leaf beneath is as it was', async () => {
    const { reading } = read(hostWith())
    await reading.load()
    reading.toggleUnfolded()
    reading.follow({ id: 'cert', title: 'CERT' }, 640)
    expect(topLeaf(reading.state)).toMatchObject({ name: 'CERT', entry: null, unfolded: false })
    expect(leafBelow(reading.state)?.entry?.title).toBe('NRRC')
    expect(reading.state.held).toBe(true)
    await vi.advanceTimersByTimeAsync(0)
    expect(topLeaf(reading.state).entry?.title).toBe('CERT')
    reading.back()
    expect(topLeaf(reading.state)).toMatchObject({ unfolded: true, scrolled: 640, termId: 'nrrc' })
    expect(leafBelow(reading.state)).toBeNull()
  })

  test('that was left before it came is not put elsewhere', async () => {
    const { reading } = read(hostWith())
    await reading.load()
    reading.follow({ id: 'cert', title: 'CERT' }, 0)
    reading.back()
    await vi.advanceTimersByTimeAsync(0)
    expect(topLeaf(reading.state).entry?.title).toBe('NRRC')
  })
})

test('Read on keeps the card open, Read less folds what came since with the rest', async () => {
  const { reading } = read(hostWith())
  await reading.load()
  reading.toggleUnfolded()
  reading.toggleSince()
  expect(reading.state.held).toBe(true)
  expect(topLeaf(reading.state)).toMatchObject({ unfolded: true, sinceShown: true })
  reading.toggleUnfolded()
  expect(topLeaf(reading.state)).toMatchObject({ unfolded: false, sinceShown: false })
})

describe('a mention that is not to be marked', () => {
  test('can be marked again', async () => {
    const undo = vi.fn(async () => undefined)
    const dismiss = vi.fn(async () => undo)
    const { reading } = read(hostWith({ dismiss }))
    await reading.dismiss('here')
    expect(dismiss).toHaveBeenCalledWith(7)
    expect(reading.state).toMatchObject({ held: true, dismissal: { scope: 'here' } })
    await reading.undo()
    expect(undo).toHaveBeenCalledOnce()
    expect(reading.state.dismissal).toBeNull()
  })

  test('here and then on the whole site: both are taken back, the last first', async () => {
    const order: string[] = []
    const { reading } = read(
      hostWith({
        dismiss: async () => async () => void order.push('here'),
        dismissOnSite: async () => async () => void order.push('site'),
      }),
    )
    await reading.dismiss('here')
    await reading.dismiss('site')
    expect(reading.state.dismissal?.scope).toBe('site')
    await reading.undo()
    expect(order).toEqual(['site', 'here'])
  })

  test('is still there when the choice could not be kept, and the reader is told', async () => {
    const { reading } = read(hostWith({ dismiss: async () => Promise.reject(new Error('Storage is full.')) }))
    await reading.dismiss('here')
    expect(reading.state).toMatchObject({ dismissal: null, trouble: 'Storage is full.' })
  })
})

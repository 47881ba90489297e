import { expect, test } from 'vitest'
import type { Settings } from '../../../core/settings.ts'
import { Setting } from '../../../ui/options/setting.ts'
import type { OptionsStore } from '../../../ui/options/store.ts'
import { type FakeStore, fakeStore } from './fake-store.ts'

const broken = () => Promise.reject(new Error('disk'))

function settingOn(store: FakeStore) {
  const seen: (string | undefined)[] = []
  const setting = new Setting(
    store,
    () => seen.push(setting.state.settings?.strictness),
    new AbortController().signal,
  )
  return { setting, seen }
}

const settingWith = (changes: Partial<OptionsStore>) => settingOn(fakeStore(new Map(), changes))

test('is unknown until it was read', async () => {
  const { setting } = settingWith({})
  expect(setting.state).toEqual({ settings: null, outcome: null })
  await setting.load()
  expect(setting.state).toMatchObject({ settings: { strictness: 'balanced' }, outcome: null })
})

test('a choice shows at once, and is said to be saved when it is', async () => {
  const { setting } = settingWith({})
  await setting.load()
  const saving = setting.choose({ strictness: 'strict' })
  expect(setting.state).toMatchObject({ settings: { strictness: 'strict' }, outcome: null })
  await saving
  expect(setting.state).toMatchObject({ settings: { strictness: 'strict' }, outcome: 'saved' })
})

test('a choice that is not stored goes back', async () => {
  const { setting } = settingWith({ changeSettings: broken })
  await setting.load()
  await setting.choose({ strictness: 'everything' })
  expect(setting.state).toMatchObject({ settings: { strictness: 'balanced' }, outcome: 'notSaved' })
})

test('what cannot be read is said, and can be tried again', async () => {
  let fails = true
  const settings: Settings = { version: 1, strictness: 'strict' }
  const { setting } = settingWith({ readSettings: () => (fails ? broken() : Promise.resolve(settings)) })
  await setting.load()
  expect(setting.state).toEqual({ settings: null, outcome: 'notRead' })
  fails = false
  await setting.load()
  expect(setting.state).toEqual({ settings, outcome: null })
})

test('what is changed elsewhere shows here', async () => {
  const store = fakeStore()
  const { setting } = settingOn(store)
  await setting.load()
  store.changeElsewhere({ version: 1, strictness: 'everything' })
  expect(setting.state.settings?.strictness).toBe('everything')
})

test('choices in quick succession do not make the controls jump', async () => {
  const { setting, seen } = settingWith({})
  await setting.load()
  seen.length = 0
  await Promise.all([setting.choose({ strictness: 'strict' }), setting.choose({ strictness: 'everything' })])
  expect(seen).toEqual(['strict', 'everything', 'everything'])
  expect(setting.state.outcome).toBe('saved')
})

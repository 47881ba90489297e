import { describe, expect, test } from 'vitest'
import { DEFAULT_SETTINGS, type Settings, SettingsTooLong } from '../../../core/settings.ts'
import { Setting } from '../../../ui/options/setting.ts'
import type { OptionsStore } from '../../../ui/options/store.ts'
import { type FakeStore, fakeStore } from './fake-store.ts'

const broken = () => Promise.reject(new Error('disk'))
const full = () => Promise.reject(new SettingsTooLong())

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
  expect(setting.state).toEqual({ settings: null, isNotRead: false, outcome: null })
  await setting.load()
  expect(setting.state).toEqual({ settings: DEFAULT_SETTINGS, isNotRead: false, outcome: null })
})

test('a choice shows at once, and is said to be saved, in its section, when it is', async () => {
  const { setting } = settingWith({})
  await setting.load()
  const saving = setting.choose({ strictness: 'strict' }, 'marked')
  expect(setting.state).toMatchObject({ settings: { strictness: 'strict' }, outcome: null })
  expect(await saving).toBe('saved')
  expect(setting.state).toMatchObject({
    settings: { strictness: 'strict' },
    outcome: { what: 'saved', place: 'marked' },
  })
})

test.each([
  ['notSaved', broken],
  ['noRoom', full],
])('a choice that is not stored goes back: %s', async (what, changeSettings) => {
  const { setting } = settingWith({ changeSettings })
  await setting.load()
  expect(await setting.choose({ strictness: 'everything' }, 'marked')).toBe(what)
  expect(setting.state).toMatchObject({
    settings: { strictness: 'balanced' },
    outcome: { what, place: 'marked' },
  })
})

test('what cannot be read is said, and can be tried again', async () => {
  let fails = true
  const settings: Settings = { ...DEFAULT_SETTINGS, strictness: 'strict' }
  const { setting } = settingWith({ readSettings: () => (fails ? broken() : Promise.resolve(settings)) })
  await setting.load()
  expect(setting.state).toMatchObject({ settings: null, isNotRead: true })
  fails = false
  await setting.load()
  expect(setting.state).toMatchObject({ settings, isNotRead: false })
})

test('what is changed elsewhere shows here', async () => {
  const store = fakeStore()
  const { setting } = settingOn(store)
  await setting.load()
  store.changeElsewhere({ ...DEFAULT_SETTINGS, strictness: 'everything' })
  expect(setting.state.settings?.strictness).toBe('everything')
})

test('a change of a list is made to the list as it is stored by then', async () => {
  const store = fakeStore()
  const { setting } = settingOn(store)
  await setting.load()
  const add =
    (site: string) =>
    ({ offSites }: Settings) => ({ offSites: [...offSites, site] })
  await Promise.all([setting.choose(add('a.example'), 'sites'), setting.choose(add('b.example'), 'sites')])
  expect(setting.state.settings?.offSites).toEqual(['a.example', 'b.example'])
})

test('choices in quick succession do not make the controls jump', async () => {
  const { setting, seen } = settingWith({})
  await setting.load()
  seen.length = 0
  await Promise.all([
    setting.choose({ strictness: 'strict' }, 'marked'),
    setting.choose({ strictness: 'everything' }, 'marked'),
  ])
  expect(seen).toEqual(['strict', 'everything', 'everything'])
  expect(setting.state.outcome?.what).toBe('saved')
})

describe('a reset', () => {
  async function afterReset(changes: Partial<OptionsStore> = {}) {
    const store = fakeStore(new Map(), changes)
    const { setting } = settingOn(store)
    await setting.load()
    await setting.choose({ strictness: 'strict', offSites: ['a.example'] }, 'marked')
    await setting.reset('anew')
    return { setting, store }
  }

  test('puts everything back, and can be undone', async () => {
    const { setting } = await afterReset()
    expect(setting.state).toMatchObject({
      settings: DEFAULT_SETTINGS,
      outcome: { what: 'reset', place: 'anew' },
    })
    expect(setting.canUndo).toBe(true)
    await setting.undo('anew')
    expect(setting.state).toMatchObject({
      settings: { strictness: 'strict', offSites: ['a.example'] },
      outcome: { what: 'undone', place: 'anew' },
    })
    expect(setting.canUndo).toBe(false)
  })

  test('cannot be undone over what was chosen since', async () => {
    const { setting } = await afterReset()
    await setting.choose({ theme: 'dark' }, 'card')
    expect(setting.canUndo).toBe(false)
    await setting.undo('anew')
    expect(setting.state.settings).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark' })
  })

  test('cannot be undone over what was changed elsewhere since', async () => {
    const { setting, store } = await afterReset()
    store.changeElsewhere({ ...DEFAULT_SETTINGS, badge: false })
    expect(setting.canUndo).toBe(false)
  })

  test('that is not stored changes nothing, and leaves nothing to undo', async () => {
    const { setting } = await afterReset({ resetSettings: broken })
    expect(setting.state).toMatchObject({ settings: { strictness: 'strict' }, outcome: { what: 'notSaved' } })
    expect(setting.canUndo).toBe(false)
  })

  test('whose undoing is not stored can still be undone', async () => {
    const { setting } = await afterReset({ resetSettings: async () => broken })
    await setting.undo('anew')
    expect(setting.state.outcome?.what).toBe('notSaved')
    expect(setting.canUndo).toBe(true)
  })
})

import { describe, expect, test } from 'vitest'
import { DEFAULT_SETTINGS, SettingsTooLong } from '../../../core/settings.ts'
import { Setting } from '../../../ui/options/setting.ts'
import { SiteList } from '../../../ui/options/site-list.ts'
import type { OptionsStore } from '../../../ui/options/store.ts'
import { fakeStore } from './fake-store.ts'

async function listOf(offSites: readonly string[], changes: Partial<OptionsStore> = {}) {
  const store = fakeStore(new Map(), changes)
  const setting = new Setting(store, () => {}, new AbortController().signal)
  const sites = new SiteList(setting, 'sites', () => {})
  await setting.load()
  store.changeElsewhere({ ...DEFAULT_SETTINGS, offSites })
  const add = async (text: string) => {
    sites.type(text)
    await sites.add()
  }
  const shown = () => sites.rows().map(({ pattern, isRemoved }) => (isRemoved ? `- ${pattern}` : pattern))
  return { store, setting, sites, add, shown, stored: async () => (await store.readSettings()).offSites }
}

describe('a site', () => {
  test('is added as a pattern, and the field is empty again', async () => {
    const { sites, add, shown, stored } = await listOf(['a.example'])
    await add(' https://B.example/ ')
    expect(shown()).toEqual(['a.example', 'b.example'])
    expect(await stored()).toEqual(['a.example', 'b.example'])
    expect(sites.state).toEqual({ text: '', fault: null, instead: null, added: 'b.example' })
  })

  test.each([
    ['*.gov..', 'dots', '*.gov'],
    ['A.example', 'listed', null],
    ['', 'empty', null],
  ])('that is no good, %s, is not added and stays in the field', async (text, fault, instead) => {
    const { sites, add, stored } = await listOf(['a.example'])
    await add(text)
    expect(sites.state).toEqual({ text, fault, instead, added: null })
    expect(await stored()).toEqual(['a.example'])
    sites.type(`${text}b`)
    expect(sites.state.fault, 'nothing is said of what is still being typed').toBeNull()
  })

  test.each([
    ['full', () => Promise.reject(new SettingsTooLong())],
    ['notKept', () => Promise.reject(new Error('disk'))],
  ])('that is not stored stays in the field: %s', async (fault, changeSettings) => {
    const { sites, add, shown } = await listOf(['a.example'], { changeSettings })
    await add('b.example')
    expect(sites.state).toMatchObject({ text: 'b.example', fault })
    expect(shown()).toEqual(['a.example'])
  })

  test('that is typed while another is stored is not lost', async () => {
    const { sites, shown } = await listOf([])
    sites.type('a.example')
    const adding = sites.add()
    sites.type('b.exam')
    await adding
    expect(sites.state.text).toBe('b.exam')
    expect(shown()).toEqual(['a.example'])
  })
})

describe('a row', () => {
  test('that is removed stays where it was, and can be put back', async () => {
    const { sites, shown, stored } = await listOf(['a.example', 'b.example', 'c.example'])
    await sites.press('b.example')
    expect(shown()).toEqual(['a.example', '- b.example', 'c.example'])
    expect(await stored()).toEqual(['a.example', 'c.example'])
    await sites.press('b.example')
    expect(shown()).toEqual(['a.example', 'b.example', 'c.example'])
    expect((await stored()).toSorted()).toEqual(['a.example', 'b.example', 'c.example'])
  })

  test('is put back when its pattern is typed again', async () => {
    const { sites, add, shown } = await listOf(['a.example', 'b.example'])
    await sites.press('a.example')
    await add('a.example')
    expect(shown()).toEqual(['a.example', 'b.example'])
  })

  test('that is removed elsewhere goes', async () => {
    const { store, shown } = await listOf(['a.example', 'b.example'])
    store.changeElsewhere({ ...DEFAULT_SETTINGS, offSites: ['b.example', 'c.example'] })
    expect(shown()).toEqual(['b.example', 'c.example'])
  })

  test('that cannot be removed stays', async () => {
    const changeSettings = () => Promise.reject(new Error('disk'))
    const { sites, setting, shown } = await listOf(['a.example'], { changeSettings })
    await sites.press('a.example')
    expect(shown()).toEqual(['a.example'])
    expect(setting.state.outcome).toEqual({ what: 'notSaved', place: 'sites' })
  })
})

import { expect, test } from 'vitest'
import { KeyList, keysOf } from '../../../ui/options/key-list.ts'
import type { CommandKeys, OptionsStore } from '../../../ui/options/store.ts'
import { fakeStore } from './fake-store.ts'

const NEXT: CommandKeys = { name: 'next-mention', description: 'Next', keys: 'Alt+Shift+N' }

function listWith(changes: Partial<OptionsStore>) {
  const store = fakeStore(new Map(), changes)
  return { store, list: new KeyList(store, () => {}, new AbortController().signal) }
}

test('keys are read anew when the reader comes back', async () => {
  let keys = NEXT.keys
  const { store, list } = listWith({ readKeys: async () => [{ ...NEXT, keys }] })
  await list.load()
  expect(list.state.commands).toEqual([NEXT])
  keys = ''
  store.comeBack()
  await Promise.resolve()
  await Promise.resolve()
  expect(list.state.commands).toEqual([{ ...NEXT, keys: '' }])
})

test('keys that cannot be read are said to be so, until they are', async () => {
  let fails = true
  const { list } = listWith({ readKeys: async () => (fails ? Promise.reject(new Error('no')) : [NEXT]) })
  await list.load()
  expect(list.state).toMatchObject({ commands: null, isNotRead: true })
  fails = false
  await list.load()
  expect(list.state).toMatchObject({ commands: [NEXT], isNotRead: false })
})

test.each<[string, OptionsStore['openKeys'], boolean]>([
  ['opens', async () => true, false],
  ['may not be opened', async () => false, true],
  ['does not open', () => Promise.reject(new Error('no')), true],
])('where the browser’s page %s', async (_, openKeys, isByHand) => {
  const { list } = listWith({ openKeys })
  await list.change()
  expect(list.state.isByHand).toBe(isByHand)
})

test.each([
  ['Alt+Shift+N', ['Alt', 'Shift', 'N']],
  ['F5', ['F5']],
  ['MediaNextTrack', ['MediaNextTrack']],
  ['⌥⇧N', ['⌥', '⇧', 'N']],
  ['⌘F5', ['⌘', 'F5']],
  ['', []],
])('%s is the keys %s', (text, keys) => {
  expect(keysOf(text)).toEqual(keys)
})

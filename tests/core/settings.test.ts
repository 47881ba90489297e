import { describe, expect, test } from 'vitest'
import {
  changedSettings,
  DEFAULT_SETTINGS,
  KINDS,
  parseSettings,
  type Settings,
  type SettingsChange,
} from '../../core/settings.ts'
import { kinds } from '../../glossary/schema.ts'

/** Unlike the defaults in every field. */
const OTHER: Settings = {
  version: 2,
  isOn: false,
  offSites: ['mail.example.org', '*.bank.example/private*'],
  strictness: 'strict',
  unmarkedKinds: ['person', 'measure'],
  alsoMarked: ['oewg'],
  unmarked: ['ungge'],
  repeat: 'section',
  look: 'wash',
  rest: 0,
  interfaceLang: 'ru',
  entryLang: 'en',
  theme: 'dark',
  badge: false,
}

const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value))

describe('stored settings are read', () => {
  test.each<[string, unknown, SettingsChange]>([
    ['nothing', undefined, {}],
    ['null', null, {}],
    ['a text', 'strict', {}],
    ['a number', 3, {}],
    ['a list', ['strict'], {}],
    ['an empty object', {}, {}],

    ['version 1', { version: 1, strictness: 'strict' }, { strictness: 'strict' }],
    ['version 1, everything', { version: 1, strictness: 'everything' }, { strictness: 'everything' }],
    ['version 1, broken', { version: 1, strictness: 'lenient' }, {}],
    ['no version', { strictness: 'strict' }, { strictness: 'strict' }],
    ['a version that is none', { version: 'two', badge: false }, { badge: false }],

    ['one field', { version: 2, theme: 'dark' }, { theme: 'dark' }],
    ['one field broken', { version: 2, theme: 'dark', look: 'wavy' }, { theme: 'dark' }],
    ['a choice of another type', { version: 2, strictness: 7, repeat: null, look: ['solid'] }, {}],
    ['a choice of another field', { version: 2, look: 'dark', theme: 'wash', entryLang: 'all' }, {}],
    ['a name of the language itself', { strictness: 'constructor', constructor: 'x', toString: 1 }, {}],
    ['a switch that is no yes or no', { isOn: 0, badge: 'false' }, {}],
    ['the shortest rest', { rest: 0 }, { rest: 0 }],
    ['the longest rest', { rest: 1000 }, { rest: 1000 }],
    ['a rest too long', { rest: 1001 }, {}],
    ['a rest below none', { rest: -1 }, {}],
    ['a rest that is no number', { rest: Number.NaN }, {}],
    ['a rest in words', { rest: '300' }, {}],
    ['a language not known', { interfaceLang: 'fr', entryLang: 'ru' }, { entryLang: 'ru' }],
    [
      'sites, some broken',
      { offSites: ['a.example', 7, null, 'b.example'] },
      { offSites: ['a.example', 'b.example'] },
    ],
    ['sites that are no list', { offSites: { 0: 'a.example' }, unmarked: 'ungge', alsoMarked: null }, {}],
    ['kinds, one not known', { unmarkedKinds: ['rumour', 'person', 1] }, { unmarkedKinds: ['person'] }],

    ['a newer version', { version: 3, strictness: 'strict', palette: 'sepia' }, { strictness: 'strict' }],
    ['a newer version’s choice', { version: 3, strictness: 'careful', badge: false }, { badge: false }],
    ['a newer version’s type', { version: 3, theme: { dark: true }, rest: { card: 1 } }, {}],
  ])('%s', (_what, stored, differs) => {
    expect(parseSettings(stored)).toEqual({ ...DEFAULT_SETTINGS, ...differs })
  })

  test('as they were stored', () => {
    expect(parseSettings(copy(OTHER))).toEqual(OTHER)
    expect(parseSettings(copy(DEFAULT_SETTINGS))).toEqual(DEFAULT_SETTINGS)
    for (const [name, value] of Object.entries(OTHER)) {
      if (name !== 'version') expect(value, name).not.toEqual(DEFAULT_SETTINGS[name as keyof Settings])
    }
  })

  test('and not changed by that', () => {
    const stored = Object.freeze({ version: 3, offSites: Object.freeze([1, 'a.example']), extra: 1 })
    parseSettings(stored)
    expect(parseSettings(null)).toEqual(DEFAULT_SETTINGS)
  })
})

describe('a change is stored', () => {
  test.each<[string, unknown, SettingsChange, object]>([
    ['where nothing was', undefined, { badge: false }, { version: 2, badge: false }],
    ['over what is no object', 'strict', { badge: false }, { version: 2, badge: false }],
    [
      'over version 1',
      { version: 1, strictness: 'strict' },
      { rest: 0 },
      { version: 2, strictness: 'strict', rest: 0 },
    ],
    ['over a broken version', { version: {}, rest: 5 }, { rest: 0 }, { version: 2, rest: 0 }],
    [
      'over a newer version, whose fields stay',
      { version: 3, palette: 'sepia', theme: { dark: true }, strictness: 'careful' },
      { strictness: 'strict' },
      { version: 3, palette: 'sepia', theme: { dark: true }, strictness: 'strict' },
    ],
    [
      'over a list, where kinds of a newer version stay',
      { version: 3, unmarkedKinds: ['rumour', 'person'] },
      { unmarkedKinds: ['measure'] },
      { version: 3, unmarkedKinds: ['measure', 'rumour'] },
    ],
    [
      'over a list that is taken back',
      { version: 2, unmarkedKinds: ['person'], offSites: ['a.example'] },
      { unmarkedKinds: [], offSites: [] },
      { version: 2, unmarkedKinds: [], offSites: [] },
    ],
  ])('%s', (_what, stored, change, expected) => {
    expect(changedSettings(stored, change)).toEqual(expected)
  })

  test('and holds from then on', () => {
    const { version: _, ...change } = OTHER
    expect(parseSettings(changedSettings({ version: 1, strictness: 'everything' }, change))).toEqual(OTHER)
  })
})

test('kinds are those of the glossary', () => {
  expect(KINDS).toEqual(kinds)
})

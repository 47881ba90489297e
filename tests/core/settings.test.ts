import { describe, expect, test } from 'vitest'
import { DEFAULT_SETTINGS, parseSettings, type Settings } from '../../core/settings.ts'

describe('stored settings', () => {
  test.each<[string, unknown, Settings['strictness']]>([
    ['nothing', undefined, 'balanced'],
    ['null', null, 'balanced'],
    ['a text', 'strict', 'balanced'],
    ['a number', 3, 'balanced'],
    ['a list', ['strict'], 'balanced'],
    ['an empty object', {}, 'balanced'],
    ['strict', { version: 1, strictness: 'strict' }, 'strict'],
    ['everything', { version: 1, strictness: 'everything' }, 'everything'],
    ['no version', { strictness: 'strict' }, 'strict'],
    ['a strictness of another kind', { version: 1, strictness: 7 }, 'balanced'],
    ['an unknown strictness', { version: 1, strictness: 'lenient' }, 'balanced'],
    ['a name of the language itself', { version: 1, strictness: 'constructor' }, 'balanced'],
    ['a newer version', { version: 2, strictness: 'strict', palette: 'dark' }, 'strict'],
    ['a newer version with a strictness not known yet', { version: 2, strictness: 'careful' }, 'balanced'],
  ])('%s', (_what, stored, strictness) => {
    expect(parseSettings(stored)).toEqual({ ...DEFAULT_SETTINGS, strictness })
  })

  test('come back as they were stored', () => {
    for (const strictness of ['strict', 'balanced', 'everything'] as const) {
      const settings: Settings = { version: 1, strictness }
      expect(parseSettings(JSON.parse(JSON.stringify(settings)))).toEqual(settings)
    }
  })
})

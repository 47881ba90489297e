import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { entryLang, isFrameRequest } from '../../core/messages.ts'
import { requestSchema } from '../../core/request.ts'

describe('requests', () => {
  test.each([{ type: 'card' }, { type: 'cyrillic' }, { type: 'entry', id: 'gge', lang: 'ru' }])(
    '%j is one',
    (message) => {
      expect(v.safeParse(requestSchema, message).output).toEqual(message)
    },
  )

  test.each([
    null,
    undefined,
    'card',
    [],
    {},
    { type: 'other' },
    { type: 'card', id: 'gge' },
    { type: 'entry' },
    { type: 'entry', id: 'gge' },
    { type: 'entry', id: 7, lang: 'en' },
    { type: 'entry', id: 'gge', lang: 'de' },
    { type: 'entry', id: 'x'.repeat(101), lang: 'en' },
    { type: 'entry', id: 'gge', lang: 'en', more: 1 },
  ])('%j is none', (message) => {
    expect(v.safeParse(requestSchema, message).success).toBe(false)
  })
})

test.each<[unknown, boolean]>([
  [{ type: 'step', direction: 1, fromEdge: false }, true],
  [{ type: 'found' }, true],
  [{ type: 'show', termId: 'gge', nth: 3 }, true],
  [{ type: 'entry' }, false],
  [{}, false],
  [null, false],
  ['step', false],
  [undefined, false],
])('%j is for the reader in a frame: %s', (message, expected) => {
  expect(isFrameRequest(message)).toBe(expected)
})

test.each<[string, string]>([
  ['ru', 'ru'],
  ['ru-RU', 'ru'],
  ['RU', 'ru'],
  ['be-BY', 'ru'],
  ['uk', 'ru'],
  ['kk-Cyrl-KZ', 'ru'],
  ['en-US', 'en'],
  ['de', 'en'],
  ['rue', 'en'],
  ['', 'en'],
])('who reads %s gets entries in %s', (language, expected) => {
  expect(entryLang(language)).toBe(expected)
})

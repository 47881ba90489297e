import { expect, it } from 'vitest'
import { otherLayout } from '../../../core/search/layout.ts'

it.each([
  ['for', 'ащк'],
  ['harbour', 'рфкищгк'],
  ['Quay', 'Йгфн'],
  ['[fhnbz', 'хартия'],
  ["j,]trn 'nj", 'объект это'],
  ['gjhn.', 'портю'],
  ['2011', '2011'],
  ['', ''],
])('the keys of %j write %j', (latin, cyrillic) => {
  expect(otherLayout(latin)).toBe(cyrillic)
})

it.each([
  ['ащк', 'for'],
  ['ХФЪ', '{A}'],
  ['ёлка', '`krf'],
])('the keys of %j write %j', (cyrillic, latin) => {
  expect(otherLayout(cyrillic)).toBe(latin)
})

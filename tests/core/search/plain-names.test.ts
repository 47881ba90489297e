import { expect, it } from 'vitest'
import { plainNames } from '../../../core/search/plain-names.ts'

it.each([
  ['Harbour board', ['Harbour board']],
  ['(quay|jetty)~s', ['quay', 'jetty']],
  ['[old] harbour [of [the] town] charter', ['harbour charter']],
  ['(new|old) (quay|pier)', ['new quay', 'new pier', 'old quay', 'old pier']],
  ['(new quay|[long] pier) rules', ['new quay rules', 'pier rules']],
  ['причал~а~у', ['причал*']],
  ['портов* (совет|съезд)~а', ['портов* совет*', 'портов* съезд*']],
  ['A/12/34', ['A/12/34']],
  ['Quay , Quay', []],
  ['pay ... for mooring', []],
  ['(a|b|c) (d|e|f)', []],
  ['one two three four five', []],
  ['[quay]', []],
  ['', []],
])('%j is written %j', (pattern, names) => {
  expect(plainNames([pattern])).toEqual(names)
  expect(plainNames([{ en: [pattern] }])).toEqual(names)
  expect(plainNames(names)).toEqual(names)
})

it('takes the names of both languages, each once', () => {
  expect(plainNames(['quay', { en: ['quay~s'], ru: ['причал'] }])).toEqual(['quay', 'причал'])
})

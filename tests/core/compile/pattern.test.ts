import { describe, expect, test } from 'vitest'
import { type Pattern, PatternError, parsePattern, withPlural } from '../../../core/compile/pattern.ts'

/** All that a pattern stands for; a stem ends in `*`. */
function readings(pattern: Pattern): string[] {
  if (pattern.kind === 'words') return pattern.words.map(({ word, stem }) => word + (stem ? '*' : ''))
  if (pattern.kind === 'choice') return pattern.options.flatMap(readings)
  return pattern.parts
    .map(readings)
    .reduce(
      (before, part) => before.flatMap((start) => part.map((end) => [start, end].filter(Boolean).join(' '))),
      [''],
    )
}

const read = (source: string) => parsePattern(source).map((part) => readings(part).sort())

describe('the notation of names', () => {
  test.each<[string, string[][]]>([
    ['Helsinki summit', [['helsinki summit']]],
    ['  Helsinki   summit ', [['helsinki summit']]],
    ['summit~s', [['summit', 'summits']]],
    ['Москв~а~ы~е', [['москв', 'москва', 'москве', 'москвы']]],
    ['(center|centre)~s', [['center', 'centers', 'centre', 'centres']]],
    ['(risk center|hub)~s open', [['hub open', 'hubs open', 'risk center open', 'risk centers open']]],
    [
      '[risk] [new] (center)~s',
      [
        [
          'center',
          'centers',
          'new center',
          'new centers',
          'risk center',
          'risk centers',
          'risk new center',
          'risk new centers',
        ],
      ],
    ],
    ['[alleged] interference', [['alleged interference', 'interference']]],
    [
      '[alleged|so called] interference',
      [['alleged interference', 'interference', 'so called interference']],
    ],
    ['(US|American) sanctions', [['american sanctions', 'us sanctions']]],
    ['one|two three', [['one', 'two three']]],
    ['(a [b|c]) d', [['a b d', 'a c d', 'a d']]],
    ['кибер*', [['кибер*']]],
    ['[alleged]~ly so', [['alleged so', 'allegedly so', 'so']]],
    ['[a ,]~s b1', [['a , b1', 'b1']]],
    ['Web 2.0', [['web 20']]],
    ['Москва~й', [['москва', 'москваи']]],
    ['российск* саммит~а', [['россииск* саммит', 'россииск* саммита']]],
    ['attribute ... to Russia', [['attribute'], ['to russia']]],
    ['a1 ... b2 ... [c3] d4', [['a1'], ['b2'], ['c3 d4', 'd4']]],
    ['UN-GGE', [['un gge']]],
    ['A/70/174', [['a 70 174']]],
    ['“Cyber-Unit”~s', [['cyber unit', 'cyber units']]],
    ['norms, rules', [['norms , rules']]],
    ['norms , rules', [['norms , rules']]],
    ['Hamburg [, Germany]', [['hamburg', 'hamburg , germany']]],
    ['Ёлка', [['елка']]],
    ['U.N. GGE', [['un gge']]],
    ['U.S.-Russian', [['us russian']]],
    ['V. Putin', [['v putin']]],
    ['J.Smith', [['j smith']]],
    ['U.N.GGE', [['un gge']]],
    ['В.В. Путин', [['вв путин']]],
    ['В. В. Путин', [['в в путин']]],
    ['В.В.Путин~а', [['вв путин', 'вв путина']]],
    ['С.Ш.А.', [['сша']]],
    ['Putin’s palace', [['putin s palace']]],
  ])('%s', (source, expected) => {
    expect(read(source)).toEqual(expected.map((part) => part.toSorted()))
  })

  test('keeps in mind which words are written with a capital', () => {
    const [pattern] = parsePattern('Helsinki summit')
    const words = pattern.kind === 'sequence' ? pattern.parts : []
    expect(words.map((part) => part.kind === 'words' && part.words[0].proper)).toEqual([true, false])
  })
})

describe('a pattern that can’t be read says what is wrong with it', () => {
  test.each([
    ['(center|centre', '"(center|centre" lacks a ")"'],
    ['[center', '"[center" lacks a "]"'],
    ['(center]', '"(center]" lacks a ")"'],
    ['[center)', '"[center)" lacks a "]"'],
    ['center)', '"center)" has a stray ")"'],
    ['center]', '"center]" has a stray "]"'],
    ['ab*', '"ab*" has "ab*": a stem needs 3 letters or more'],
    ['new й*', '"new й*" has "й*": a stem needs 3 letters or more'],
    ['one & two', '"one & two" has "&", which holds no letter'],
    ['*', '"*" has "*", which holds no letter'],
    ['~s', '"~s" has "~s", which holds no letter'],
    ['summit ...', '"summit ..." has "...", which holds no letter'],
    ['summit ... ', '"summit ... " would match nothing at all'],
    ['[summit]', '"[summit]" would match nothing at all'],
    ['', '"" would match nothing at all'],
    ['()', '"()" would match nothing at all'],
    ['(summit|)', '"(summit|)" would match nothing at all'],
    ['summit ... [talks]', '"summit ... [talks]" would match nothing at all'],
    [', Germany', '", Germany" begins or ends with a comma, at which no name does'],
    ['Germany,', '"Germany," begins or ends with a comma, at which no name does'],
    ['blamed ... , Russia', '"blamed ... , Russia" begins or ends with a comma, at which no name does'],
    ['[]~s', '"[]~s" would match nothing at all'],
    ['Putin~’s', '"Putin~’s" has "~’s": an ending is made of letters'],
    ['(Putin|Trump)~-era', '"(Putin|Trump)~-era" has "~-era": an ending is made of letters'],
    ['summit~s*', '"summit~s*" has "~s*": an ending is made of letters'],
    ['cyber*-talks', '"cyber*-talks" has "cyber*-talks": a * stands only at the end of a word'],
    ['кибер*й', '"кибер*й" has "кибер*й": a * stands only at the end of a word'],
  ])('%s', (source, message) => {
    expect(() => parsePattern(source)).toThrow(new PatternError(message))
  })
})

describe('plain names get an English plural', () => {
  test.each([
    ['Helsinki summit', 'Helsinki summit~s'],
    ['process', 'process~es'],
    ['box', 'box~es'],
    ['speech', 'speech~es'],
    ['wish', 'wish~es'],
    ['policy', '(policy|policies)'],
    ['cyber policy', '(cyber policy|cyber policies)'],
    ['Kennedy', 'Kennedy~s'],
    ['survey', 'survey~s'],
    ['summit~s', 'summit~s'],
    ['UNGGE', 'UNGGE~s'],
    ['(summit|meeting)', '(summit|meeting)'],
    ['summit [talks]', 'summit [talks]'],
    ['cyber*', 'cyber*'],
    ['A/70/174', 'A/70/174'],
    ['саммит', 'саммит'],
  ])('%s: %s', (name, expected) => {
    expect(withPlural(name)).toBe(expected)
    expect(() => parsePattern(withPlural(name))).not.toThrow()
  })
})

import { describe, expect, test } from 'vitest'
import { AutomatonBuilder } from '../../../core/compile/automaton.ts'
import { parsePattern } from '../../../core/compile/pattern.ts'
import { GlossaryScanner, Hits, Scanner } from '../../../core/mentions/scan.ts'
import { compile, named, term } from '../tiny.ts'

/** All finds of these patterns in a text, as `pattern: words`; `from` and `to` as in the scanner. */
function scan(patterns: readonly string[], text: string, from = 0, to = text.length): string[] {
  const builder = new AutomatonBuilder()
  patterns.forEach((pattern, rule) => {
    builder.add(parsePattern(pattern)[0], rule)
  })
  const hits = new Hits()
  new Scanner(builder.build()).scan(text, from, to, hits)
  return Array.from({ length: hits.length / 3 }, (_, i) => {
    const [rule, start, end] = hits.data.slice(i * 3)
    return `${patterns[rule]}: ${text.slice(start, end)}`
  }).sort()
}

/** The words that one pattern finds. */
function finds(pattern: string, text: string): string[] {
  return scan([pattern], text).map((find) => find.slice(pattern.length + 2))
}

describe('whole words', () => {
  test.each<[string, string, string[]]>([
    ['summit', 'summit summits presummit summit2 2summit', ['summit']],
    ['summit~s', 'summit, summits, summitry', ['summit', 'summits']],
    ['cyber*', 'cyber cybersecurity cyber-attack recyber', ['cyber', 'cyber', 'cybersecurity']],
    ['тал*', 'талант металл таллий та', ['талант', 'таллий']],
    ['UN', 'the UN, the UN’s, UNESCO, (UN) and un', ['UN', 'UN', 'UN', 'un']],
    ['UN GGE', 'UN GGE_x UN_GGE UN-GGE', ['UN GGE', 'UN-GGE']],
    ['2015 report', 'the 2015 report, A2015 report', ['2015 report']],
    ['UNGGE', 'UNGGE¹ 国連UNGGE報告 αUNGGE éUNGGE', ['UNGGE', 'UNGGE']],
  ])('%s in “%s”', (pattern, text, expected) => {
    expect(finds(pattern, text)).toEqual(expected)
  })
})

describe('what may stand between the words of a name', () => {
  const may = [
    ...[' ', '   ', '\n', '\r\n', '\t', '\u00a0', '\u2009', '\u202f', '\u3000', '\u2028'],
    ...['-', '\u2010', '\u2011', '–', '—', '―', '\u2212', ' - ', ' — ', '-\n', '\u00ad ', '\u00ad\u00ad-'],
    ...['’', "'", '`', ' “', '”-', '"', ' ‘', '« ', ' »', '„', '/', ' / ', '\u200b ', '\u2060-', '\u200e '],
  ]
  test.each(may.map((gap) => [JSON.stringify(gap), gap]))('%s joins', (_shown, gap) => {
    expect(finds('hot line', `a hot${gap}line b`)).toHaveLength(1)
  })

  const mayNot = [
    ...[', ', ',', ' , ', '; ', ': ', '! ', '? ', '. L', '… ', ' • ', ' · ', ' (', ') ', ' [', ' & ', ' + '],
    ...['=', '_', '|', '*', '#', '\u2029', '\n\u2029\n', '日', '、', '😀', ' x '],
  ]
  test.each(mayNot.map((gap) => [JSON.stringify(gap), gap]))('%s parts', (_shown, gap) => {
    const [before, after] = gap.endsWith('L') ? [gap.slice(0, -1), 'Line'] : [gap, 'line']
    expect(finds('hot line', `a hot${before}${after} b`)).toEqual([])
  })
})

describe('commas', () => {
  test.each<[string, string, string[]]>([
    ['norms , rules', 'norms, rules', ['norms, rules']],
    ['norms, rules', 'norms ,\nrules', ['norms ,\nrules']],
    ['norms, rules', 'norms,” rules', ['norms,” rules']],
    ['norms, rules', 'norms rules', []],
    ['norms, rules', 'norms,, rules', []],
    ['norms, rules', 'norms; rules', []],
    ['norms rules', 'norms, rules', []],
    ['norms [,] rules', 'norms, rules norms rules', ['norms rules', 'norms, rules']],
    ['norms, rules, principles', 'norms, rules, principles', ['norms, rules, principles']],
    ['norms, rules, principles', 'norms, rules principles', []],
    ['Hamburg [, Germany]', 'Hamburg, Germany', ['Hamburg, Germany']],
    ['Hamburg [, Germany]', 'Hamburg, Greece', ['Hamburg']],
    ['Hamburg [, Germany]', 'Hamburg,', ['Hamburg']],
  ])('%s in “%s”', (pattern, text, expected) => {
    expect(finds(pattern, text)).toEqual(expected)
  })
})

describe('full stops', () => {
  test.each<[string, string, string[]]>([
    ['UN', 'the U.N. and U.N and UN.', ['U.N', 'U.N', 'UN']],
    ['U.N.', 'the U.N. and the UN', ['U.N', 'UN']],
    ['U.N. GGE', 'U.N. GGE, U.N.-GGE, U.N.GGE, UN GGE', ['U.N. GGE', 'U.N.-GGE', 'U.N.GGE', 'UN GGE']],
    ['USA', 'U.S.A. U.S. A. USA', ['U.S.A', 'USA']],
    ['US', 'in the U.S. Senate, U.S.-Russia', ['U.S', 'U.S']],
    ['US', 'U.S.A.', []],
    [
      'V. Putin',
      'V. Putin, V Putin, V.Putin, V.\u00a0Putin',
      ['V Putin', 'V. Putin', 'V.Putin', 'V.\u00a0Putin'],
    ],
    ['V.V. Putin', 'V.V. Putin', ['V.V. Putin']],
    ['V. V. Putin', 'V. V. Putin', ['V. V. Putin']],
    ['В.В. Путин', 'В.В. Путин и В.В.Путин', ['В.В. Путин', 'В.В.Путин']],
    ['В. В. Путин', 'В. В. Путин и В.\u00a0В.\u00a0Путин', ['В. В. Путин', 'В.\u00a0В.\u00a0Путин']],
    ['С.Ш.А.', 'С.Ш.А. и США', ['С.Ш.А', 'США']],
    ['ВВ Путин', 'В.В. Путин', ['В.В. Путин']],
    ['Web 2.0', 'Web 2.0', ['Web 2.0']],
    ['hot line', 'It is hot. Line two.', []],
    ['plan b', 'plan b. c', ['plan b']],
    ['John Smith', 'J. Smith', []],
  ])('%s in “%s”', (pattern, text, expected) => {
    expect(finds(pattern, text)).toEqual(expected)
  })
})

describe('possessives', () => {
  test.each(['’s', "'s", '\u2019s'])('%s is no part of the name', (ending) => {
    expect(finds('Helsinki summit', `the Helsinki summit${ending} end`)).toEqual(['Helsinki summit'])
  })
  test('may be asked for', () => {
    expect(finds('Putin’s palace', "Putin's palace and Putin’s palace")).toHaveLength(2)
    expect(finds('Putin’s palace', 'the Putin palace')).toEqual([])
  })
})

describe('several names', () => {
  test.each<[string, string[], string, string[]]>([
    [
      'the longest of one name',
      ['risk [reduction [center]]'],
      'risk reduction center',
      ['risk [reduction [center]]: risk reduction center'],
    ],
    [
      'short ones inside long ones',
      ['UN', 'UN GGE', 'GGE'],
      'UN GGE',
      ['GGE: GGE', 'UN GGE: UN GGE', 'UN: UN'],
    ],
    [
      'a long one that breaks off',
      ['one two three four', 'two three'],
      'one two three five',
      ['two three: two three'],
    ],
    [
      'names that overlap',
      ['one two', 'two three'],
      'one two three',
      ['one two: one two', 'two three: two three'],
    ],
    ['the same name again and again', ['a1 a1'], 'a1 a1 a1', ['a1 a1: a1 a1', 'a1 a1: a1 a1']],
    [
      'two rules with the same words',
      ['UN GGE', '(UN|U.N.) GGE'],
      'UN GGE',
      ['(UN|U.N.) GGE: UN GGE', 'UN GGE: UN GGE'],
    ],
  ])('%s', (_what, patterns, text, expected) => {
    expect(scan(patterns, text)).toEqual(expected)
  })
})

describe('stems that begin alike', () => {
  test.each<[string, string[], string, string[]]>([
    ['at the start', ['cyb*', 'cyber*', 'cybersec*'], 'cybersecurity', ['cyb*', 'cyber*', 'cybersec*']],
    [
      'at the start, the shorter goes on',
      ['cyber* talks', 'cybersec*'],
      'cybersecurity talks',
      ['cyber* talks', 'cybersec*'],
    ],
    [
      'at the start, the longer goes on',
      ['cyber*', 'cybersec* talks'],
      'cybersecurity talks',
      ['cyber*', 'cybersec* talks'],
    ],
    ['a word and its stem', ['cyber', 'cyb*'], 'cyber', ['cyb*', 'cyber']],
    ['later on', ['new cyber*', 'new cybersec* x1'], 'new cybersecurity', ['new cyber*']],
    [
      'the longer one only elsewhere',
      ['new cyber*', 'cybersec*'],
      'new cybersecurity',
      ['cybersec*', 'new cyber*'],
    ],
    [
      'the word only elsewhere',
      ['new cyber*', 'cybersecurity'],
      'new cybersecurity',
      ['cybersecurity', 'new cyber*'],
    ],
    ['word and stem in one place', ['new cyber* a1', 'new cybers b1'], 'new cybers a1', ['new cyber* a1']],
    [
      'three in one place',
      ['x1 cyb* a1', 'x1 cyber* b1', 'x1 cybersec* c1'],
      'x1 cybersecurity a1',
      ['x1 cyb* a1'],
    ],
    ['three letters', ['кит*', 'кита*'], 'китайский', ['кит*', 'кита*']],
  ])('%s', (_what, patterns, text, expected) => {
    expect(scan(patterns, text).map((find) => find.split(': ')[0])).toEqual(expected)
  })
})

describe('part of a text', () => {
  test('nothing is read outside it', () => {
    expect(scan(['one two', 'two', 'one'], 'one two one', 0, 7)).toEqual([
      'one two: one two',
      'one: one',
      'two: two',
    ])
    expect(scan(['one two', 'two', 'one'], 'one two one', 4)).toEqual(['one: one', 'two: two'])
    expect(scan(['one two', 'one'], 'one two one', 0, 3)).toEqual(['one: one'])
    expect(scan(['UN', 'un unit'], 'U.N. U.N.', 5)).toEqual(['UN: U.N'])
  })

  test.each(['', ' ', '\u00ad', '—', 'one'])('there may be nothing in “%s”', (text) => {
    expect(scan(['two'], text)).toEqual([])
  })
})

describe('Cyrillic names', () => {
  test('are found once they are brought in', () => {
    const { automata } = named({ a: [{ en: ['Putin'], ru: ['Путин'] }] })
    const scanner = new GlossaryScanner({ automata: { latin: automata.latin, cyrillic: null } })
    const count = () => {
      const hits = new Hits()
      scanner.scan('Putin Путин', 0, 11, hits)
      return hits.length / 3
    }
    expect([scanner.knowsCyrillic, count()]).toEqual([false, 1])
    if (automata.cyrillic !== null) scanner.learnCyrillic(automata.cyrillic)
    expect([scanner.knowsCyrillic, count()]).toEqual([true, 2])
  })

  test('may hold Latin words', () => {
    const glossary = compile([term('a', [{ ru: ['национальн* CERT'] }])])
    const hits = new Hits()
    const text = 'национальный CERT'
    new GlossaryScanner(glossary).scan(text, 0, text.length, hits)
    expect([...hits.data.slice(0, hits.length)]).toEqual([0, 0, text.length])
  })
})

test('very many finds fit', () => {
  const hits = new Hits()
  for (let i = 0; i < 500; i++) hits.push(i % 7, i, i + 1)
  expect(hits.length).toBe(1500)
  expect([...hits.data.slice(1497, 1500)]).toEqual([499 % 7, 499, 500])
})

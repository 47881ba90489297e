import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type BlockReading, readBlock } from '../../../core/mentions/block.ts'
import { CountedEvidence } from '../../../core/mentions/evidence.ts'
import { DEFAULT_SENSE, PageSense } from '../../../core/mentions/page.ts'
import { GlossaryScanner } from '../../../core/mentions/scan.ts'
import type { Scope, Strictness } from '../../../core/mentions/types.ts'
import type { NameRule } from '../../../glossary/schema.ts'
import { compile, found, named, term } from '../tiny.ts'

const gge = (more: Partial<NameRule>) => named({ gge: [{ en: ['GGE'], ...more }] })
const near = (scope: Scope, min = 1) => gge({ needs: [{ words: ['cyber*', 'hack~s'], in: scope, min }] })
const filler = (units: number) => 'x '.repeat(units / 2)

describe('a name that needs a cue', () => {
  test.each<[Scope, string, number]>([
    ['beside', 'a cyber GGE', 1],
    ['beside', 'the GGE on cyber', 1],
    ['beside', `cyber ${filler(34)}GGE`, 1],
    ['beside', `cyber ${filler(36)}GGE`, 0],
    ['beside', `GGE ${filler(34)}cyber`, 1],
    ['beside', `GGE ${filler(36)}cyber`, 0],
    ['beside', 'Cyber. The GGE.', 0],
    ['sentence', `cyber ${filler(200)}GGE`, 1],
    ['sentence', 'Cyber. The GGE.', 0],
    ['sentence', 'The GGE. Cyber.', 0],
    ['sentence', 'Other. The GGE met on Mr. Smith and cyber. More.', 1],
    ['block', 'Cyber. The GGE.', 1],
    ['block', 'The GGE.\n\nCyber.', 0],
    ['block', 'The GGE.\u2029Cyber.', 1],
    ['page', 'The GGE.\n\nCyber.', 1],
    ['page', 'Cyber.\n\n\n\nThe GGE.', 1],
    ['page', 'The GGE.', 0],
  ])('%s: %j', (scope, text, count) => {
    expect(found(near(scope), text)).toHaveLength(count)
  })

  test.each<[Scope, number, string, number]>([
    ['sentence', 2, 'cyber GGE', 0],
    ['sentence', 2, 'cyber GGE and hacks', 1],
    ['sentence', 2, 'cyber GGE and cyber', 1],
    ['block', 3, 'cyber. GGE. Hack. Hacks.', 1],
    ['block', 3, 'cyber. GGE. Hack.', 0],
    ['page', 2, 'GGE\n\ncyber', 0],
    ['page', 2, 'GGE\n\ncyber\n\nhack', 1],
  ])('%s, at least %i: %j', (scope, min, text, count) => {
    expect(found(near(scope, min), text)).toHaveLength(count)
  })

  test('has one of several ways', () => {
    const two = gge({
      needs: [
        { words: ['alpha'], in: 'sentence' },
        { words: ['beta'], in: 'block' },
      ],
    })
    expect(found(two, 'alpha GGE. Then.\n\nGGE. Beta.\n\nGGE. Alpha.')).toHaveLength(2)
  })

  test('has all that one way asks for', () => {
    const all = gge({
      needs: [
        {
          all: [
            { words: ['alpha'], in: 'sentence' },
            { words: ['beta'], in: 'page' },
          ],
        },
      ],
    })
    expect(found(all, 'alpha GGE.\n\nbeta')).toHaveLength(1)
    expect(found(all, 'alpha GGE.')).toEqual([])
    expect(found(all, 'GGE. Alpha.\n\nbeta')).toEqual([])
  })

  test('is no evidence for itself, but another mention of it is', () => {
    const self = named({ gge: [{ en: ['cyber group'], needs: [{ words: ['cyber group'], in: 'block' }] }] })
    expect(found(self, 'a cyber group')).toEqual([])
    expect(found(self, 'a cyber group, a cyber group')).toHaveLength(2)
  })

  test('takes cue lists and its own words together', () => {
    const rule: NameRule = { en: ['GGE'], needs: [{ cues: ['cyber'], words: ['Geneva'], in: 'block' }] }
    const glossary = compile([term('gge', [rule])], { cyber: { about: 'x', en: ['cyber*'], ru: ['кибер*'] } })
    for (const cue of ['cyberspace', 'Geneva', 'киберугроза'])
      expect(found(glossary, `GGE ${cue}`)).toHaveLength(1)
  })

  test('has cues in capitals only where they are written so', () => {
    const glossary = gge({ needs: [{ words: ['(ICT|ICTs)', 'hack'], in: 'block' }] })
    for (const cue of ['ICT', 'ICTs', 'Hack']) expect(found(glossary, `GGE, ${cue}`)).toHaveLength(1)
    for (const cue of ['ict', 'Ict']) expect(found(glossary, `GGE, ${cue}`)).toEqual([])
  })
})

describe('a name that is another one beside a cue', () => {
  test.each<[Scope, string, number]>([
    ['beside', 'a weapons GGE', 0],
    ['beside', `weapons ${filler(36)}GGE`, 1],
    ['sentence', `weapons ${filler(36)}GGE`, 0],
    ['sentence', 'Weapons. The GGE.', 1],
    ['block', 'Weapons. The GGE.', 0],
    ['block', 'Weapons.\n\nThe GGE.', 1],
    ['page', 'Weapons.\n\nThe GGE.', 0],
    ['page', 'The GGE.', 1],
  ])('%s: %j', (scope, text, count) => {
    expect(found(gge({ unless: [{ words: ['weapons'], in: scope }] }), text)).toHaveLength(count)
  })

  test('whatever it needs stands there too', () => {
    const both = gge({
      needs: [{ words: ['cyber'], in: 'block' }],
      unless: [{ words: ['weapons'], in: 'block' }],
    })
    expect(found(both, 'cyber GGE')).toHaveLength(1)
    expect(found(both, 'cyber weapons GGE')).toEqual([])
  })

  test('only where all that one way asks for stands there', () => {
    const all = gge({
      unless: [
        {
          all: [
            { words: ['space'], in: 'block' },
            { words: ['outer'], in: 'block' },
          ],
        },
      ],
    })
    expect(found(all, 'outer GGE')).toHaveLength(1)
    expect(found(all, 'outer space GGE')).toEqual([])
  })
})

describe('letter case', () => {
  test.each<[NameRule['case'], string, string, number]>([
    ['any', 'cert', 'cert CERT Cert', 3],
    ['capital', 'Putin', 'Putin PUTIN putin', 2],
    ['title', 'Trump', 'Trump TRUMP trump', 1],
    ['exact', 'CERT~s', 'CERT CERTs CERTS Cert cert certs', 3],
    ['exact', 'U.N.', 'U.N. UN u.n. Un', 2],
    ['exact', 'UN GGE', 'UN GGE, Un Gge, un gge', 1],
    ['capital', '53/70', '53/70', 1],
    ['capital', 'Путин~а', 'Путин ПУТИНА путина', 2],
    ['exact', 'ООН', 'ООН Оон оон', 1],
  ])('%s: %s in “%s”', (caseRule, name, text, count) => {
    expect(found(named({ a: [{ en: [name], ...(caseRule && { case: caseRule }) }] }), text)).toHaveLength(
      count,
    )
  })
})

describe('parts with words between them', () => {
  const gap = named({ blame: [{ en: ['blame~s~d ... on Russia', 'accuse~s~d ... of hacking'] }] })
  test.each<[string, string[]]>([
    ['He blamed the hack on Russia.', ['blame: blamed the hack on Russia']],
    ['He blamed on Russia all.', ['blame: blamed on Russia']],
    ['He blamed nobody. It is on Russia.', []],
    ['He blamed nobody; it is on Russia.', []],
    [`He blamed ${filler(70)}on Russia.`, []],
    ['He blamed it.\n\nIt is on Russia.', []],
    ['on Russia he blamed it', []],
    [
      'He blamed A on Russia and blamed B on Russia.',
      ['blame: blamed A on Russia', 'blame: blamed B on Russia'],
    ],
    ['He accused them of hacking.', ['blame: accused them of hacking']],
    ['He blamed them of hacking.', []],
    ['He accused them on Russia.', []],
  ])('%j', (text, expected) => {
    expect(found(gap, text)).toEqual(expected)
  })

  test('three parts', () => {
    const three = named({ a: [{ en: ['one ... two ... three'] }] })
    expect(found(three, 'one a two b three')).toEqual(['a: one a two b three'])
    expect(found(three, 'one a three b two')).toEqual([])
  })
})

describe('short forms', () => {
  const short = named({ center: ['Risk Center', { en: ['the Center'], short: true }] })
  test.each<[string, string[]]>([
    ['the Center', []],
    ['the Center. The Risk Center.', ['center: the Center', 'center: Risk Center']],
    ['the Center.\n\nRisk Centers.', ['center: the Center', 'center: Risk Centers']],
  ])('%j', (text, expected) => {
    expect(found(short, text)).toEqual(expected)
    expect(found(short, text, { strictness: 'strict' })).toEqual(
      expected.filter((one) => one.includes('Risk')),
    )
  })

  test('may need a cue besides', () => {
    const needs = [{ words: ['cyber'], in: 'sentence' as const }]
    const both = named({ center: ['Risk Center', { en: ['the Center'], short: true, needs }] })
    expect(found(both, 'Risk Center. The Center. The Center is cyber.')).toHaveLength(2)
    expect(found(both, 'The Center is cyber.')).toEqual([])
  })

  test('stand not for a name that itself needs a cue', () => {
    const needs = [{ words: ['cyber'], in: 'page' as const }]
    const both = named({
      center: [
        { en: ['Risk Center'], needs },
        { en: ['the Center'], short: true },
      ],
    })
    expect(found(both, 'cyber Risk Center. The Center.')).toEqual(['center: Risk Center'])
  })
})

describe('rivals', () => {
  const needs = [
    { words: ['cyber'], in: 'page' as const },
    { words: ['norms'], in: 'sentence' as const },
  ]
  const rivals = [{ name: 'others', en: ['weapons GGE', 'GGE on Space'], case: 'capital' as const }]
  const glossary = compile([term('gge', ['UN GGE', { en: ['GGE'], needs }], { rivals })])
  test.each<[string, string[]]>([
    ['cyber. The GGE.', ['gge: GGE']],
    ['cyber. The GGE on Space. The GGE.', []],
    ['cyber.\n\nThe GGE on Space.\n\nThe GGE.', []],
    ['The GGE on Space. The GGE and norms.', ['gge: GGE']],
    ['The UN GGE on Space.', ['gge: UN GGE']],
    ['norms of the GGE on Space', []],
    ['Weapons GGE, norms, a GGE', ['gge: GGE']],
    ['cyber weapons GGE. The GGE', ['gge: GGE', 'gge: GGE']],
  ])('%j', (text, expected) => {
    expect(found(glossary, text)).toEqual(expected)
  })
})

describe('what a page says that an abbreviation stands for', () => {
  const needs = [{ words: ['cyber'], in: 'page' as const }]
  const glossary = named({
    nrrc: ['Nuclear Risk Reduction Center', { en: ['NRRC~s'], case: 'exact', needs }],
    gge: [{ en: ['expert group'] }, { en: ['(GGE|GGEs)'], case: 'exact', needs }],
  })
  const ours = 'nrrc: Nuclear Risk Reduction Center'
  test.each<[string, string[]]>([
    ['The NRRC.', []],
    ['A Nuclear Risk Reduction Center (NRRC). The NRRC.', [ours, 'nrrc: NRRC', 'nrrc: NRRC']],
    ['A Nuclear Risk Reduction Center [NRRC].', [ours, 'nrrc: NRRC']],
    ['A Nuclear Risk Reduction Center (“NRRC”).', [ours, 'nrrc: NRRC']],
    ['A “Nuclear Risk Reduction Center” ( NRRC).', [ours, 'nrrc: NRRC']],
    [
      'Nuclear Risk Reduction Centers (NRRCs). The NRRC. NRRCs.',
      ['nrrc: Nuclear Risk Reduction Centers', 'nrrc: NRRCs', 'nrrc: NRRC', 'nrrc: NRRCs'],
    ],
    ['The NRRC.\n\nA Nuclear Risk Reduction Center (NRRC).', ['nrrc: NRRC', ours, 'nrrc: NRRC']],
    ['The NRRC (Nuclear Risk Reduction Center). The NRRC.', ['nrrc: NRRC', ours, 'nrrc: NRRC']],
    ['The NRRC (the “Nuclear Risk Reduction Center”).', [ours]],
    ['The NRRC [the Nuclear Risk Reduction Center].', ['nrrc: NRRC', ours]],
    ['cyber. The NRRC (New Road Repair Company). The NRRC.', []],
    ['cyber. The NRRC (in Moscow).', ['nrrc: NRRC']],
    ['cyber. The NRRC (Nuclear Risk', ['nrrc: NRRC']],
    ['cyber. A New Road Repair Company (NRRC). The NRRC.', []],
    ['cyber. New Roads and the Repair Company (NRRC).\n\nThe NRRC.', []],
    ['cyber. Something else (NRRC). The NRRC.', ['nrrc: NRRC', 'nrrc: NRRC']],
    [
      'cyber. A New Road Repair Company (NRRC). Nuclear Risk Reduction Center (NRRC). NRRC.',
      [ours, 'nrrc: NRRC'],
    ],
    [
      'A New Road Repair Company (NRRC). Nuclear Risk Reduction Center (NRRC). Nuclear Risk Reduction Center (NRRC).',
      [ours, 'nrrc: NRRC', ours, 'nrrc: NRRC'],
    ],
    ['An expert group (GGE) and GGEs.', ['gge: expert group', 'gge: GGE', 'gge: GGEs']],
  ])('%j', (text, expected) => {
    expect(found(glossary, text)).toEqual(expected)
  })
})

describe('two terms with the same words', () => {
  const side = (word: string, scope: Scope) => ({ en: ['the talks'], needs: [{ words: [word], in: scope }] })
  const two = (a: NameRule, b: NameRule) => named({ a: [a], b: [b] })
  test.each<[string, NameRule, NameRule, string, string[]]>([
    ['one scope: neither', side('alpha', 'sentence'), side('beta', 'sentence'), 'alpha, beta, the talks', []],
    [
      'nearer wins',
      side('alpha', 'beside'),
      side('beta', 'page'),
      'alpha the talks.\n\nbeta',
      ['a: the talks'],
    ],
    [
      'nearer wins, second',
      side('alpha', 'block'),
      side('beta', 'sentence'),
      'Alpha. Beta the talks.',
      ['b: the talks'],
    ],
    [
      'one of them alone',
      side('alpha', 'sentence'),
      side('beta', 'sentence'),
      'beta the talks',
      ['b: the talks'],
    ],
    [
      'unguarded beats guarded',
      { en: ['the talks'] },
      side('beta', 'beside'),
      'beta the talks',
      ['a: the talks'],
    ],
    [
      'longer wins',
      { en: ['the talks'] },
      { en: ['the talks in Geneva'] },
      'the talks in Geneva',
      ['b: the talks in Geneva'],
    ],
    [
      'earlier wins',
      { en: ['the talks in Geneva'] },
      { en: ['in Geneva today now'] },
      'the talks in Geneva today now',
      ['a: the talks in Geneva'],
    ],
  ])('%s', (_what, a, b, text, expected) => {
    expect(found(two(a, b), text)).toEqual(expected)
  })

  test('a few more cues are no lead', () => {
    const glossary = named({
      a: [{ en: ['the talks'], needs: [{ words: ['alpha', 'gamma', 'delta'], in: 'block' }] }],
      b: [side('beta', 'block')],
    })
    expect(found(glossary, 'alpha gamma delta beta the talks')).toEqual([])
  })

  test('that are not marked still win a span', () => {
    const glossary = compile([
      term('a', ['the talks']),
      term('b', ['the talks in Geneva'], { marked: false }),
    ])
    expect(found(glossary, 'the talks in Geneva, the talks')).toEqual(['a: the talks'])
    expect(found(glossary, 'the talks in Geneva', { alsoMarked: ['b'] })).toEqual(['b: the talks in Geneva'])
    expect(found(glossary, 'the talks', { unmarked: ['a'] })).toEqual([])
    const both = { alsoMarked: ['b'], unmarked: ['b'] }
    expect(found(glossary, 'the talks in Geneva', both)).toEqual([])
  })
})

describe('strictness', () => {
  const glossary = named({
    full: ['Risk Center', { en: ['the Center'], short: true }],
    page: [{ en: ['GGE'], needs: [{ words: ['cyber'], in: 'page' }] }],
    near: [
      {
        en: ['CERT'],
        needs: [{ words: ['cyber'], in: 'sentence' }],
        unless: [{ words: ['fire'], in: 'page' }],
      },
    ],
    not: [{ en: ['ICT'], unless: [{ words: ['fire'], in: 'sentence' }] }],
  })
  test.each<[string, Record<Strictness, string[]>]>([
    [
      'Risk Center, the Center',
      { strict: ['full'], balanced: ['full', 'full'], everything: ['full', 'full'] },
    ],
    ['the Center', { strict: [], balanced: [], everything: [] }],
    ['GGE', { strict: [], balanced: [], everything: ['page'] }],
    ['GGE. Cyber.', { strict: [], balanced: ['page'], everything: ['page'] }],
    ['GGE. Cyber. Cyber.', { strict: ['page'], balanced: ['page'], everything: ['page'] }],
    ['cyber CERT', { strict: ['near'], balanced: ['near'], everything: ['near'] }],
    ['cyber CERT. Fire.', { strict: ['near'], balanced: [], everything: ['near'] }],
    ['cyber CERT. Fire. Fire.', { strict: [], balanced: [], everything: ['near'] }],
    ['ICT fire', { strict: [], balanced: [], everything: [] }],
  ])('%s', (text, expected) => {
    for (const strictness of ['strict', 'balanced', 'everything'] as const) {
      const terms = found(glossary, text, { strictness }).map((one) => one.split(':')[0])
      expect(terms, strictness).toEqual(expected[strictness])
    }
  })
})

describe('a page read in pieces', () => {
  const glossary = compile([
    term('center', [
      'Nuclear Risk Center',
      'Risk Center~s',
      { en: ['the Center'], short: true },
      { en: ['NRC'], case: 'exact', short: true },
    ]),
    term('gge', ['UN GGE', { en: ['GGE'], needs: [{ words: ['cyber', 'norms'], in: 'page', min: 2 }] }], {
      rivals: [{ name: 'other', en: ['space GGE'] }],
    }),
    term('laws', [{ en: ['GGE'], needs: [{ words: ['weapons'], in: 'page' }] }]),
  ])
  const scanner = new GlossaryScanner(glossary)
  const PIECES = [
    'cyber',
    'norms',
    'weapons',
    'GGE',
    'UN GGE',
    'space GGE',
    'the Center',
    'Risk Center',
    'Risk Centers',
  ]
  const MORE = ['Nuclear Risk Center (NRC)', 'National Road Company (NRC)', 'NRC', 'and so on. Then', ',']
  const block = fc
    .array(fc.constantFrom(...PIECES, ...MORE), { minLength: 1, maxLength: 5 })
    .map((pieces) => readBlock(glossary, scanner, pieces.join(' ')))
    .filter((reading) => reading !== null)

  /** Mentions of all blocks, in a page that was told of them in this order, and of others that left it. */
  function answers(
    blocks: readonly BlockReading[],
    order: readonly BlockReading[],
    gone: readonly BlockReading[],
  ) {
    const evidence = new CountedEvidence()
    for (const one of blocks) evidence.add(one)
    const sense = new PageSense(glossary, evidence)
    for (const one of gone) sense.add(one)
    for (const one of order) sense.add(one)
    for (const one of gone.toReversed()) sense.remove(one)
    const mentions = blocks.map((one) => sense.mentions(one))
    return { mentions, state: sense.state() }
  }

  test('gives the same mentions, with the same reasons', () => {
    let total = 0
    fc.assert(
      fc.property(
        fc.array(block, { minLength: 1, maxLength: 6 }),
        fc.array(block, { maxLength: 4 }),
        fc.infiniteStream(fc.nat()),
        (blocks, gone, stream) => {
          const order = blocks
            .map((one) => [stream.next().value, one] as const)
            .sort(([a], [b]) => Number(a) - Number(b))
            .map(([, one]) => one)
          const plain = answers(blocks, blocks, [])
          total += plain.mentions.flat().length
          expect(answers(blocks, order, gone)).toEqual(plain)
        },
      ),
      { numRuns: 500 },
    )
    expect(total).toBeGreaterThan(200)
  })

  test('tells by its state whether answers may have changed', () => {
    const evidence = new CountedEvidence()
    const sense = new PageSense(glossary, evidence)
    const read = (text: string) => readBlock(glossary, scanner, text) as BlockReading
    const short = read('the Center')
    sense.add(short)
    const before = sense.state()
    expect(sense.mentions(short)).toEqual([])
    const full = read('Risk Center')
    sense.add(full)
    expect(sense.state()).not.toBe(before)
    expect(sense.mentions(short)).toHaveLength(1)
    sense.remove(full)
    expect(sense.state()).toBe(before)
    expect(sense.mentions(short)).toEqual([])
  })

  test('takes new settings for all later answers', () => {
    const sense = new PageSense(glossary, new CountedEvidence())
    const reading = readBlock(glossary, scanner, 'UN GGE') as BlockReading
    sense.add(reading)
    expect(sense.mentions(reading)).toHaveLength(1)
    sense.change({ ...DEFAULT_SENSE, unmarked: ['gge'] })
    expect(sense.mentions(reading)).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { compileGlossary } from '../../../core/compile/compile.ts'
import { readBlock } from '../../../core/mentions/block.ts'
import { CountedEvidence } from '../../../core/mentions/evidence.ts'
import { findMentions } from '../../../core/mentions/find.ts'
import { packGlossary, unpackCyrillic, unpackNames } from '../../../core/mentions/pack.ts'
import { DEFAULT_SENSE, PageSense } from '../../../core/mentions/page.ts'
import { GlossaryScanner } from '../../../core/mentions/scan.ts'
import { sentenceAround } from '../../../core/mentions/sentence.ts'
import type { Strictness } from '../../../core/mentions/types.ts'
import type { NameRule, Term } from '../../../glossary/schema.ts'
import { AnchorFinder } from '../../../page/anchors.ts'
import { shippedGlossary } from '../../../tools/glossary.ts'
import { readCases } from './cases.ts'

function term(id: string, names: (string | NameRule)[], more: Partial<Term> = {}): Term {
  const text = { en: id, ru: id }
  const layers = { memo: [], differs: [], background: [], since: [], events: [], related: [], lookalikes: [] }
  return {
    id,
    kind: 'concept',
    marked: true,
    asOf: '2026',
    title: text,
    gist: text,
    ...layers,
    names,
    rivals: [],
    ...more,
  }
}

function words(terms: Term[], text: string, strictness: Strictness = 'balanced'): string[] {
  const glossary = compileGlossary({ terms, cues: { cyber: { about: 'x', en: ['cyber*'] } } })
  return findMentions(glossary, text, { ...DEFAULT_SENSE, strictness }).map(
    ({ termId, start, end }) => `${termId}:${text.slice(start, end)}`,
  )
}

describe('names as they are written on pages', () => {
  const glossary = [
    term('center', [{ en: ['Nuclear Risk Reduction (Center|Centre)~s'] }]),
    term('group', [{ en: ['(UN|U.N.) GGE', 'UNGGE'] }]),
    term('norms', [{ en: ['norms , rules and principles'] }]),
    term('man', [{ en: ['[Vladimir] [V.] Putin'], ru: ['Путин~а~у~ым~е', 'В. В. Путин'], case: 'capital' }]),
    term('team', [{ en: ['CERT~s'], case: 'exact' }]),
    term('crisis', [{ en: ['cyber* talks'] }]),
    term('blame', [{ en: ['blamed ... on Russia'] }]),
    term('plain', ['Risk Center']),
  ]
  it.each<[string, string[]]>([
    ['the Nuclear Risk Reduction Center met', ['center:Nuclear Risk Reduction Center']],
    ['Nuclear\n   Risk\u00a0Reduction Centres', ['center:Nuclear\n   Risk\u00a0Reduction Centres']],
    [
      'the Nu\u00adclear Risk-Reduction Cen\u200bter’s staff',
      ['center:Nu\u00adclear Risk-Reduction Cen\u200bter'],
    ],
    ['NUCLEAR RISK REDUCTION CENTERS', ['center:NUCLEAR RISK REDUCTION CENTERS']],
    ['Nuclear Risk. Reduction Center', []],
    ['Nuclear Risk, Reduction Center', []],
    ['Nuclear Risk\u2029Reduction Center', []],
    ['the U.N. GGE and the UN-GGE, the UN “GGE” too', ['group:U.N. GGE', 'group:UN-GGE', 'group:UN “GGE']],
    ['UNGGEs UNGGE5 xUNGGE', []],
    ['UNGGE¹³ (UNGGE) UNGGE’s', ['group:UNGGE', 'group:UNGGE', 'group:UNGGE']],
    ['ＵＮＧＧＥ and 国連UNGGE報告', ['group:ＵＮＧＧＥ', 'group:UNGGE']],
    ['norms, rules and principles', ['norms:norms, rules and principles']],
    ['norms rules and principles', []],
    [
      'Putin, Vladimir Putin, V. Putin and Vladimir V. Putin',
      ['man:Putin', 'man:Vladimir Putin', 'man:V. Putin', 'man:Vladimir V. Putin'],
    ],
    ['с Пу́тиным и В. В. Путин', ['man:Пу́тиным', 'man:В. В. Путин']],
    ['лососёвая путина', []],
    ['CERTs are certified; a cert and a CERT', ['team:CERTs', 'team:CERT']],
    ['cybersecurity talks', ['crisis:cybersecurity talks']],
    ['They blamed the hack on Russia.', ['blame:blamed the hack on Russia']],
    ['They blamed nobody. It is on Russia.', []],
    ['two Risk Centers', ['plain:Risk Centers']],
  ])('%j', (text, expected) => {
    expect(words(glossary, text)).toEqual(expected)
  })
})

describe('sense', () => {
  const needing = (scope: 'beside' | 'sentence' | 'block' | 'page') => [
    term('gge', [{ en: ['GGE'], case: 'exact', needs: [{ cues: ['cyber'], in: scope }] }]),
  ]
  const far = `The GGE met in a long and very slow session of the whole committee on cyber matters.`
  it.each<['beside' | 'sentence' | 'block' | 'page', string, number]>([
    ['beside', 'The cyber GGE met.', 1],
    ['beside', far, 0],
    ['sentence', far, 1],
    ['sentence', 'The GGE met. It was about cyber.', 0],
    ['block', 'The GGE met. It was about cyber.', 1],
    ['block', 'The GGE met.\n\nIt was about cyber.', 0],
    ['page', 'The GGE met.\n\nIt was about cyber.', 1],
    ['page', 'The GGE met.\n\nIt was about weapons.', 0],
  ])('a cue counts within its reach: %s, %j', (scope, text, count) => {
    expect(words(needing(scope), text)).toHaveLength(count)
  })

  const guarded = [
    term(
      'nrrc',
      [
        { en: ['Risk Reduction Center'] },
        {
          en: ['NRRC'],
          case: 'exact',
          needs: [{ cues: ['cyber'], in: 'page' }],
          unless: [{ words: ['Research'], in: 'sentence' }],
        },
        { en: ['the Center'], short: true },
      ],
      { rivals: [{ name: 'other', en: ['Risk Research Center'] }] },
    ),
  ]
  it.each<[string, string[]]>([
    ['A cyber page. The NRRC.', ['nrrc:NRRC']],
    ['A cyber page. The NRRC does Research.', []],
    ['A cyber page.\n\nThe NRRC.\n\nThe Risk Research Center.', []],
    [
      'The Risk Reduction Center (NRRC) met.\n\nThe NRRC left.',
      ['nrrc:Risk Reduction Center', 'nrrc:NRRC', 'nrrc:NRRC'],
    ],
    ['A cyber National Reentry Resource Center (NRRC) met.\n\nThe NRRC left.', []],
    ['The Center is closed.', []],
    [
      'The Risk Reduction Center met.\n\nThe Center is closed.',
      ['nrrc:Risk Reduction Center', 'nrrc:The Center'],
    ],
  ])('%j', (text, expected) => {
    expect(words(guarded, text)).toEqual(expected)
  })

  it('stays silent where two terms claim the same words with equal right', () => {
    const two = [term('a', [{ en: ['report'] }]), term('b', [{ en: ['report'], needs: [] }])]
    expect(words(two, 'the report')).toEqual([])
  })

  it('takes the stronger of two terms', () => {
    const two = [
      term('a', [{ en: ['report'], needs: [{ words: ['alpha'], in: 'sentence' }] }]),
      term('b', [{ en: ['report'], needs: [{ words: ['beta'], in: 'page' }] }]),
    ]
    expect(words(two, 'the alpha report and beta')).toEqual(['a:report'])
  })

  it('widens and narrows', () => {
    const text = 'The NRRC met.'
    expect(words(guarded, text)).toEqual([])
    expect(words(guarded, text, 'everything')).toEqual(['nrrc:NRRC'])
    expect(words(guarded, 'A cyber page. The NRRC.', 'strict')).toEqual([])
    expect(words(guarded, 'A cyber page. Cyber again. The NRRC.', 'strict')).toEqual(['nrrc:NRRC'])
  })
})

describe('a page read in pieces', () => {
  it('gives the same mentions in whatever order its blocks come and go', () => {
    const glossary = shippedGlossary()
    const scanner = new GlossaryScanner(glossary)
    const texts = readCases(new URL('cases-en.txt', import.meta.url))
      .slice(0, 60)
      .map(({ text }) => text)
    const blocks = texts.flatMap((text) => readBlock(glossary, scanner, text) ?? [])
    const answers = (order: typeof blocks) => {
      const evidence = new CountedEvidence()
      const sense = new PageSense(glossary, evidence)
      for (const block of order) {
        evidence.add(block)
        sense.add(block)
      }
      for (const block of order.slice(0, 7)) {
        sense.remove(block)
        sense.add(block)
      }
      return blocks.map((block) =>
        sense.mentions(block).map(({ termId, start, end }) => [termId, start, end]),
      )
    }
    expect(answers(blocks.toReversed())).toEqual(answers(blocks))
  })
})

describe('packing', () => {
  it('gives back what was packed', () => {
    const glossary = shippedGlossary()
    const packed = packGlossary(glossary)
    const back = unpackNames(packed.names)
    const { automaton, cueAnchors } = unpackCyrillic(packed.cyrillic)
    expect(back.rules).toEqual(glossary.rules)
    expect(back.automata.latin).toEqual(glossary.automata.latin)
    expect(automaton).toEqual(glossary.automata.cyrillic)
    expect(back.cueAnchors.map((one, cue) => one && [...one, ...(cueAnchors[cue] ?? [])].sort())).toEqual(
      glossary.cueAnchors.map((one) => one && [...one].sort()),
    )
  })
})

describe('anchors', () => {
  const glossary = shippedGlossary()
  const finder = new AnchorFinder(glossary.anchors)
  it.each(['en', 'ru'])('every block with a mention has one (%s)', (lang) => {
    for (const { text, line } of readCases(new URL(`cases-${lang}.txt`, import.meta.url))) {
      for (const { start, end } of findMentions(glossary, text)) {
        const from = text.lastIndexOf('\n\n', start) + 1
        const to = text.indexOf('\n\n', end)
        const block = text.slice(from, to < 0 ? text.length : to)
        expect(
          finder.all(block, () => true),
          `line ${line}: ${text.slice(start, end)}`,
        ).not.toEqual([])
      }
    }
  })
})

describe('sentences', () => {
  it.each([
    ['One ends. |Two begins| here.', 'Two begins here.'],
    ['He met Mr. |Putin| in the U.S. Senate. Then not.', 'He met Mr. Putin in the U.S. Senate. '],
    ['Так и было. — |Посол| ушёл.', '— Посол ушёл.'],
    ['В 2018 г. |саммит| прошёл. Всё.', 'В 2018 г. саммит прошёл. '],
    ['“Is it?” |She| left. No.', 'She left. '],
  ])('%s', (marked, expected) => {
    const at = marked.indexOf('|')
    const text = marked.replaceAll('|', '')
    expect(text.slice(...sentenceAround(text, at))).toBe(expected)
  })
})

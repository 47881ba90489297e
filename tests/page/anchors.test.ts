import { describe, expect, test } from 'vitest'
import { AnchorFinder } from '../../page/anchors.ts'

const finder = new AnchorFinder({
  words: [['line', 'kremlin']],
  capitals: ['GGE'],
  sources: { latin: '(?:(?-i:GGE)|(?:snowden|line))', cyrillic: 'путин' },
})
const LONG = 'It was so. '.repeat(6000)

/** The text with bars where an anchor was found. */
function found(text: string, isGlued: boolean): string {
  const at = finder.all(text, () => isGlued)
  return Array.from(text, (unit, i) => (at.includes(i) ? `|${unit}` : unit)).join('')
}

describe('anchors are found at the beginning of a word, whatever stands before it', () => {
  test.each([
    ['the start', '|Snowden'],
    ['a space, a line break, a tab', 'a |snowden\n|snowden\t|snowden'],
    ['quotation marks and brackets', '"|Snowden" (|Snowden) [|Snowden] {|snowden}'],
    ['signs', '@|snowden _|snowden| |snowden ~|snowden /|snowden -|snowden 7|snowden'],
    ['typographic signs', '“|Snowden” ‘|snowden’ — |snowden—|snowden\u00a0|snowden'],
    ['a letter: none', 'Besnowden'],
    ['capitals', 'the |GGE and the gge, (|GGE) [|GGE]'],
    ['company near', 'a |line to the Kremlin'],
    ['company nowhere', 'a line to the shop'],
    ['Cyrillic letters', 'к |путину и |Snowden'],
  ])('%s', (_what, marked) => {
    const text = marked.replace(/\|(?=[sSGlп])/g, '')
    expect(found(text, false)).toBe(marked)
    // A long text is looked at twice, to be dismissed first.
    expect(found(`${LONG}${text}`, false).slice(LONG.length)).toBe(marked)
  })
})

test('where elements meet without a gap anchors are found inside words', () => {
  expect(found('the endSnowden', true)).toBe('the end|Snowden')
  expect(found('the endSnowden', false)).toBe('the endSnowden')
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldText, foldUnit, GAP, hasCyrillic, IGNORED } from '../../../core/mentions/fold.ts'

describe('texts that read alike are folded alike', () => {
  test.each([
    ['letter case', 'UNGGE Report', 'ungge report'],
    ['Cyrillic letter case', 'САММИТ', 'саммит'],
    ['accents', 'Sérgio Duarte, tête-à-tête', 'sergio duarte tete a tete'],
    ['ё is е', 'самолёт Ёлкина', 'самолет елкина'],
    ['й is и', 'Российский', 'россиискии'],
    ['й as и and a breve', 'Россиийский'.replaceAll('й', 'и\u0306'), 'россииискии'],
    ['ё as е and two dots', 'е\u0308лка', 'елка'],
    ['a stress mark', 'Пу\u0301тин', 'путин'],
    ['soft hyphens', 'sta\u00adbil\u00adity', 'stability'],
    ['zero-width space', 'Hel\u200bsinki', 'helsinki'],
    ['zero-width joiners', 'Hel\u200csin\u200dki', 'helsinki'],
    ['word joiner and byte order mark', '\ufeffHel\u2060sinki', 'helsinki'],
    ['direction marks', '\u202aPutin\u202c\u200f', 'putin'],
    ['variation selector', 'Putin\ufe0f', 'putin'],
    ['full width', 'ＵＮＧＧＥ　２０１５', 'ungge 2015'],
    ['spaces, hyphens and quotation marks', '  “US—Russia”\u00a0‘hot\u2011line’ ', 'us russia hot line'],
    ['full stops', 'U.N.', 'u n'],
    ['Greek', 'Αθήνα', 'αθηνα'],
    ['footnote marks', 'UNGGE¹²', 'ungge'],
    ['nothing', ' … ', ''],
  ])('%s', (_what, text, expected) => {
    expect(foldText(text)).toBe(expected)
  })
})

describe('letters of scripts without spaces part words', () => {
  test.each([
    ['国連UNGGE報告', 'ungge'],
    ['トランプTrumpとプーチンPutin', 'trump putin'],
    ['한국NRRC센터', 'nrrc'],
    ['😀Putin😀', 'putin'],
    ['2015年报告', '2015'],
  ])('%s', (text, expected) => {
    expect(foldText(text)).toBe(expected)
  })
})

describe('letters of other alphabets do not', () => {
  test.each(['հայ', 'עברית', 'العربية', 'ქართული', 'łódź'])('%s is one word', (word) => {
    expect(foldText(`${word}x`)).not.toContain(' ')
    expect(foldText(`${word}x`).endsWith('x')).toBe(true)
  })
})

/** Letters, marks and signs of European texts. */
const european = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0x20, max: 0x17f }),
      fc.integer({ min: 0x400, max: 0x45f }),
      fc.constantFrom(0x300, 0x301, 0x306, 0x308, 0x2014, 0x2019),
    ),
  )
  .map((units) => String.fromCharCode(...units))

describe('folding', () => {
  test('does not tell composed from decomposed letters', () => {
    fc.assert(
      fc.property(european, (text) => {
        expect(foldText(text.normalize('NFD'))).toBe(foldText(text.normalize('NFC')))
      }),
    )
  })

  test('folds what is folded to itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text))
      }),
    )
  })

  test('gives one class to every unit', () => {
    const odd = units(0, 0xffff).filter((unit) => {
      const folded = foldUnit(unit)
      return folded !== GAP && folded !== IGNORED && folded < 0x30
    })
    expect(odd).toEqual([])
  })

  test('takes small and capital letters for the same', () => {
    const odd = [...units(0, 0x58f), ...units(0x1e00, 0x1eff), ...units(0xff10, 0xff5a)].filter((unit) => {
      const lower = String.fromCharCode(unit).toLowerCase()
      return lower.length === 1 && foldUnit(lower.charCodeAt(0)) !== foldUnit(unit)
    })
    expect(odd).toEqual([])
  })
})

function units(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}

test.each([
  ['Putin', false],
  ['Путин', true],
  ['naïve — “ÀÉÎ”', false],
  ['an і that is Ukrainian', true],
  ['', false],
])('Cyrillic in “%s”: %s', (text, expected) => {
  expect(hasCyrillic(text)).toBe(expected)
})

import { describe, expect, test } from 'vitest'
import type { Lang } from '../../core/entry.ts'
import { plainWords, typeset } from '../../ui/typeset.ts'

/** The text with no-break spaces made visible. */
const shown = (text: string, lang: Lang) => typeset(text, lang).replaceAll('\u00a0', '_')

describe('text is set with no-break spaces', () => {
  test.each<[Lang, string, string]>([
    ['ru', 'Два центра, в Вашингтоне и в Москве', 'Два центра, в_Вашингтоне и_в_Москве'],
    ['ru', 'Из трёх каналов', 'Из_трёх каналов'],
    ['ru', 'российский — в Министерство', 'российский_— в_Министерство'],
    ['ru', 'соглашение от 15 сентября', 'соглашение от_15_сентября'],
    ['ru', 'саммит «в тени» и о прочем', 'саммит «в_тени» и_о_прочем'],
    ['ru', 'пакет 2013 года', 'пакет 2013_года'],
    ['ru', 'мир да лад', 'мир да_лад'],
    ['ru', 'слово без предлога', 'слово без предлога'],
    ['en', 'signed on 15 September 1987', 'signed on 15_September 1987'],
    ['en', 'about 35 minutes in May', 'about 35 minutes in May'],
    ['en', 'a line — of sorts', 'a line — of sorts'],
  ])('%s: %s', (lang, text, set) => {
    expect(shown(text, lang)).toBe(set)
  })
})

test('a page’s words stand on one line, without what is not seen', () => {
  expect(plainWords(' Nuclear\n  Risk\u00a0Re\u00adduction\u200b Center ')).toBe(
    'Nuclear Risk Reduction Center',
  )
})

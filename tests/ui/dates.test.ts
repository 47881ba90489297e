import { describe, expect, test } from 'vitest'
import type { Lang } from '../../core/entry.ts'
import { longDate, shortDate, statedDate } from '../../ui/dates.ts'

describe('a short date is as precise as it is given', () => {
  test.each<[string, Lang, string]>([
    ['1987-09-15', 'en', '15 Sep 1987'],
    ['2013-06-17', 'en', '17 Jun 2013'],
    ['2014-03', 'en', 'Mar 2014'],
    ['2004', 'en', '2004'],
    ['1987-09-15', 'ru', '15 сент. 1987'],
    ['2013-06-17', 'ru', '17 июня 2013'],
    ['2018-07-01', 'ru', '1 июля 2018'],
    ['2014-03', 'ru', 'март 2014'],
    ['2014-03-18', 'ru', '18 марта 2014'],
    ['2018-05', 'ru', 'май 2018'],
    ['2018-05-09', 'ru', '9 мая 2018'],
    ['2016-10-07', 'ru', '7 окт. 2016'],
    ['2023-02-21', 'ru', '21 февр. 2023'],
    ['2016-12', 'ru', 'дек. 2016'],
    ['2004', 'ru', '2004'],
  ])('%s, %s: %s', (iso, lang, text) => {
    expect(shortDate(iso, lang)).toBe(text)
  })

  test.each(['spring', '2018-13', '2018-7-1', ''])('“%s” is no date and stays as it is', (text) => {
    expect(shortDate(text, 'en')).toBe(text)
  })
})

describe('a long date reads as text', () => {
  test.each<[string, Lang, string]>([
    ['2018-07-16', 'en', '16 July 2018'],
    ['2026-05', 'en', 'May 2026'],
    ['2004', 'en', '2004'],
    ['2018-07-16', 'ru', '16 июля 2018 года'],
    ['2026-05', 'ru', 'май 2026 года'],
    ['2004', 'ru', '2004 год'],
  ])('%s, %s: %s', (iso, lang, text) => {
    expect(longDate(iso, lang)).toBe(text)
  })
})

describe('a source’s date is kept as stated, with the dates in it written out', () => {
  test.each<[string, Lang, string]>([
    ['2018-07-15', 'en', '15 Jul 2018'],
    ['2014, spring', 'en', '2014, spring'],
    ['2016-12, updated 2017-01-07', 'en', 'Dec 2016, updated 7 Jan 2017'],
    ['2016-12', 'ru', 'дек. 2016'],
  ])('%s, %s: %s', (date, lang, text) => {
    expect(statedDate(date, lang)).toBe(text)
  })
})

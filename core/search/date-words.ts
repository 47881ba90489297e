import { foldText } from '../mentions/fold.ts'
import type { Word } from './words.ts'

const MONTHS = [
  'january январь января',
  'february февраль февраля',
  'march март марта',
  'april апрель апреля',
  'may май мая',
  'june июнь июня',
  'july июль июля',
  'august август августа',
  'september сентябрь сентября',
  'october октябрь октября',
  'november ноябрь ноября',
  'december декабрь декабря',
].map((names) => foldText(names).split(' '))

/** What a date may be asked for by: its numbers and its month's names, each where its digits stand in the date. */
export function dateWords(date: string): Word[] {
  const [year, month, day] = date.split('-')
  const words: Word[] = [{ word: year, span: [0, 4] }]
  if (month !== undefined) {
    for (const word of [month, ...MONTHS[Number(month) - 1]]) words.push({ word, span: [5, 7] })
  }
  if (day !== undefined) {
    for (const word of new Set([day, String(Number(day))])) words.push({ word, span: [8, 10] })
  }
  return words
}

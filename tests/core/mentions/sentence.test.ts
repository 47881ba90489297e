import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sentenceAround } from '../../../core/mentions/sentence.ts'

/** The sentences of a text, as the function parts them. */
function sentences(text: string): string[] {
  const parts: string[] = []
  for (let at = 0; at < text.length; ) {
    const [start, end] = sentenceAround(text, at)
    parts.push(text.slice(start, end))
    at = end
  }
  return parts
}

/** Sentences are parted by `|` here. */
function check(marked: string): void {
  expect(sentences(marked.replaceAll('|', ''))).toEqual(marked.split('|'))
}

describe('English', () => {
  test.each([
    'One ends. |Two begins. |Three.',
    'Did it? |It did! |Well… |No.',
    'He met Mr. Putin and Mrs. Clinton at 3 p.m. in the room.',
    'The U.S. Senate and the U.N. General Assembly voted.',
    'J. Smith met V. V. Putin, Gen. Gerasimov and Dr. Strange.',
    'It was on Jan. 5 and on Sept. 12. |Then not.',
    'See Art. 5, no. 366, pp. 12 and vol. 3. |Good.',
    'Smith et al. Report on it.',
    'The vote was 5.4 to 3.2. |Later it changed.',
    'He said: “It is over.” |She left.',
    'He said it (in 2015.) |Then (later) more.',
    '“Is it?” she asked. |“It is.” |He nodded.',
    'It ended. |(It began again.) |“So,” he said.',
    'It ended. |2015 was a good year.',
    'It ended. and went on.',
    'e.g. this and i.e. That',
    'Visit example.org. |Then CERT.GOV.RU again.',
    'Titles are long, Sen. Warner and Rep. Schiff said. |Both left.',
    'A line\nthat wraps. |A new\none.',
    'A heading\n\n|A paragraph',
    'A heading\n \n|a paragraph',
    'One.\u00a0|Two.',
    'One.\u2029|two',
    'One block\u2029|another block',
    'No end',
  ])('%s', check)
})

describe('Russian', () => {
  test.each([
    'Он уехал. |Она осталась.',
    'Правда? |Да! |Хорошо… |Нет.',
    'В 2018 г. Путин был в Хельсинки. |Потом уехал.',
    'В 2015–2018 гг. Россия и США вели переговоры.',
    'А. В. Крутских и В.В. Путин встретились.',
    'На ул. Тверской живёт 5 тыс. человек, см. Доклад.',
    '«Это всё». |Он ушёл.',
    '«Это всё!» |— «Да».',
    'Так и было. |— Посол ушёл. |— Правда?',
    'Так и было. |«Хорошо», — сказал он.',
    'Им. Горького, ст. 5, млн. Рублей.',
    'Он сказал и пр. Вот.',
    'Ёлка. |Йод. |Щука.',
  ])('%s', check)
})

test('sentences cover the text without a gap, and each unit stands in its own', () => {
  const text = fc.array(
    fc.constantFrom(
      'Word',
      'word',
      ' ',
      '. ',
      '.',
      '! ',
      '\n',
      '\u2029',
      'г. ',
      'U.S. ',
      '“',
      '” ',
      '— ',
      '12 ',
      '(',
      ')',
    ),
    { minLength: 1, maxLength: 30 },
  )
  fc.assert(
    fc.property(text, (pieces) => {
      const whole = pieces.join('')
      for (let at = 0; at < whole.length; at++) {
        const [start, end] = sentenceAround(whole, at)
        expect(start <= at && at < end).toBe(true)
        expect(sentenceAround(whole, start)).toEqual([start, end])
        expect(sentenceAround(whole, end - 1)).toEqual([start, end])
      }
    }),
  )
})

import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { wrapped } from '../../../core/timeline/wrap.ts'

const letters = (text: string) => text.length

test.each([
  ['a whole name on one line', 'Ferry agreed', 20, 1, ['Ferry agreed']],
  ['a name over two lines', 'Ferry talks in Aberdeen', 12, 2, ['Ferry talks', 'in Aberdeen']],
  ['a name cut at a word', 'Ferry talks in Aberdeen', 16, 1, ['Ferry talks in…']],
  [
    'a name cut on its second line',
    'Ferry talks in Aberdeen and Hull',
    12,
    2,
    ['Ferry talks', 'in Aberdeen…'],
  ],
  ['no comma before the ellipsis', 'Ferry talks, put off for long', 14, 1, ['Ferry talks…']],
  ['a break after a dash', 'Norse–Scottish ferry', 8, 3, ['Norse–', 'Scottish', 'ferry']],
  ['no break at a no-break space', 'Talks in\u00a0Hull', 8, 2, ['Talks', 'in\u00a0Hull']],
  ['a long word cut', 'Unübertrefflichkeit', 8, 3, ['Unübert…']],
  ['a long word after others', 'On Unübertrefflichkeit', 8, 3, ['On', 'Unübert…']],
])('%s', (_, text, width, most, lines) => {
  expect(wrapped(text, width, most, letters)).toEqual(lines)
})

test('lines are never too wide or too many, and nothing is lost but what the ellipsis stands for', () => {
  const text = fc
    .array(fc.constantFrom('a', 'of', 'ferry', 'on–off', 'talks-to-be', 'Aberdeen\u00a0Hull'), {
      minLength: 1,
      maxLength: 9,
    })
    .map((words) => words.join(' '))
  fc.assert(
    fc.property(
      text,
      fc.integer({ min: 2, max: 40 }),
      fc.integer({ min: 1, max: 4 }),
      (text, width, most) => {
        const lines = wrapped(text, width, most, letters)
        expect(lines.length).toBeLessThanOrEqual(most)
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(width)
        const bare = (some: string) => some.replaceAll(' ', '')
        const joined = bare(lines.join(''))
        if (joined.endsWith('…')) expect(bare(text).startsWith(joined.slice(0, -1))).toBe(true)
        else expect(joined).toBe(bare(text))
      },
    ),
  )
})

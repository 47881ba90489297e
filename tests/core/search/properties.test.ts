import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldUnit, GAP } from '../../../core/mentions/fold.ts'
import { buildIndex, search } from '../../../core/search/search.ts'
import { find, term } from './little.ts'

const letter = fc.constantFrom(...'abdefgklmnoprtuv', ...'бгдеклмнопрту')
const word = fc.string({ unit: letter, minLength: 4, maxLength: 9 })
const title = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '))
const titles = fc.uniqueArray(title, {
  minLength: 1,
  maxLength: 8,
  selector: (text) => text.split(' ').sort().join(' '),
})

/** An index of terms of these titles, and the ids of those found. */
function finder(texts: readonly string[]) {
  const index = buildIndex({ terms: texts.map((text, i) => term(`t${i}`, [text, `ш${i}`])), events: [] })
  return (query: string) => search(index, query, 10)
}

describe('of made-up titles', () => {
  it('each finds its own entry first, in any order of its words and any letter case', () => {
    fc.assert(
      fc.property(titles, fc.infiniteStream(fc.nat()), (texts, numbers) => {
        const find = finder(texts)
        for (const [i, text] of texts.entries()) {
          const shuffled = text
            .split(' ')
            .map((one) => ({ one, at: numbers.next().value }))
            .sort((a, b) => a.at - b.at)
            .map(({ one }) => one)
          for (const query of [text, shuffled.join(' '), text.toUpperCase()])
            expect(find(query)[0]).toMatchObject({ id: `t${i}`, isExact: true })
        }
      }),
    )
  })

  it('every beginning finds its entry', () => {
    fc.assert(
      fc.property(titles, fc.nat(), (texts, at) => {
        const find = finder(texts)
        for (const [i, text] of texts.entries())
          expect(find(text.slice(0, 1 + (at % text.length))).map(({ id }) => id)).toContain(`t${i}`)
      }),
    )
  })
})

describe('whatever is typed', () => {
  const typed = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.string({ unit: letter, maxLength: 12 }),
    fc
      .array(
        fc.constantFrom('harbour', 'board', 'mooring', 'правила', 'сабо', '2011', 'in', 'в', '-', '.', '['),
      )
      .map((words) => words.join(' ')),
  )

  it('the spans are letters of the text, in order and apart', () => {
    fc.assert(
      fc.property(typed, (query) => {
        for (const { text, spans } of find(query)) {
          let last = -1
          for (const [start, end] of spans) {
            expect(start).toBeGreaterThan(last)
            expect(end).toBeGreaterThan(start)
            expect(end).toBeLessThanOrEqual(text.length)
            expect(foldUnit(text.charCodeAt(start))).not.toBe(GAP)
            last = end
          }
        }
      }),
    )
  })

  it('spaces around it, accents and letter case make no difference', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('harbour', 'moorin', 'прави', 'сабо', 'quays')), (words) => {
        const query = words.join(' ')
        expect(find(`  ${query.toUpperCase().replaceAll('A', 'Á')} \n`)).toEqual(find(query))
      }),
    )
  })
})

import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { entryView } from '../../core/entry-view.ts'
import { loadGlossary } from '../../glossary/load.ts'

const glossary = loadGlossary(fileURLToPath(new URL('../../glossary', import.meta.url)))

describe('the shipped glossary', () => {
  it('has every term and event', () => {
    expect(glossary.terms.filter(({ marked }) => marked)).toHaveLength(39)
    expect(glossary.terms).toHaveLength(57)
    expect(glossary.events).toHaveLength(84)
  })

  it('tells the six places where the memo and the record differ', () => {
    const terms = glossary.terms.filter(({ differs }) => differs.length > 0).map(({ id }) => id)
    expect(terms).toEqual(
      expect.arrayContaining([
        'bilateral-package-2013',
        'leaders-hotline',
        'cancelled-summit-2013',
        'hamburg-meeting',
        'guterres',
      ]),
    )
    expect(glossary.terms.flatMap(({ differs }) => differs).length).toBeGreaterThanOrEqual(6)
  })

  it.each(glossary.terms.filter(({ marked }) => marked).map(({ id }) => id))(
    '%s has names in both languages',
    (id) => {
      const names = glossary.terms.find((term) => term.id === id)?.names ?? []
      for (const lang of ['en', 'ru'] as const) {
        expect(names.some((name) => typeof name !== 'string' && (name[lang]?.length ?? 0) > 0)).toBe(true)
      }
    },
  )

  describe.each(['en', 'ru'] as const)('in %s', (lang) => {
    it.each(glossary.terms.map(({ id }) => id))('%s opens a card with all its layers', (id) => {
      const view = entryView(glossary, id, lang)
      expect(view).not.toBeNull()
      expect(view?.title).not.toBe('')
      expect(view?.gist).not.toBe('')
      for (const statement of [...(view?.background ?? []), ...(view?.since ?? [])]) {
        expect(statement.sources.length).toBeGreaterThan(0)
      }
      for (const statement of view?.since ?? []) expect(statement.asOf).not.toBeNull()
      for (const line of view?.events ?? [])
        expect(line.after).toBe(
          line.date >= '2018-07-16'.slice(0, line.date.length) && line.date !== '2018-07',
        )
    })
  })
})

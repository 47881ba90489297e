/**
 * The page's reader only reads blocks in which it finds an anchor. So wherever a mention can be found, in whatever
 * form, an anchor must be: this is what makes it complete.
 */
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { compileGlossary } from '../../core/compile/compile.ts'
import { findInBlocks } from '../../core/mentions/find.ts'
import { foldUnit, IGNORED } from '../../core/mentions/fold.ts'
import { loadGlossary } from '../../glossary/load.ts'
import type { Condition, NameRule, Term } from '../../glossary/schema.ts'
import { AnchorFinder } from '../../page/anchors.ts'
import { randomFrom, readingOf } from './readings.ts'

const glossary = loadGlossary(fileURLToPath(new URL('../../glossary', import.meta.url)))
// All terms are marked, so that those count too which readers may turn on.
const terms = glossary.terms.map((term) => ({ ...term, marked: true }))
const compiled = compileGlossary({ ...glossary, terms })
const finder = new AnchorFinder(compiled.anchors)

type Random = (below: number) => number

const GAPS = [' ', ' ', ' ', ' ', '\u00a0', '\n', '-', '\u2011', ' — ', '” ', ' “', '/', '\n      ']
const COMMON = 'and so it was said in a room of the house while others и так было в доме где все'.split(' ')

function pick<T>(list: readonly T[], random: Random): T {
  return list[random(list.length)]
}

function filler(length: number, random: Random): string {
  return Array.from({ length }, () => pick(COMMON, random)).join(' ')
}

/** Joined by what may stand between the words of a name, in this or that letter case. */
function written(words: readonly string[], random: Random): string {
  const text = words
    .map((word, index) => (index === 0 ? '' : word === ',' ? '' : pick(GAPS, random)) + word)
    .join('')
  const way = random(8)
  if (way === 0) return text.toUpperCase()
  if (way === 1) return text.charAt(0).toUpperCase() + text.slice(1)
  if (way === 2) return text.replace(/е/g, 'ё')
  if (way === 3) return text.replace(/(\p{L})(\p{L})/u, '$1\u00ad$2')
  return way === 4 ? text.normalize('NFD') : text
}

/** Words that make one way of being sure hold, as often as asked for. */
function evidence(condition: Condition, random: Random): string[] {
  const all = 'all' in condition ? condition.all : [condition]
  return all.flatMap(({ cues = [], words = [], min = 1 }) => {
    const patterns = [
      ...words,
      ...cues.flatMap((id) => [...(glossary.cues[id].en ?? []), ...(glossary.cues[id].ru ?? [])]),
    ]
    return Array.from({ length: min }, () => written(readingOf(pick(patterns, random), random), random))
  })
}

/** A block with a name of the term, near or far from what it needs. */
function block(name: string | NameRule, random: Random): string {
  const rule = typeof name === 'string' ? { en: [name] } : name
  const pattern = pick([...(rule.en ?? []), ...(rule.ru ?? [])], random)
  const needs = rule.needs ?? []
  const pieces = [written(readingOf(pattern, random), random)]
  for (const cue of needs.length > 0 ? evidence(pick(needs, random), random) : []) {
    if (random(2) === 0) pieces.push(cue)
    else pieces.unshift(cue)
  }
  return pieces
    .map((piece) => `${filler(random(40), random)} ${piece} ${filler(random(20), random)}`)
    .join(' ')
}

/** As the survey of a page cleans its text. */
function clean(text: string): string {
  return Array.from(text.split(''), (unit) => (foldUnit(unit.charCodeAt(0)) === IGNORED ? '' : unit)).join('')
}

describe.each([
  ['words apart', false],
  ['words that may run together', true],
])('%s', (_what, isGlued) => {
  test.each(terms.map((term) => [term.id, term] as const))('%s', (_id, term: Term) => {
    const random = randomFrom(term.id.length * 7919 + term.names.length)
    const missed: string[] = []
    let total = 0
    for (let run = 0; run < 60 && term.names.length > 0; run++) {
      const text = block(pick(term.names, random), random)
      const mentions = findInBlocks(compiled, [text])
      total += mentions.length
      if (mentions.length === 0 || finder.all(clean(text), () => isGlued).length > 0) continue
      missed.push(...mentions.map(({ termId, start, end }) => `${termId}: ${text.slice(start, end)}`))
    }
    expect(missed).toEqual([])
    if (term.names.length > 0) expect(total).toBeGreaterThan(8)
  })
})

/** `npm run evaluate -- FILE.jsonl`: measures mentions against labelled passages. */
import { readFileSync } from 'node:fs'
import { findMentions } from '../core/mentions/find.ts'
import type { Mention } from '../core/mentions/types.ts'
import { reasonText } from '../core/mentions/why.ts'
import { shippedGlossary } from './glossary.ts'

interface Label {
  readonly start: number
  readonly end: number
  readonly term: string
}

interface Passage {
  readonly id: string
  readonly text: string
  readonly mentions: readonly Label[]
  readonly optional: readonly Label[]
  readonly lookalike: boolean
}

interface Tally {
  found: number
  labelled: number
  exact: number
  /** Marks that overlap a label of their term, and labels that overlap a mark of their term. */
  markOverlaps: number
  labelOverlaps: number
}

interface Fault {
  readonly passage: string
  readonly kind: 'miss' | 'false' | 'span'
  readonly term: string
  readonly text: string
  readonly note: string
}

const overlaps = (a: Label, b: Label) => a.term === b.term && a.start < b.end && b.start < a.end
const same = (a: Label, b: Label) => a.term === b.term && a.start === b.start && a.end === b.end

main(process.argv.slice(2))

function main(args: readonly string[]): void {
  const file = args.find((arg) => !arg.startsWith('--'))
  if (file === undefined) fail('Say which file to evaluate: npm run evaluate -- FILE.jsonl [--json]')
  const { passages, skipped } = readPassages(file)
  const report = evaluate(passages)
  if (args.includes('--json')) console.log(JSON.stringify({ ...report, skipped }, null, 2))
  else print(report, skipped)
}

function evaluate(passages: readonly Passage[]) {
  const glossary = shippedGlossary()
  const all = emptyTally()
  const perTerm = new Map<string, Tally>()
  const faults: Fault[] = []
  let lookalikes = 0
  let clean = 0
  for (const passage of passages) {
    const marks = findMentions(glossary, passage.text)
    const result = compare(passage, marks)
    faults.push(...result.faults)
    for (const [term, tally] of result.tallies) {
      const sum = perTerm.get(term) ?? emptyTally()
      perTerm.set(term, sum)
      for (const key of Object.keys(sum) as (keyof Tally)[]) {
        sum[key] += tally[key]
        all[key] += tally[key]
      }
    }
    if (passage.lookalike) {
      lookalikes++
      if (!result.faults.some((fault) => fault.kind === 'false')) clean++
    }
  }
  const terms = [...perTerm]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([term, tally]) => ({ term, ...rates(tally) }))
  return { passages: passages.length, all: rates(all), lookalikes, clean, terms, faults }
}

function compare(passage: Passage, marks: readonly Mention[]) {
  const tallies = new Map<string, Tally>()
  const faults: Fault[] = []
  const tally = (term: string) => {
    const found = tallies.get(term) ?? emptyTally()
    tallies.set(term, found)
    return found
  }
  const found = marks.map((mark) => ({ ...mark, term: mark.termId }))
  // What meets an optional span of its own term, and no mention, counts on neither side.
  const counted = found.filter(
    (mark) =>
      passage.mentions.some((label) => overlaps(mark, label)) ||
      !passage.optional.some((one) => overlaps(mark, one)),
  )
  for (const mark of counted) {
    const words = passage.text.slice(mark.start, mark.end)
    const row = tally(mark.term)
    row.found++
    if (passage.mentions.some((label) => same(mark, label))) row.exact++
    const met = passage.mentions.find((label) => overlaps(mark, label))
    if (met !== undefined) row.markOverlaps++
    const note = reasonText(mark.reason, words, 'en')
    if (met === undefined)
      faults.push({ passage: passage.id, kind: 'false', term: mark.term, text: words, note })
    else if (!passage.mentions.some((label) => same(mark, label))) {
      const label = passage.text.slice(met.start, met.end)
      faults.push({
        passage: passage.id,
        kind: 'span',
        term: mark.term,
        text: words,
        note: `labelled “${label}”`,
      })
    }
  }
  for (const label of passage.mentions) {
    const row = tally(label.term)
    row.labelled++
    if (found.some((mark) => overlaps(mark, label))) row.labelOverlaps++
    else {
      const text = passage.text.slice(label.start, label.end)
      faults.push({ passage: passage.id, kind: 'miss', term: label.term, text, note: 'no mark' })
    }
  }
  return { tallies, faults }
}

function readPassages(file: string): { passages: Passage[]; skipped: string[] } {
  const passages: Passage[] = []
  const skipped: string[] = []
  let lines: string[]
  try {
    lines = readFileSync(file, 'utf8').split('\n')
  } catch {
    fail(`There is no file ${file}`)
  }
  lines.forEach((line, index) => {
    if (line.trim() === '') return
    const fault = (what: string) => skipped.push(`line ${index + 1}: ${what}`)
    let passage: Passage
    try {
      passage = { optional: [], lookalike: false, ...JSON.parse(line) }
    } catch {
      fault('is no JSON')
      return
    }
    const wrong = faultOf(passage)
    if (wrong === null) passages.push(passage)
    else fault(`${passage.id}: ${wrong}; the passage is skipped`)
  })
  return { passages, skipped }
}

function faultOf(passage: Passage): string | null {
  if (typeof passage.text !== 'string' || !Array.isArray(passage.mentions))
    return 'has no text or no mentions'
  for (const label of [...passage.mentions, ...passage.optional] as (Label & { text?: string })[]) {
    const fits =
      Number.isInteger(label.start) &&
      0 <= label.start &&
      label.start < label.end &&
      label.end <= passage.text.length
    if (!fits) return `the offsets ${label.start} to ${label.end} of "${label.term}" do not fit its text`
    if (label.text !== undefined && label.text !== passage.text.slice(label.start, label.end)) {
      return `at ${label.start} stands "${passage.text.slice(label.start, label.end)}", not "${label.text}"`
    }
  }
  return null
}

function emptyTally(): Tally {
  return { found: 0, labelled: 0, exact: 0, markOverlaps: 0, labelOverlaps: 0 }
}

function rates({ found, labelled, exact, markOverlaps, labelOverlaps }: Tally) {
  const exactRates = f1(exact / (found || 1), exact / (labelled || 1))
  return {
    found,
    labelled,
    exact: exactRates,
    overlap: f1(markOverlaps / (found || 1), labelOverlaps / (labelled || 1)),
  }
}

function f1(precision: number, recall: number) {
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  }
}

function print(report: ReturnType<typeof evaluate>, skipped: readonly string[]): void {
  const row = (name: string, { found, labelled, exact, overlap }: ReturnType<typeof rates>) =>
    [
      name.padEnd(24),
      String(labelled).padStart(8),
      String(found).padStart(6),
      ...[exact.precision, exact.recall, exact.f1, overlap.precision, overlap.recall, overlap.f1].map(
        (rate) => rate.toFixed(3).padStart(7),
      ),
    ].join(' ')
  console.log('                         labelled  found  exact: P       R      F1  overlap: P   R      F1')
  for (const { term, ...tally } of report.terms) console.log(row(term, tally))
  console.log(row('all', report.all))
  console.log(`look-alike passages without a false mark: ${report.clean} of ${report.lookalikes}`)
  for (const { passage, kind, term, text, note } of report.faults) {
    console.log(`${kind.padEnd(5)} ${passage}  ${term}  “${text.replace(/\s+/g, ' ')}”  ${note}`)
  }
  for (const line of skipped) console.log(`skipped ${line}`)
  console.log(`${report.passages} passages read, ${skipped.length} skipped`)
}

function fail(message: string): never {
  console.error(message)
  process.exit(2)
}

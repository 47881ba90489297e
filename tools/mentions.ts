/** `npm run mentions -- FILE [--json]`, or `--jsonl` for lines on standard input: the mentions in a text. */
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { findInBlocks, findMentions } from '../core/mentions/find.ts'
import type { CompiledGlossary, Mention } from '../core/mentions/types.ts'
import { reasonText } from '../core/mentions/why.ts'
import { shippedGlossary } from './glossary.ts'
import { htmlBlocks, type SourceBlock } from './html-text.ts'

interface Found {
  readonly line: number
  readonly column: number
  readonly text: string
  readonly term: string
  readonly reason: string
}

const USAGE = 'Say which file to read: npm run --silent mentions -- FILE [--json]'

await main(process.argv.slice(2))

async function main(args: readonly string[]): Promise<void> {
  const file = args.find((arg) => !arg.startsWith('--'))
  if (args.includes('--jsonl')) await answerLines(shippedGlossary())
  else if (file === undefined) fail(USAGE)
  else print(findInFile(shippedGlossary(), file), args.includes('--json'))
}

function findInFile(glossary: CompiledGlossary, file: string): Found[] {
  const source = readSource(file)
  const at = places(source)
  const isMarkup = /\.(?:html?|xhtml)$/i.test(file) || /^\s*<(?:!doctype|html)\b/i.test(source)
  if (!isMarkup) return findMentions(glossary, source).map((one) => found(one, source, at(one.start)))
  const blocks = htmlBlocks(source)
  const texts = blocks.map(({ text }) => text)
  return findInBlocks(glossary, texts, undefined).map((one) => {
    const [block, start] = blockAt(blocks, one.start)
    return found(one, texts.join(''), at(block.sourceAt(start)))
  })
}

function blockAt(blocks: readonly SourceBlock[], position: number): readonly [SourceBlock, number] {
  let start = 0
  for (const block of blocks) {
    if (position < start + block.text.length) return [block, position - start]
    start += block.text.length
  }
  throw new Error(`No block at ${position}`)
}

function found(one: Mention, text: string, [line, column]: readonly [number, number]): Found {
  const words = text.slice(one.start, one.end).replace(/\s+/g, ' ')
  return { line, column, text: words, term: one.termId, reason: reasonText(one.reason, words, 'en') }
}

function print(mentions: readonly Found[], isJson: boolean): void {
  if (isJson) console.log(JSON.stringify(mentions, null, 2))
  else
    for (const { line, column, text, term, reason } of mentions)
      console.log(`${line}:${column}  ${text}  ${term}  ${reason}`)
}

/** Answers every line; one that can't be read is named on standard error, and the exit code is 1. */
async function answerLines(glossary: CompiledGlossary): Promise<void> {
  let number = 0
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++
    if (line.trim() === '') continue
    const passage = readPassage(line)
    if (passage === null) {
      console.error(`Line ${number} is no object with "id" and "text"; the other lines are answered.`)
      process.exitCode = 1
      continue
    }
    const mentions = findMentions(glossary, passage.text).map(({ start, end, termId, reason }) => {
      const text = passage.text.slice(start, end)
      return { start, end, text, term: termId, reason: reasonText(reason, text, 'en') }
    })
    console.log(JSON.stringify({ id: passage.id, mentions }))
  }
}

function readPassage(line: string): { id: unknown; text: string } | null {
  try {
    const { id, text } = JSON.parse(line) as { id?: unknown; text?: unknown }
    return id !== undefined && typeof text === 'string' ? { id, text } : null
  } catch {
    return null
  }
}

/** Gives line and column, both from 1, of an offset into `source`. */
function places(source: string): (offset: number) => readonly [number, number] {
  const starts = [0]
  for (const { index } of source.matchAll(/\n/g)) starts.push(index + 1)
  return (offset) => {
    const line = starts.findLastIndex((start) => start <= offset)
    return [line + 1, offset - starts[line] + 1]
  }
}

function readSource(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return fail(`There is no file ${file} that can be read.`)
  }
}

function fail(message: string): never {
  console.error(message)
  process.exit(2)
}

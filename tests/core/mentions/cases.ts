import { readFileSync } from 'node:fs'

export interface Label {
  readonly start: number
  readonly end: number
  readonly term: string
}

/** A line of a case table: the text without its marks, what must be found in it, and what may be. */
export interface Case {
  readonly line: number
  readonly text: string
  readonly mentions: readonly Label[]
  readonly optional: readonly Label[]
}

/**
 * Reads a table in which `[[words|term]]` must be found, `{{words|term}}` may be found, ` ¶ ` parts blocks, `\n` is a
 * line break, and everything else must stay unmarked.
 */
export function readCases(file: URL): Case[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((source, index) =>
      source.trim() === '' || source.startsWith('#') ? [] : [readCase(source, index + 1)],
    )
}

function readCase(source: string, line: number): Case {
  const mentions: Label[] = []
  const optional: Label[] = []
  let text = ''
  let at = 0
  const written = source.replaceAll(' ¶ ', '\n\n').replaceAll('\\n', '\n')
  for (const mark of written.matchAll(/\[\[(.+?)\|([a-z0-9-]+)\]\]|\{\{(.+?)\|([a-z0-9-]+)\}\}/gs)) {
    text += written.slice(at, mark.index)
    const words = mark[1] ?? mark[3]
    const label = { start: text.length, end: text.length + words.length, term: mark[2] ?? mark[4] }
    if (mark[1] === undefined) optional.push(label)
    else mentions.push(label)
    text += words
    at = mark.index + mark[0].length
  }
  return { line, text: text + written.slice(at), mentions, optional }
}

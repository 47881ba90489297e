/** Reads a glossary from a folder of YAML files and checks it whole (Node only: build, tests and tools). */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import * as v from 'valibot'
import { parseDocument } from 'yaml'
import { checkGlossary, type Problem } from './check.ts'
import { cueSchema, eventSchema, type Glossary, headSchema, sourceSchema, termSchema } from './schema.ts'

/** Every problem of a glossary, one a line: file, field, what is wrong. */
export class GlossaryError extends Error {
  override readonly name = 'GlossaryError'

  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    const lines = problems.map(({ file, field, what }) => `${file}: ${field ? `${field} ` : ''}${what}`)
    super(
      `The glossary has ${problems.length} problem${problems.length === 1 ? '' : 's'}:\n${lines.join('\n')}`,
    )
    this.problems = problems
  }
}

/** Returns the glossary in `folder`. Throws GlossaryError with all problems, or Node's error for a missing folder. */
export function loadGlossary(folder: string): Glossary {
  const problems: Problem[] = []
  const one = <T>(file: string, schema: v.GenericSchema<unknown, T>): T | null =>
    readOne(join(folder, file), file, schema, problems)
  const all = <T>(kind: string, schema: v.GenericSchema<unknown, T>): T[] =>
    readdirSync(join(folder, kind))
      .filter((file) => file.endsWith('.yaml'))
      .sort()
      .flatMap((file) => one(`${kind}/${file}`, schema) ?? [])
  const head = one('glossary.yaml', headSchema)
  const sources = one('sources.yaml', v.record(v.string(), sourceSchema))
  const cues = one('cues.yaml', v.record(v.string(), cueSchema))
  const terms = all('terms', termSchema)
  const events = all('events', eventSchema)
  if (head === null || sources === null || cues === null) throw new GlossaryError(problems)
  const glossary: Glossary = { head, sources, cues, terms, events }
  // References of files that could not be read would be reported as unknown: one fault, one line.
  if (problems.length === 0) problems.push(...checkGlossary(glossary))
  if (problems.length > 0) throw new GlossaryError(problems)
  return glossary
}

function readOne<T>(
  path: string,
  file: string,
  schema: v.GenericSchema<unknown, T>,
  problems: Problem[],
): T | null {
  const document = parseDocument(readFileSync(path, 'utf8'))
  for (const { message } of document.errors) problems.push({ file, field: '', what: message.split('\n')[0] })
  if (document.errors.length > 0) return null
  const result = v.safeParse(schema, document.toJS())
  if (!result.success) {
    for (const issue of result.issues)
      problems.push({ file, field: v.getDotPath(issue) ?? '', what: issue.message })
    return null
  }
  const id = (result.output as { id?: string }).id
  if (id !== undefined && `${id}.yaml` !== basename(file)) {
    problems.push({ file, field: 'id', what: `is "${id}"; the file must be named ${id}.yaml` })
  }
  return result.output
}

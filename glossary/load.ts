/** Reads a glossary from a folder of YAML files and checks it whole (Node only: build, tests and tools). */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
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

/** What can be read of a broken glossary. */
export type ReadableGlossary = Pick<Glossary, 'terms' | 'cues'>

/**
 * Returns the glossary in `folder`. Throws GlossaryError with all problems, or Node's error for a missing folder.
 * Where there are some, those that `further` finds in what could be read are told with them.
 */
export function loadGlossary(
  folder: string,
  further: (glossary: ReadableGlossary) => readonly Problem[] = () => [],
): Glossary {
  const problems: Problem[] = []
  const unread: Record<'terms' | 'events', string[]> = { terms: [], events: [] }
  const one = <T>(file: string, schema: v.GenericSchema<unknown, T>) =>
    readOne(folder, file, schema, problems)
  const all = <T extends { id: string }>(
    kind: 'terms' | 'events',
    schema: v.GenericSchema<unknown, T>,
  ): T[] =>
    readdirSync(join(folder, kind))
      .filter((file) => file.endsWith('.yaml'))
      .sort()
      .flatMap((file) => {
        const id = basename(file, '.yaml')
        const { entry, source } = one(`${kind}/${file}`, schema)
        if (entry !== null) return withId(entry, id, `${kind}/${file}`, problems)
        unread[kind].push(id)
        unread.events.push(...eventsOf(source))
        return []
      })
  const head = one('glossary.yaml', headSchema).entry
  const sources = one('sources.yaml', v.record(v.string(), sourceSchema)).entry
  const cues = one('cues.yaml', v.record(v.string(), cueSchema)).entry
  const terms = all('terms', termSchema)
  const events = all('events', eventSchema)
  problems.push(...checkGlossary({ head, sources, terms, events, unread }))
  if (problems.length === 0 && head !== null && sources !== null && cues !== null) {
    return { head, sources, cues, terms, events }
  }
  if (cues !== null) problems.push(...further({ terms, cues }))
  throw new GlossaryError(problems)
}

/** The entry under the id that its file's name gives, by which others refer to it. */
function withId<T extends { id: string }>(entry: T, id: string, file: string, problems: Problem[]): T {
  if (entry.id === id) return entry
  problems.push({ file, field: 'id', what: `is "${entry.id}"; the file must be named ${entry.id}.yaml` })
  return { ...entry, id }
}

/** Ids of the events that a faulty file names. */
function eventsOf(source: unknown): string[] {
  const { events } = (source ?? {}) as { events?: unknown }
  return Array.isArray(events) ? events.filter((id) => typeof id === 'string') : []
}

/** Reads and checks one file: what it holds, or null and what could be made out of it. */
function readOne<T>(
  folder: string,
  file: string,
  schema: v.GenericSchema<unknown, T>,
  problems: Problem[],
): { entry: T | null; source: unknown } {
  const path = join(folder, file)
  if (!existsSync(path)) {
    problems.push({ file, field: '', what: 'is missing' })
    return { entry: null, source: null }
  }
  const document = parseDocument(readFileSync(path, 'utf8'))
  for (const { message } of document.errors) problems.push({ file, field: '', what: message.split('\n')[0] })
  if (document.errors.length > 0) return { entry: null, source: null }
  const source: unknown = document.toJS()
  const result = v.safeParse(schema, source)
  if (result.success) return { entry: result.output, source }
  for (const issue of result.issues)
    problems.push({ file, field: v.getDotPath(issue) ?? '', what: issue.message })
  return { entry: null, source }
}

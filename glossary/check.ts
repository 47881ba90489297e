/** What a schema of single files can't see: references between files, locators, names that two terms share. */
import type { Glossary, GlossaryEvent, Head, Term } from './schema.ts'

/** A fault of a glossary: in which file, in which field, and what is wrong. */
export interface Problem {
  readonly file: string
  readonly field: string
  readonly what: string
}

/** What could be read of a glossary. */
export interface ReadGlossary {
  readonly head: Head | null
  readonly sources: Glossary['sources'] | null
  readonly terms: readonly Term[]
  readonly events: readonly GlossaryEvent[]
  /** Ids of files that could not be read, and of events that such terms refer to: they are known all the same. */
  readonly unread: { readonly terms: readonly string[]; readonly events: readonly string[] }
}

/** A part with the ids that its references may name. */
interface Checked extends ReadGlossary {
  readonly termIds: ReadonlySet<string>
  readonly eventIds: ReadonlySet<string>
}

const LONGEST_GIST = 30

/** Returns every problem found; an empty list for a sound glossary. */
export function checkGlossary(read: ReadGlossary): Problem[] {
  const ids = (entries: readonly { id: string }[]) => entries.map(({ id }) => id)
  const glossary: Checked = {
    ...read,
    termIds: new Set([...ids(read.terms), ...read.unread.terms]),
    eventIds: new Set([...ids(read.events), ...read.unread.events]),
  }
  return [
    ...glossary.terms.flatMap((term) => checkTerm(glossary, term)),
    ...glossary.events.flatMap((event) => checkEvent(glossary, event)),
    ...checkNames(glossary.terms),
  ]
}

function checkTerm(glossary: Checked, term: Term): Problem[] {
  const file = `terms/${term.id}.yaml`
  const problems: Problem[] = []
  const say = (field: string, what: string) => problems.push({ file, field, what })
  for (const lang of ['en', 'ru'] as const) {
    const words = term.gist[lang].match(/[\p{L}\p{N}’'-]+/gu)?.length ?? 0
    if (words > LONGEST_GIST) say(`gist.${lang}`, `has ${words} words; at most ${LONGEST_GIST}`)
  }
  if (term.marked && term.memo.length === 0)
    say('memo', 'is empty, but a marked term needs what the memo says')
  if (term.marked && term.names.length === 0) say('names', 'is empty, but a marked term needs a name')
  for (const id of term.events)
    if (!glossary.eventIds.has(id)) say('events', `names the unknown event "${id}"`)
  for (const id of term.related) {
    if (!glossary.termIds.has(id)) say('related', `names the unknown term "${id}"`)
    if (id === term.id) say('related', 'names the term itself')
  }
  return [...problems, ...checkLayers(glossary, file, term)]
}

function checkEvent(glossary: Checked, event: GlossaryEvent): Problem[] {
  const file = `events/${event.id}.yaml`
  const problems: Problem[] = []
  const say = (field: string, what: string) => problems.push({ file, field, what })
  for (const id of event.terms) if (!glossary.termIds.has(id)) say('terms', `names the unknown term "${id}"`)
  const isReferred = glossary.terms.some((term) => term.events.includes(event.id))
  if (!isReferred && !glossary.unread.events.includes(event.id))
    say('id', 'is an event that no term refers to')
  if (event.until && event.until < event.date) say('until', 'lies before the date')
  if (event.background.length + event.since.length === 0)
    say('background', 'and since are empty: no sourced statement')
  return [...problems, ...checkLayers(glossary, file, event)]
}

function checkLayers(glossary: Checked, file: string, entry: Term | GlossaryEvent): Problem[] {
  const problems: Problem[] = []
  const say = (field: string, what: string) => problems.push({ file, field, what })
  entry.memo.forEach((statement, index) => {
    for (const locator of statement.at) {
      const [section, paragraph] = locator.split('/')
      const found = glossary.head?.sections.find((one) => one.id === section)
      if (glossary.head !== null && (!found || Number(paragraph) > found.paragraphs))
        say(`memo.${index}.at`, `names "${locator}", no place of the memo`)
    }
  })
  for (const layer of ['differs', 'background', 'since'] as const) {
    entry[layer].forEach((statement, index) => {
      for (const id of statement.sources) {
        if (glossary.sources !== null && !Object.hasOwn(glossary.sources, id))
          say(`${layer}.${index}.sources`, `names the unknown source "${id}"`)
      }
    })
  }
  entry.since.forEach(({ asOf }, index) => {
    if (glossary.head !== null && asOf.padEnd(10, '-99') < glossary.head.written.slice(0, asOf.length)) {
      say(`since.${index}.asOf`, `is ${asOf}, before the memo was written`)
    }
  })
  return problems
}

/** Two terms may share a name only where both say what it needs. */
function checkNames(terms: readonly Term[]): Problem[] {
  const owners = new Map<string, string>()
  const problems: Problem[] = []
  for (const term of terms) {
    term.names.forEach((name, index) => {
      const guarded = typeof name !== 'string' && ((name.needs?.length ?? 0) > 0 || name.short)
      const patterns = typeof name === 'string' ? [name] : [...(name.en ?? []), ...(name.ru ?? [])]
      for (const pattern of guarded ? [] : patterns) {
        const key = pattern.toLowerCase().replace(/\s+/g, ' ')
        const owner = owners.get(key)
        if (owner !== undefined && owner !== term.id) {
          const what = `has "${pattern}", which also names "${owner}", and neither says what it needs`
          problems.push({ file: `terms/${term.id}.yaml`, field: `names.${index}`, what })
        }
        owners.set(key, term.id)
      }
    })
  }
  return problems
}

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { EntryView, EventLine, Lang, Locator, SourceView, Statement } from '../../core/entry.ts'

type Texts = Readonly<Record<Lang, string>>

interface StatementFile extends Texts {
  readonly at?: readonly string[]
  readonly sources?: readonly string[]
  readonly oneSource?: boolean
  readonly asOf?: string
}

interface TermFile {
  readonly id: string
  readonly kind: EntryView['kind']
  readonly asOf: string
  readonly title: Texts
  readonly spelled?: Texts
  readonly gist: Texts
  readonly memo: readonly StatementFile[]
  readonly differs?: readonly StatementFile[]
  readonly background: readonly StatementFile[]
  readonly since: readonly StatementFile[]
  readonly events: readonly string[]
  readonly related: readonly string[]
}

interface EventFile {
  readonly id: string
  readonly date: string
  readonly title: Texts
  readonly terms: readonly string[]
}

const FOLDER = join(import.meta.dirname, '../../glossary')
const HEADINGS: Readonly<Record<string, string>> = {
  'devolution-of-dialogue': 'Devolution of dialogue',
  'doomed-to-cooperate': 'Doomed to cooperate',
  'action-plan': 'Action plan',
}

function read<T>(file: string): T {
  return parse(readFileSync(join(FOLDER, file), 'utf8')) as T
}

const sources = read<Record<string, Partial<SourceView>>>('sources.yaml')

function sourceOf(id: string): SourceView {
  return { title: id, publisher: id, date: null, url: null, copy: null, ...sources[id] }
}

function statementOf(file: StatementFile, lang: Lang): Statement {
  return {
    text: file[lang],
    sources: (file.sources ?? []).map(sourceOf),
    oneSource: file.oneSource ?? false,
    asOf: file.asOf ?? null,
  }
}

function locatorOf(place: string): Locator {
  const [section = '', paragraph = '1'] = place.split('/')
  return { section, heading: HEADINGS[section] ?? null, paragraphs: [Number(paragraph)] }
}

function eventOf(id: string, termId: string, lang: Lang): EventLine {
  const file = read<EventFile>(`events/${id}.yaml`)
  return {
    id,
    date: file.date,
    title: file.title[lang],
    own: file.terms.includes(termId),
    after: file.date >= '2018-07-16',
  }
}

/** The entry of a term as a card gets it, straight from its file: for looking at cards, without the compiler. */
export function entryFromFile(termId: string, lang: Lang): EntryView {
  const file = read<TermFile>(`terms/${termId}.yaml`)
  const statements = (layer: readonly StatementFile[] = []) => layer.map((one) => statementOf(one, lang))
  return {
    id: file.id,
    lang,
    kind: file.kind,
    title: file.title[lang],
    spelled: file.spelled?.[lang] ?? null,
    gist: file.gist[lang],
    memo: file.memo.map((one) => ({ text: one[lang], at: (one.at ?? []).map(locatorOf) })),
    differs: statements(file.differs),
    background: statements(file.background),
    events: file.events
      .map((id) => eventOf(id, file.id, lang))
      .sort((a, b) => Number(a.after) - Number(b.after) || a.date.localeCompare(b.date)),
    since: statements(file.since),
    asOf: file.asOf,
    related: file.related.map((id) => ({ id, title: read<TermFile>(`terms/${id}.yaml`).title[lang] })),
  }
}

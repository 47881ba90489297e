/**
 * The shape of a valid glossary: the one that ships and those that readers import. Texts come in English and Russian;
 * a glossary in one language repeats nothing and is filled up by the loader.
 */
import * as v from 'valibot'

const id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens'),
)
const text = v.pipe(
  v.string(),
  v.trim(),
  v.nonEmpty('must not be empty'),
  v.maxLength(4000, 'is longer than 4,000 characters'),
)
const bilingual = v.strictObject({ en: text, ru: text })
const ids = v.array(id)

const DATE = /^\d{4}(?:-\d\d(?:-\d\d)?)?$/

/** A calendar date of day, month or year precision: its length is its precision. */
export const partialDate = v.pipe(
  v.string(),
  v.regex(DATE, 'must be YYYY, YYYY-MM or YYYY-MM-DD'),
  v.check((date) => !DATE.test(date) || isRealDate(date), 'is no date of the calendar'),
)

const locator = v.pipe(v.string(), v.regex(/^[a-z-]+\/[1-9]\d*$/, 'must be section/paragraph'))
const memoStatement = v.strictObject({
  at: v.pipe(v.array(locator), v.nonEmpty('needs a locator')),
  en: text,
  ru: text,
})
const sourced = {
  en: text,
  ru: text,
  sources: v.pipe(ids, v.nonEmpty('needs a source')),
  oneSource: v.optional(v.boolean()),
}
const statement = v.strictObject(sourced)
const laterStatement = v.strictObject({ ...sourced, asOf: partialDate })

/** Patterns in the notation of core/compile/pattern.ts. */
const patterns = v.array(v.pipe(v.string(), v.trim(), v.nonEmpty('must not be empty'), v.maxLength(2000)))

export const scopes = ['beside', 'sentence', 'block', 'page'] as const

/** Letter case on the page: any; first letter a capital; a capital and then a small letter; all capitals. */
export const cases = ['any', 'capital', 'title', 'exact'] as const

/** Evidence near a name: so many finds of any of these cues within a reach. */
const evidence = v.strictObject({
  cues: v.optional(ids),
  words: v.optional(patterns),
  in: v.picklist(scopes),
  min: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
})
const condition = v.union([
  evidence,
  v.strictObject({ all: v.pipe(v.array(evidence), v.minLength(2, 'needs two conditions or more')) }),
])

const nameRule = v.strictObject({
  en: v.optional(patterns),
  ru: v.optional(patterns),
  case: v.optional(v.picklist(cases)),
  needs: v.optional(v.array(condition)),
  unless: v.optional(v.array(condition)),
  short: v.optional(v.boolean()),
})
/** A plain string is a name that stands alone, in singular and plural. */
const name = v.union([
  v.pipe(v.string(), v.trim(), v.nonEmpty('must not be empty'), v.maxLength(2000)),
  nameRule,
])

const rival = v.strictObject({
  name: text,
  en: v.optional(patterns),
  ru: v.optional(patterns),
  case: v.optional(v.picklist(cases)),
})

export const kinds = [
  'institution',
  'agreement',
  'channel',
  'document',
  'event',
  'person',
  'concept',
  'measure',
  'accusation',
] as const

export const termSchema = v.strictObject({
  id,
  kind: v.picklist(kinds),
  marked: v.optional(v.boolean(), true),
  asOf: partialDate,
  title: bilingual,
  spelled: v.optional(bilingual),
  gist: bilingual,
  memo: v.array(memoStatement),
  differs: v.optional(v.array(statement), []),
  background: v.array(statement),
  since: v.array(laterStatement),
  events: ids,
  related: ids,
  lookalikes: v.optional(v.array(v.strictObject({ name: text, en: text, ru: text })), []),
  names: v.optional(v.array(name), []),
  rivals: v.optional(v.array(rival), []),
})

export const eventSchema = v.strictObject({
  id,
  date: partialDate,
  until: v.optional(partialDate),
  scheduled: v.optional(v.boolean(), false),
  lane: v.picklist(['cooperation', 'rupture', 'neither']),
  terms: v.pipe(ids, v.nonEmpty('needs a term')),
  title: bilingual,
  memo: v.array(memoStatement),
  differs: v.optional(v.array(statement), []),
  background: v.array(statement),
  since: v.array(laterStatement),
})

export const sourceSchema = v.strictObject({
  kind: v.picklist(['official', 'press', 'expert', 'reference']),
  title: text,
  publisher: text,
  copy: v.optional(text),
  date: v.nullable(text),
  url: v.nullable(v.pipe(v.string(), v.url('is no address'), v.regex(/^https?:/, 'must be http or https'))),
})

/** A shared list of cues: words that show what a passage is about. */
export const cueSchema = v.strictObject({
  about: text,
  en: v.optional(patterns),
  ru: v.optional(patterns),
})

export const headSchema = v.strictObject({
  title: bilingual,
  version: text,
  licence: text,
  author: text,
  /** The day before which the memo was written: later events stand below its line. */
  written: partialDate,
  sections: v.array(
    v.strictObject({
      id,
      heading: v.nullable(text),
      paragraphs: v.pipe(v.number(), v.integer(), v.minValue(1)),
    }),
  ),
})

export type Term = v.InferOutput<typeof termSchema>
export type GlossaryEvent = v.InferOutput<typeof eventSchema>
export type Source = v.InferOutput<typeof sourceSchema>
export type CueList = v.InferOutput<typeof cueSchema>
export type Head = v.InferOutput<typeof headSchema>
export type Evidence = v.InferOutput<typeof evidence>
export type Condition = v.InferOutput<typeof condition>
export type NameRule = v.InferOutput<typeof nameRule>
export type Rival = v.InferOutput<typeof rival>

/** A whole glossary, as the compiler and the card's texts take it. */
export interface Glossary {
  readonly head: Head
  readonly terms: readonly Term[]
  readonly events: readonly GlossaryEvent[]
  readonly sources: Readonly<Record<string, Source>>
  readonly cues: Readonly<Record<string, CueList>>
}

function isRealDate(date: string): boolean {
  const [year, month = 1, day = 1] = date.split('-').map(Number)
  const real = new Date(Date.UTC(year, month - 1, day))
  return year >= 1000 && real.getUTCMonth() === month - 1 && real.getUTCDate() === day
}

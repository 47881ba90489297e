import type { Field } from './fields.ts'
import type { SearchField, SearchHit } from './types.ts'

const FIELDS: Readonly<Record<SearchField, number>> = {
  title: 0,
  spelled: 1,
  name: 2,
  date: 3,
  gist: 4,
  text: 5,
  quote: 6,
}
const TYPES: Readonly<Record<SearchHit['type'], number>> = { term: 0, event: 10, note: 20 }
const LENGTHS = 2 ** 10

/** One more than the greatest place. */
export const PLACES = 2 ** 5 * LENGTHS

/** A field's place among those that answer a query equally well: by type, then by kind of text, the shortest first. */
export function placeOf({ type, field, text }: Field): number {
  return (TYPES[type] + FIELDS[field]) * LENGTHS + Math.min(text.length, LENGTHS - 1)
}

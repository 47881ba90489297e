import * as v from 'valibot'
import type { Request } from './messages.ts'

/** What content scripts ask of the background; checked there by schema and by sender. */
export const requestSchema: v.GenericSchema<unknown, Request> = v.variant('type', [
  v.strictObject({ type: v.literal('card') }),
  v.strictObject({ type: v.literal('names') }),
  v.strictObject({ type: v.literal('allAnchors') }),
  v.strictObject({ type: v.literal('cyrillic') }),
  v.strictObject({
    type: v.literal('counted'),
    terms: v.pipe(v.array(v.pipe(v.string(), v.maxLength(100))), v.maxLength(10_000)),
  }),
  v.strictObject({
    type: v.literal('entry'),
    id: v.pipe(v.string(), v.maxLength(100)),
    lang: v.picklist(['en', 'ru']),
  }),
])

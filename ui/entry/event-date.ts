import type { EventView, Lang } from '../../core/entry.ts'
import { longDate } from '../dates.ts'

/**
 * When an event was, written out, as precisely as it is known: `16 July 2018`, `March 2014`, `2004`; days of one month
 * are joined, `20–24 July 2026`.
 */
export function eventDate({ date, until }: Pick<EventView, 'date' | 'until'>, lang: Lang): string {
  if (until === null || until === date) return longDate(date, lang)
  const isOneMonth = date.length === 10 && until.length === 10 && date.slice(0, 7) === until.slice(0, 7)
  if (isOneMonth) return `${Number(date.slice(8))}–${longDate(until, lang)}`
  return `${longDate(date, lang)} – ${longDate(until, lang)}`
}

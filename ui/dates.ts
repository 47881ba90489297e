import type { Lang } from '../core/entry.ts'

type Month = 'short' | 'long'

/** Months that Russian typography does not shorten beside short forms of the others. */
const RUSSIAN_WHOLE = new Set([3, 5, 6, 7])

/**
 * The name of a month, in the form that it takes after a day (Russian: the genitive) or on its own.
 * `Intl` knows the names; only which of them are shortened is decided here.
 */
function monthName(year: number, month: number, withDay: boolean, length: Month, lang: Lang): string {
  const whole = lang === 'ru' && RUSSIAN_WHOLE.has(month) ? 'long' : length
  const format = new Intl.DateTimeFormat(lang === 'ru' ? 'ru' : 'en-US', {
    ...(withDay && { day: 'numeric' as const }),
    month: whole,
    year: 'numeric',
    timeZone: 'UTC',
  })
  const part = format.formatToParts(Date.UTC(year, month - 1, 1)).find(({ type }) => type === 'month')
  return part?.value ?? String(month)
}

interface Parts {
  readonly year: number
  readonly month: number | null
  readonly day: number | null
}

function partsOf(iso: string): Parts | null {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(iso)
  if (!found) return null
  const month = found[2] === undefined ? null : Number(found[2])
  if (month !== null && (month < 1 || month > 12)) return null
  return { year: Number(found[1]), month, day: found[3] === undefined ? null : Number(found[3]) }
}

function written({ year, month, day }: Parts, length: Month, lang: Lang): string {
  if (month === null) return String(year)
  const name = monthName(year, month, day !== null, length, lang)
  return day === null ? `${name} ${year}` : `${day} ${name} ${year}`
}

/**
 * An ISO date in the short form of lists and captions, as precise as it is given: `17 Jun 2013`, `Mar 2014`,
 * `2004`; `17 июня 2013`, `март 2014`. What is no ISO date is returned as it is.
 */
export function shortDate(iso: string, lang: Lang): string {
  const parts = partsOf(iso)
  return parts ? written(parts, 'short', lang) : iso
}

/** An ISO date in the form of running text: `17 June 2013`, `May 2026`; `17 июня 2013 года`, `2004 год`. */
export function longDate(iso: string, lang: Lang): string {
  const parts = partsOf(iso)
  if (!parts) return iso
  const date = written(parts, 'long', lang)
  if (lang === 'en') return date
  return parts.month === null ? `${date} год` : `${date} года`
}

/** A source's date as the source states it (`2014, spring`), with the ISO dates in it written short. */
export function statedDate(date: string, lang: Lang): string {
  return date.replace(/\b\d{4}-\d{2}(?:-\d{2})?\b/g, (iso) => shortDate(iso, lang))
}

/** A stretch of time in milliseconds since 1970, UTC, half-open. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** The day, month or year that an ISO date names; its length is its precision. */
export function spanOf(date: string): Span {
  const [year, month, day] = date.split('-').map(Number)
  const from = Date.UTC(year, (month ?? 1) - 1, day ?? 1)
  if (month === undefined) return { from, to: Date.UTC(year + 1, 0, 1) }
  return { from, to: day === undefined ? Date.UTC(year, month, 1) : Date.UTC(year, month - 1, day + 1) }
}

export function middle({ from, to }: Span): number {
  return (from + to) / 2
}

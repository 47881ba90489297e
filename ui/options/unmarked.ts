import {
  dismissHere,
  dismissOnSite,
  type NotHere,
  restoreHere,
  restoreOnSite,
  type SiteChoices,
} from '../../core/choices.ts'

/** A mention, or a term on a whole site, that the reader has unmarked. */
export interface UnmarkedRow {
  /** Unlike any other row's. */
  readonly key: string
  /** Host name; empty for files and for pages without one. */
  readonly site: string
  readonly termId: string
  /** When it was unmarked, in milliseconds since 1970. */
  readonly at: number
  /** Null for a term on the whole site. */
  readonly mention: NotHere | null
  /** The choice was taken back, here or elsewhere, since the page was opened. */
  readonly isMarkedAgain: boolean
}

export interface SiteGroup {
  readonly site: string
  readonly rows: readonly UnmarkedRow[]
}

function rowsOf(site: string, { notHere, notOnSite }: SiteChoices): UnmarkedRow[] {
  const mentions = notHere.map((mention) => {
    const { termId, path, words, before, after, at } = mention
    const key = JSON.stringify([site, termId, path, words, before, after])
    return { key, site, termId, at, mention, isMarkedAgain: false }
  })
  const terms = notOnSite.map(({ termId, at }) => {
    return { key: JSON.stringify([site, termId]), site, termId, at, mention: null, isMarkedAgain: false }
  })
  return [...mentions, ...terms]
}

/** The rows after the choices of a site were read. Those that are no longer among them stay, as marked again. */
export function withSite(
  rows: readonly UnmarkedRow[],
  site: string,
  choices: SiteChoices,
): readonly UnmarkedRow[] {
  const current = new Map(rowsOf(site, choices).map((row) => [row.key, row]))
  const known = new Set(rows.map(({ key }) => key))
  return [
    ...rows.map((row) =>
      row.site === site ? (current.get(row.key) ?? { ...row, isMarkedAgain: true }) : row,
    ),
    ...[...current.values()].filter(({ key }) => !known.has(key)),
  ]
}

/** The rows site by site, newest first: rows within a site, and sites by their newest row. */
export function groupsOf(rows: readonly UnmarkedRow[]): readonly SiteGroup[] {
  const sites = new Map<string, UnmarkedRow[]>()
  for (const row of rows.toSorted((a, b) => b.at - a.at)) {
    const group = sites.get(row.site)
    if (group) group.push(row)
    else sites.set(row.site, [row])
  }
  return [...sites].map(([site, rows]) => ({ site, rows }))
}

/** What a press on the row makes of its site's choices: the other of unmarked and marked, and back as it was. */
export function toggled({ mention, termId, at, isMarkedAgain }: UnmarkedRow) {
  return (choices: SiteChoices): SiteChoices => {
    if (isMarkedAgain) return mention ? dismissHere(choices, mention, at) : dismissOnSite(choices, termId, at)
    return mention ? restoreHere(choices, mention) : restoreOnSite(choices, termId)
  }
}

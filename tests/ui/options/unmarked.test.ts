import { expect, test } from 'vitest'
import type { NotHere, SiteChoices } from '../../../core/choices.ts'
import { groupsOf, toggled, type UnmarkedRow, withSite } from '../../../ui/options/unmarked.ts'

const mention = (words: string, at: number, path = '/'): NotHere => {
  return { path, termId: 'nrrc', words, before: 'the', after: 'said', at }
}

const NEWS: SiteChoices = {
  notHere: [mention('NRRC', 30), mention('the centre', 50)],
  notOnSite: [{ termId: 'attribution', at: 40 }],
}
const OPERA: SiteChoices = { notHere: [mention('NRRC', 45)], notOnSite: [] }

function rowsOf(...sites: [string, SiteChoices][]): readonly UnmarkedRow[] {
  return sites.reduce<readonly UnmarkedRow[]>((rows, [site, choices]) => withSite(rows, site, choices), [])
}

/** Sites, and what each row stands for. */
const shown = (rows: readonly UnmarkedRow[]) =>
  groupsOf(rows).map(({ site, rows }) => [site, ...rows.map((row) => row.mention?.words ?? row.termId)])

test('rows stand site by site, newest first, whatever order they come in', () => {
  const expected = [
    ['news.example', 'the centre', 'attribution', 'NRRC'],
    ['opera.example', 'NRRC'],
  ]
  expect(shown(rowsOf(['news.example', NEWS], ['opera.example', OPERA]))).toEqual(expected)
  expect(shown(rowsOf(['opera.example', OPERA], ['news.example', NEWS]))).toEqual(expected)
})

test('the site with the newest row comes first', () => {
  const late: SiteChoices = { notHere: [], notOnSite: [{ termId: 'ungge', at: 60 }] }
  expect(shown(rowsOf(['news.example', NEWS], ['', late])).map(([site]) => site)).toEqual([
    '',
    'news.example',
  ])
})

test('no rows, no sites', () => {
  expect(groupsOf([])).toEqual([])
})

test('the same mention on two pages is two rows, twice on one page is one', () => {
  const twice = { notHere: [mention('NRRC', 1), mention('NRRC', 2), mention('NRRC', 3, '/2')], notOnSite: [] }
  const rows = rowsOf(['news.example', twice])
  expect(rows).toHaveLength(2)
  expect(new Set(rows.map(({ key }) => key)).size).toBe(2)
})

test('what is no longer among the choices stays where it was, as marked again', () => {
  const rows = rowsOf(['news.example', NEWS], ['opera.example', OPERA])
  const after = withSite(rows, 'news.example', { ...NEWS, notHere: [mention('NRRC', 30)] })
  expect(shown(after)).toEqual(shown(rows))
  expect(after.filter(({ isMarkedAgain }) => isMarkedAgain).map((row) => row.mention?.words)).toEqual([
    'the centre',
  ])
})

test('a row that is unmarked again elsewhere is so here, from its new time on', () => {
  const rows = withSite(rowsOf(['opera.example', OPERA]), 'opera.example', { notHere: [], notOnSite: [] })
  const [row] = withSite(rows, 'opera.example', { notHere: [mention('NRRC', 99)], notOnSite: [] })
  expect(row).toMatchObject({ isMarkedAgain: false, at: 99 })
})

test('a press takes a choice back, and the next one puts it back as it was', () => {
  for (const row of rowsOf(['news.example', NEWS])) {
    const without = toggled(row)(NEWS)
    expect(without.notHere.length + without.notOnSite.length).toBe(2)
    const back = withSite([], 'news.example', toggled({ ...row, isMarkedAgain: true })(without))
    expect(groupsOf(back)).toEqual(groupsOf(rowsOf(['news.example', NEWS])))
  }
})

import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { loadGlossary } from '../../glossary/load.ts'

const FOLDER = fileURLToPath(new URL('../../glossary', import.meta.url))
const glossary = loadGlossary(FOLDER)

/** Marked on pages. */
const MARKED = `
  attribution bilateral-package-2013 cancelled-summit-2013 capacity-building cert code-of-conduct
  confidence-building consultations-2018 critical-infrastructure cyber-doctrine cyber-working-group
  election-interference guterres hamburg-meeting helsinki-summit hidden-functions ict leaders-hotline
  non-paper-2017 non-state-actor nrrc obama obama-xi-agreement peskov presidential-commission putin
  responsible-behavior snowden strategic-stability supply-chain trump ukraine-crisis ungge
  ungge-failure-2017 ungge-report-2013 ungge-report-2015 us-sanctions wrongful-act xi
`
/** For search, the timeline and links between entries. */
const FURTHER = `
  chernenko cybercrime-convention economic-cyber-espionage g20-hamburg geneva-summit-2021
  global-mechanism industry-calls khramov krutskikh lyukmanov norm-c-territory norm-f-infrastructure
  norm-i-supply-chain oewg poc-directory publishing-working-group resolution-70-237 three-channels
`
const EVENTS = `
  alaska-2025 attribution-statement-2016 bolton-patrushev-2018 bpc-created-2009 bpc-frozen-2014
  budapest-2025 caatsa-2017 channel-closed-2022 consultations-cancelled-2018 crimea-2014
  cyber-pause-2025 cyber-wg-first-meeting-2013 cybercrime-adopted-2024 cybercrime-vote-2019
  expert-group-2021 gabbard-2025 geneva-2021 geneva-talks-2016 gge-fails-2017 gge-report-2010
  gge-report-2013-issued gge-report-2015-issued gge-report-2021 gge-starts-2004 global-mechanism-2026
  global-mechanism-plenary-2026 gru-indictment-2018 guterres-lisbon-2018 guterres-munich-2018
  hamburg-2017 hamburg-reversal-2017 hanoi-2025 helsinki-2018 ica-2017 invasion-2022
  joint-resolution-2021 joint-resolution-adopted-2021 joyce-2018 khramov-2025 krutskikh-after-helsinki
  krutskikh-july-2017 lyukmanov-2025 memo-page-2022 memo-written-2018 mueller-report-2019
  new-start-expires-2026 new-start-suspended-2023 nkcki-2018 non-paper-2017-delivered
  nrrc-agreement-1987 nrrc-message-2016 obama-xi-2015 oewg-final-2025 oewg-report-2021 osce-cbm-2013
  osce-cbm-2016 package-2013 poc-directory-2024 putin-proposal-2020 resolution-53-70
  resolution-70-237-2015 resolution-73-266 resolution-73-27 revil-2022 ru-basics-2021 ru-doctrine-2016
  ru-views-2011 ryabkov-sept-2017 sanctions-2014 sanctions-april-2021 sanctions-dec-2016
  sanctions-march-2018 sanctions-oct-2025 sco-code-2011 sco-code-2015 snowden-asylum-2013
  snowden-citizen-2022 snowden-lands-2013 snowden-leaks-2013 summit-cancelled-2013 us-strategy-2011
  us-strategy-2026 uscert-retired-2023 vienna-postponed-2018
`

const ids = (list: string) => list.trim().split(/\s+/).sort()
const idsOf = (entries: readonly { id: string }[]) => entries.map(({ id }) => id).sort()

describe('no entry is missing or too many', () => {
  test('marked terms', () => {
    expect(ids(MARKED)).toHaveLength(39)
    expect(idsOf(glossary.terms.filter(({ marked }) => marked))).toEqual(ids(MARKED))
  })
  test('further terms', () => {
    expect(ids(MARKED).length + ids(FURTHER).length).toBe(57)
    expect(idsOf(glossary.terms.filter(({ marked }) => !marked))).toEqual(ids(FURTHER))
  })
  test('events', () => {
    expect(ids(EVENTS)).toHaveLength(84)
    expect(idsOf(glossary.events)).toEqual(ids(EVENTS))
  })
  test('every file is read', () => {
    for (const [kind, entries] of [
      ['terms', glossary.terms],
      ['events', glossary.events],
    ] as const) {
      expect(
        readdirSync(`${FOLDER}/${kind}`)
          .map((file) => file.replace(/\.yaml$/, ''))
          .sort(),
      ).toEqual(idsOf(entries))
    }
  })
})

/** All texts of an entry that come in two languages, with the field that each pair stands in. */
function pairs(entry: unknown, field = ''): { field: string; en: string; ru: string }[] {
  if (typeof entry !== 'object' || entry === null) return []
  const { en, ru } = entry as { en?: unknown; ru?: unknown }
  if (typeof en === 'string' || typeof ru === 'string')
    return [{ field, en: String(en ?? ''), ru: String(ru ?? '') }]
  return Object.entries(entry).flatMap(([key, value]) =>
    key === 'names' || key === 'rivals' ? [] : pairs(value, field === '' ? key : `${field}.${key}`),
  )
}

const entries = [...glossary.terms, ...glossary.events, { ...glossary.head, id: 'head' }]

test.each(entries.map((entry) => [entry.id, entry] as const))(
  '%s has every text in both languages',
  (_id, entry) => {
    const all = pairs(entry)
    expect(all.length).toBeGreaterThan(0)
    for (const { field, en, ru } of all) {
      expect(en, `${field}.en`).toMatch(/\p{L}/u)
      expect(ru, `${field}.ru`).toMatch(/\p{L}/u)
      expect(en, `${field}.en is no Russian`).not.toMatch(/[\u0400-\u04ff]{3,} [\u0400-\u04ff]{3,}/)
      // Abbreviations and addresses alone are the same in both.
      if (/[a-z]{3} [a-z]{3}/.test(en)) expect(ru, `${field}.ru`).toMatch(/[\u0400-\u04ff]/)
    }
  },
)

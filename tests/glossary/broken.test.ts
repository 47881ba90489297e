import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { CompileError, compileGlossary } from '../../core/compile/compile.ts'
import { GlossaryError, loadGlossary } from '../../glossary/load.ts'

const SHIPPED = fileURLToPath(new URL('../../glossary', import.meta.url))
const folders: string[] = []

/** A copy of the shipped glossary with edits: file, text that stands there, text that replaces it. */
function broken(...edits: readonly (readonly [file: string, from: string | RegExp, to: string])[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'policy-gloss-'))
  folders.push(folder)
  cpSync(SHIPPED, folder, { recursive: true })
  for (const [file, from, to] of edits) {
    const before = readFileSync(join(folder, file), 'utf8')
    const after = before.replace(from, to)
    if (after === before) throw new Error(`${file} has no ${from}`)
    writeFileSync(join(folder, file), after)
  }
  return folder
}

function problemsOf(folder: string): string {
  try {
    compileGlossary(loadGlossary(folder))
    return 'none'
  } catch (error) {
    if (error instanceof GlossaryError || error instanceof CompileError) return error.message
    throw error
  }
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

describe('a broken glossary', () => {
  it('is none when nothing is broken', () => {
    expect(problemsOf(broken())).toBe('none')
  })

  it('has every fault of its references listed at once, with file and field', () => {
    const folder = broken(
      ['terms/nrrc.yaml', 'related: [bilateral-package-2013', 'related: [no-such-term'],
      ['terms/nrrc.yaml', 'nrrc-agreement-1987,', 'no-such-event,'],
      ['terms/ungge.yaml', /sources: \[[a-z0-9-]+/, 'sources: [no-such-source'],
      ['terms/ungge.yaml', 'action-plan/3', 'action-plan/9'],
      ['terms/snowden.yaml', /gist:\n {2}en: /, `gist:\n  en: ${'word '.repeat(31)}`],
    )
    const problems = problemsOf(folder)
    expect(problems).toContain('terms/nrrc.yaml: related names the unknown term "no-such-term"')
    expect(problems).toContain('terms/nrrc.yaml: events names the unknown event "no-such-event"')
    expect(problems).toMatch(/terms\/ungge\.yaml: \w+\.\d\.sources names the unknown source "no-such-source"/)
    expect(problems).toMatch(/terms\/ungge\.yaml: memo\.\d\.at names "action-plan\/9", no place of the memo/)
    expect(problems).toMatch(/terms\/snowden\.yaml: gist\.en has \d+ words; at most 30/)
  })

  it('has every fault of single files listed at once', () => {
    const problems = problemsOf(
      broken(
        ['events/package-2013.yaml', '"2013-06-17"', '"2013-06-31"'],
        ['events/hanoi-2025.yaml', /title:\n {2}en: .*/, 'title:\n  en: ""'],
        ['terms/nrrc.yaml', 'sources: [state-nrrc-history, state-nrrc-2012]', 'sources: []'],
        ['terms/xi.yaml', 'id: xi', 'id: xy'],
      ),
    )
    expect(problems).toMatch(/events\/package-2013\.yaml: date is no date of the calendar/)
    expect(problems).toMatch(/events\/hanoi-2025\.yaml: title\.en must not be empty/)
    expect(problems).toMatch(/terms\/nrrc\.yaml: background\.0\.sources needs a source/)
    expect(problems).toMatch(/terms\/xi\.yaml: id is "xy"; the file must be named xy\.yaml/)
  })

  it.each([
    ['an empty cue', '["", "hack"]', /must not be empty/],
    ['a cue that is in every text', '["the"]', /"the" is too common to show anything/],
    ['a single letter', '["x"]', /"x" is a single letter/],
    ['a stem that is too short', '["ab*"]', /a stem needs 3 letters or more/],
    ['a bracket that is not closed', '["(Moscow"]', /lacks a "\)"/],
  ])('stops on %s and names the file', (_what, words, message) => {
    const problems = problemsOf(
      broken([
        'terms/peskov.yaml',
        /names:\n/,
        `names:\n  - en: [Peskow]\n    needs: [{ words: ${words}, in: block }]\n`,
      ]),
    )
    expect(problems).toMatch(message)
    expect(problems).toContain('terms/peskov')
  })

  it('stops on a cue list that does not exist', () => {
    const problems = problemsOf(
      broken([
        'terms/peskov.yaml',
        /names:\n/,
        'names:\n  - en: [Peskow]\n    needs: [{ cues: [nonsense], in: block }]\n',
      ]),
    )
    expect(problems).toContain(
      'terms/peskov.yaml: names.0.needs names the cue list "nonsense", which is not in cues.yaml',
    )
  })

  it('stops on two terms with the same name of which neither says what it needs', () => {
    const problems = problemsOf(
      broken(
        ['terms/peskov.yaml', /names:\n/, 'names:\n  - UNGGE report\n'],
        ['terms/putin.yaml', /names:\n/, 'names:\n  - UNGGE report\n'],
      ),
    )
    expect(problems).toMatch(/has "UNGGE report", which also names "peskov"/)
  })

  it('stops on an event that no term refers to', () => {
    const problems = problemsOf(
      broken(
        ['terms/cybercrime-convention.yaml', ', hanoi-2025]', ']'],
        ['terms/guterres.yaml', ', hanoi-2025]', ']'],
      ),
    )
    expect(problems).toContain('events/hanoi-2025.yaml: id is an event that no term refers to')
  })
})

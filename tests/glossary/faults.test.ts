/** A glossary of a few lines with many faults: every one is told, each once, with its file and its field. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { CompileError, compileGlossary, compileProblems } from '../../core/compile/compile.ts'
import { GlossaryError, loadGlossary } from '../../glossary/load.ts'

type Files = Readonly<Record<string, unknown>>

const both = (text: string) => ({ en: text, ru: `${text} по-русски` })

const statement = { ...both('Said'), sources: ['daily'] }

function term(id: string, more: object = {}) {
  const layers = { memo: [{ at: ['lead/1'], ...both('Memo') }], background: [statement], since: [] }
  const refs = { events: ['meeting'], related: [], names: [id] }
  return {
    id,
    kind: 'concept',
    asOf: '2026',
    title: both(id),
    gist: both('Gist'),
    ...layers,
    ...refs,
    ...more,
  }
}

function event(id: string, more: object = {}) {
  const layers = { memo: [], background: [statement], since: [] }
  return { id, date: '2015-07-01', lane: 'neither', terms: ['alpha'], title: both(id), ...layers, ...more }
}

const SOUND: Files = {
  'glossary.yaml': {
    title: both('Title'),
    version: '1.0',
    licence: 'CC BY 4.0',
    author: 'Somebody',
    written: '2018-07-16',
    sections: [{ id: 'lead', heading: null, paragraphs: 2 }],
  },
  'sources.yaml': {
    daily: { kind: 'press', title: 'Daily', publisher: 'Daily', date: '2015', url: 'https://example.org' },
  },
  'cues.yaml': { cyber: { about: 'cyber', en: ['cyber*'] } },
  'terms/alpha.yaml': term('alpha'),
  'terms/beta.yaml': term('beta'),
  'events/meeting.yaml': event('meeting'),
}

const folders: string[] = []

/** Writes the sound glossary with these files instead of its own; JSON is YAML. */
function written(files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), 'policy-gloss-'))
  folders.push(folder)
  for (const [file, content] of Object.entries({ ...SOUND, ...files })) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    if (content === null) continue
    writeFileSync(join(folder, file), typeof content === 'string' ? content : JSON.stringify(content))
  }
  return folder
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

/** All problems, one a line; none for a sound glossary. */
function problems(files: Files): string[] {
  try {
    compileGlossary(loadGlossary(written(files), compileProblems))
    return []
  } catch (error) {
    if (!(error instanceof GlossaryError || error instanceof CompileError)) throw error
    return error.problems.map(({ file, field, what }) => `${file}: ${field} ${what}`).sort()
  }
}

test('a sound glossary has no problem', () => {
  expect(problems({})).toEqual([])
})

describe('a fault is told with its file and its field', () => {
  const alpha = (more: object) => ({ 'terms/alpha.yaml': term('alpha', more) })
  const meeting = (more: object) => ({ 'events/meeting.yaml': event('meeting', more) })
  const needing = (evidence: object) =>
    alpha({ names: [{ en: ['a1'], needs: [{ in: 'block', ...evidence }] }] })
  test.each<[string, Files, string[]]>([
    [
      'an unknown event',
      alpha({ events: ['meeting', 'nowhere'] }),
      ['terms/alpha.yaml: events names the unknown event "nowhere"'],
    ],
    [
      'an unknown term',
      alpha({ related: ['gamma'] }),
      ['terms/alpha.yaml: related names the unknown term "gamma"'],
    ],
    ['the term itself', alpha({ related: ['alpha'] }), ['terms/alpha.yaml: related names the term itself']],
    [
      'an event’s unknown term',
      meeting({ terms: ['alpha', 'gamma'] }),
      ['events/meeting.yaml: terms names the unknown term "gamma"'],
    ],
    ['an event without a term', meeting({ terms: [] }), ['events/meeting.yaml: terms needs a term']],
    [
      'an unknown source',
      alpha({ background: [{ ...statement, sources: ['daily', 'weekly'] }] }),
      ['terms/alpha.yaml: background.0.sources names the unknown source "weekly"'],
    ],
    [
      'a source named like a part of the language',
      alpha({ differs: [{ ...statement, sources: ['constructor'] }] }),
      ['terms/alpha.yaml: differs.0.sources names the unknown source "constructor"'],
    ],
    [
      'no source',
      meeting({ background: [statement, { ...statement, sources: [] }] }),
      ['events/meeting.yaml: background.1.sources needs a source'],
    ],
    [
      'no locator',
      alpha({ memo: [{ at: [], ...both('Memo') }] }),
      ['terms/alpha.yaml: memo.0.at needs a locator'],
    ],
    [
      'no place of the memo',
      alpha({ memo: [{ at: ['lead/2', 'lead/3', 'tail/1'], ...both('Memo') }] }),
      [
        'terms/alpha.yaml: memo.0.at names "lead/3", no place of the memo',
        'terms/alpha.yaml: memo.0.at names "tail/1", no place of the memo',
      ],
    ],
    [
      'a broken locator',
      alpha({ memo: [{ at: ['lead'], ...both('Memo') }] }),
      ['terms/alpha.yaml: memo.0.at.0 must be section/paragraph'],
    ],
    [
      'nothing of the memo',
      alpha({ memo: [] }),
      ['terms/alpha.yaml: memo is empty, but a marked term needs what the memo says'],
    ],
    ['no name', alpha({ names: [] }), ['terms/alpha.yaml: names is empty, but a marked term needs a name']],
    [
      'an empty text',
      alpha({ gist: { en: 'Gist', ru: '  ' } }),
      ['terms/alpha.yaml: gist.ru must not be empty'],
    ],
    [
      'a long gist',
      alpha({ gist: { en: 'word '.repeat(31), ru: 'Суть' } }),
      ['terms/alpha.yaml: gist.en has 31 words; at most 30'],
    ],
    [
      'an impossible day',
      meeting({ date: '2015-02-29' }),
      ['events/meeting.yaml: date is no date of the calendar'],
    ],
    [
      'an impossible month',
      alpha({ asOf: '2015-13' }),
      ['terms/alpha.yaml: asOf is no date of the calendar'],
    ],
    [
      'a date of another kind',
      meeting({ date: '1 July 2015' }),
      ['events/meeting.yaml: date must be YYYY, YYYY-MM or YYYY-MM-DD'],
    ],
    [
      'an end before the beginning',
      meeting({ until: '2015-06-30' }),
      ['events/meeting.yaml: until lies before the date'],
    ],
    [
      'later than the memo, but before it',
      alpha({ since: [{ ...statement, asOf: '2018-06' }] }),
      ['terms/alpha.yaml: since.0.asOf is 2018-06, before the memo was written'],
    ],
    [
      'an event without a statement',
      meeting({ background: [] }),
      ['events/meeting.yaml: background and since are empty: no sourced statement'],
    ],
    [
      'an event nobody refers to',
      { 'events/lost.yaml': event('lost') },
      ['events/lost.yaml: id is an event that no term refers to'],
    ],
    [
      'another file name',
      { 'terms/alpha.yaml': term('gamma') },
      ['terms/alpha.yaml: id is "gamma"; the file must be named gamma.yaml'],
    ],
    [
      'an address of another kind',
      {
        'sources.yaml': {
          daily: { kind: 'press', title: 'D', publisher: 'D', date: null, url: 'ftp://example.org' },
        },
      },
      ['sources.yaml: daily.url must be http or https'],
    ],
    [
      'a file that is no YAML',
      { 'terms/alpha.yaml': 'id: [alpha\n' },
      [
        expect.stringMatching(
          /^terms\/alpha\.yaml: {2}Flow sequence in block collection/,
        ) as unknown as string,
      ],
    ],
    ['a missing file', { 'cues.yaml': null }, ['cues.yaml:  is missing']],
    [
      'a cue that is too common',
      needing({ words: ['the', 'hack'] }),
      ['terms/alpha.yaml: names.0.needs "the" is too common to show anything'],
    ],
    [
      'an unknown cue list',
      needing({ cues: ['nuclear'] }),
      ['terms/alpha.yaml: names.0.needs names the cue list "nuclear", which is not in cues.yaml'],
    ],
    ['a broken name', alpha({ names: ['(a1'] }), ['terms/alpha.yaml: names.0 "(a1" lacks a ")"']],
    [
      'a common cue in a list',
      { ...needing({ cues: ['cyber'] }), 'cues.yaml': { cyber: { about: 'x', en: ['cyber*', 'of'] } } },
      ['cues.yaml: cyber "of" is too common to show anything'],
    ],
  ])('%s', (_what, files, expected) => {
    expect(problems(files)).toEqual(expected)
  })
})

describe('two terms with the same name', () => {
  const needs = [{ words: ['cyber'], in: 'block' }]
  test.each<[string, unknown[], unknown[], boolean]>([
    ['plain', ['the talks'], ['The Talks'], true],
    ['plain, with other spaces', ['the talks'], ['the  talks'], true],
    ['plain and with a language', ['the talks'], [{ en: ['the talks'] }], true],
    ['in Russian', [{ ru: ['переговоры'] }], [{ ru: ['Переговоры'] }], true],
    ['with a letter case', [{ en: ['the talks'], case: 'exact' }], ['the talks'], true],
    ['with an exception only', [{ en: ['the talks'], unless: needs }], ['the talks'], true],
    ['that one of them guards', [{ en: ['the talks'], needs }], ['the talks'], false],
    ['that both guard', [{ en: ['the talks'], needs }], [{ en: ['the talks'], needs }], false],
    ['short for one', [{ en: ['the talks'], short: true }], ['the talks'], false],
    ['not the same', ['the talks'], ['talks'], false],
  ])('%s', (_what, alpha, beta, isFault) => {
    const found = problems({
      'terms/alpha.yaml': term('alpha', { names: ['alpha', ...alpha] }),
      'terms/beta.yaml': term('beta', { names: ['beta', ...beta] }),
    })
    const told =
      /^terms\/beta\.yaml: names\.1 has ".*", which also names "alpha", and neither says what it needs$/
    expect(found).toEqual(isFault ? [expect.stringMatching(told)] : [])
  })

  test('one term may have a name twice', () => {
    expect(problems({ 'terms/alpha.yaml': term('alpha', { names: ['alpha', 'alpha'] }) })).toEqual([])
  })
})

describe('many faults at once', () => {
  const names = ['delta', { en: ['d1'], needs: [{ cues: ['nuclear'], words: ['the'], in: 'page' }] }, '(d2']
  const files: Files = {
    'sources.yaml': {
      ...(SOUND['sources.yaml'] as object),
      bad: { kind: 'rumour', title: '', publisher: 'P', date: null, url: null },
    },
    'terms/alpha.yaml': term('alpha', {
      gist: { en: '', ru: 'Суть' },
      asOf: '2015-02-30',
      events: ['meeting', 'rare'],
    }),
    'terms/beta.yaml': term('beta', { related: ['alpha', 'gamma'], memo: [{ at: [], ...both('Memo') }] }),
    'terms/delta.yaml': term('delta', {
      names,
      related: ['alpha', 'beta', 'omega'],
      events: ['broken', 'nowhere'],
    }),
    'terms/epsilon.yaml': term('epsilon', { names: ['epsilon', 'Delta'] }),
    'events/meeting.yaml': event('meeting', { terms: ['alpha', 'beta', 'nobody'] }),
    'events/broken.yaml': event('broken', {
      date: '2015-06-31',
      background: [{ ...both('x'), sources: [] }],
    }),
    'events/rare.yaml': event('rare', { background: [{ ...statement, sources: ['weekly'] }] }),
    'events/lost.yaml': event('lost', { terms: ['delta'] }),
  }

  test('are told all, and none that only follows from another', () => {
    expect(problems(files)).toEqual(
      [
        'sources.yaml: bad.kind Invalid type: Expected ("official" | "press" | "expert" | "reference") but received "rumour"',
        'sources.yaml: bad.title must not be empty',
        'terms/alpha.yaml: gist.en must not be empty',
        'terms/alpha.yaml: asOf is no date of the calendar',
        'terms/beta.yaml: memo.0.at needs a locator',
        'terms/delta.yaml: related names the unknown term "omega"',
        'terms/delta.yaml: events names the unknown event "nowhere"',
        'terms/delta.yaml: names.1.needs names the cue list "nuclear", which is not in cues.yaml',
        'terms/delta.yaml: names.1.needs "the" is too common to show anything',
        'terms/delta.yaml: names.2 "(d2" lacks a ")"',
        'terms/epsilon.yaml: names.1 has "Delta", which also names "delta", and neither says what it needs',
        'events/meeting.yaml: terms names the unknown term "nobody"',
        'events/broken.yaml: date is no date of the calendar',
        'events/broken.yaml: background.0.sources needs a source',
        'events/lost.yaml: id is an event that no term refers to',
      ].sort(),
    )
  })

  test('are counted, one a line', () => {
    const load = () => loadGlossary(written(files), compileProblems)
    expect(load).toThrow(/^The glossary has 15 problems:\n/)
    expect(load).toThrow(/\nevents\/broken\.yaml: date is no date of the calendar\n/)
    expect(() => loadGlossary(written({ 'cues.yaml': null }))).toThrow(
      new GlossaryError([{ file: 'cues.yaml', field: '', what: 'is missing' }]),
    )
  })
})

test('a missing folder is Node’s error', () => {
  expect(() => loadGlossary(join(tmpdir(), 'policy-gloss-nowhere'))).toThrow(/ENOENT/)
})

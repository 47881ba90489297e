import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..', '..', '..')

/** What a style sheet says of each of its highlights, by the end of its name. */
function highlightsOf(path: string, prefix: string): ReadonlyMap<string, string> {
  const css = readFileSync(join(ROOT, path), 'utf8')
  const rules = css.matchAll(new RegExp(`::highlight\\(${prefix}-?([a-z-]*)\\)\\s*\\{([^}]*)\\}`, 'g'))
  return new Map(
    [...rules].map(([, name = '', body = '']) => [name || 'dotted', body.replace(/\s+/g, ' ').trim()]),
  )
}

test('the preview draws marks as pages do', () => {
  const preview = highlightsOf('ui/options/preview.css', 'preview')
  const marks = highlightsOf('page/marks.css', 'policy-gloss')
  expect([...preview.keys()].toSorted()).toEqual(['at-hand', 'dotted', 'solid', 'wash'])
  expect([...marks.keys()]).toEqual(expect.arrayContaining(['at-hand', 'dotted']))
  for (const [name, drawn] of marks) if (preview.has(name)) expect(preview.get(name), name).toBe(drawn)
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { BROWSER_KINDS } from '../../tools/find-browser.ts'
import { EXTENSIONS } from './ground.ts'

/** Bytes that a page may get, compressed. */
const LIMITS = { 'reader.js': 25 * 1024, 'card.js': 30 * 1024 }

describe.each(BROWSER_KINDS)('built for %s', (kind) => {
  test.each(Object.entries(LIMITS))('%s is small enough', (file, limit) => {
    const bytes = gzipSync(readFileSync(join(EXTENSIONS[kind], file)), { level: 9 }).length
    expect(bytes).toBeLessThanOrEqual(limit)
  })
})

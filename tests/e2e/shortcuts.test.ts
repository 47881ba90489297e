import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { BROWSER_KINDS } from '../../tools/find-browser.ts'
import { openExtensionPage } from './extension-page.ts'
import { EXTENSIONS, useGround } from './ground.ts'

interface Manifest {
  readonly commands: Readonly<Record<string, { readonly suggested_key?: { readonly default: string } }>>
}

/** What pages of the extension may do in both browsers, and no type of ours knows. */
interface Commands {
  getAll(): Promise<{ name: string; shortcut: string }[]>
}

describe.each(BROWSER_KINDS)('in %s', (kind) => {
  const ground = useGround(kind)

  test('the browser gives the extension every key that it asks for', async () => {
    const manifest = JSON.parse(readFileSync(join(EXTENSIONS[kind], 'manifest.json'), 'utf8')) as Manifest
    const asked = Object.entries(manifest.commands).flatMap(([name, { suggested_key }]) =>
      suggested_key ? [[name, suggested_key.default]] : [],
    )
    const page = await openExtensionPage(kind, ground, 'options.html')
    const given = await page.run(() => (chrome as unknown as { commands: Commands }).commands.getAll())
    await page.close()
    expect(asked.length).toBeGreaterThan(2)
    expect(Object.fromEntries(given.map(({ name, shortcut }) => [name, shortcut]))).toMatchObject(
      Object.fromEntries(asked),
    )
  })
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { bidiLine } from '../../tools/driver.ts'
import { inChrome } from './firefox-chrome.ts'
import { EXTENSIONS } from './ground.ts'

/** As the browsers' API for extensions has it, with what Chromium adds for itself. */
declare const chrome: { commands: { onCommand: { dispatch(name: string): void } } }

/**
 * Sends one of the extension's commands to the page as its keys do. No protocol presses the keys that a browser keeps
 * for itself, so this begins one step later: in Firefox at the key's own element, in Chromium at the event.
 */
export async function command(page: Page, name: 'next-mention' | 'previous-mention'): Promise<void> {
  await page.bringToFront()
  const browser = page.browser()
  if (bidiLine(browser) === null) {
    const target = await browser.waitForTarget(
      (one) => one.type() === 'service_worker' && one.url().startsWith('chrome-extension://'),
    )
    const worker = await target.worker()
    await worker?.evaluate((command) => chrome.commands.onCommand.dispatch(command), name)
    return
  }
  const pressed = await inChrome(
    browser,
    `(() => {
      const key = document.querySelector('keyset[id^="ext-keyset"] key[key="${letterOf(name)}"]')
      key?.doCommand()
      return key !== null
    })()`,
  )
  if (pressed !== true) throw new Error(`Firefox has no key for the command ${name}.`)
}

function letterOf(name: string): string {
  const manifest = JSON.parse(readFileSync(join(EXTENSIONS.firefox, 'manifest.json'), 'utf8')) as {
    commands?: Record<string, { suggested_key: { default: string } }>
  }
  const keys = manifest.commands?.[name]?.suggested_key.default
  if (keys === undefined) throw new Error(`The manifest for Firefox has no keys for ${name}.`)
  return keys.split('+').at(-1) ?? ''
}

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect } from 'vitest'
import type { BrowserKind } from '../../tools/find-browser.ts'
import { until } from '../../tools/until.ts'
import { type ExtensionPage, openExtensionPage, store, stored } from './extension-page.ts'
import type { Ground } from './ground.ts'

declare const axe: {
  run(): Promise<{
    violations: { id: string; nodes: { html: string; failureSummary: string }[] }[]
    passes: { id: string }[]
  }>
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Opens the options on what is stored. */
export async function openOptions(
  kind: BrowserKind,
  ground: Ground,
  local: object = {},
  sync: object = {},
): Promise<ExtensionPage> {
  const page = await openExtensionPage(kind, ground, 'options.html')
  // Firefox lists a page by its address before the extension's API is there.
  await until('the page has loaded', () =>
    page.run(() => 'chrome' in globalThis && document.readyState === 'complete'),
  )
  await store(page, local, sync)
  await page.reload()
  await until('the settings were read', async () => (await strictnessOf(page)) !== null)
  return page
}

/** How strictly to mark, as chosen on the page; null while it shows no choice. */
export function strictnessOf(page: ExtensionPage): Promise<string | null> {
  return page.run(() => document.querySelector<HTMLInputElement>('[name=strictness]:checked')?.value ?? null)
}

/** Presses the button of this accessible name. */
export async function press(page: ExtensionPage, name: string): Promise<void> {
  await until(`there is a button “${name}”`, () =>
    page.run((name) => {
      const buttons = [...document.querySelectorAll('button')]
      const button = buttons.find(
        (one) => (one.getAttribute('aria-label') ?? one.textContent).replaceAll('\u00a0', ' ') === name,
      )
      button?.focus()
      button?.click()
      return button !== undefined
    }, name),
  )
}

/** Clicks what this selector finds first. */
export async function click(page: ExtensionPage, selector: string): Promise<void> {
  await page.run((selector) => {
    const found = document.querySelector<HTMLElement>(selector)
    if (found === null) throw new Error(`There is no ${selector}.`)
    found.click()
  }, selector)
}

/** Chooses from the list with this label. */
export async function pick(page: ExtensionPage, label: string, value: string): Promise<void> {
  await page.run(
    (label, value) => {
      const labels = [...document.querySelectorAll('label')]
      const select = labels.find((one) => one.textContent.replaceAll('\u00a0', ' ') === label)?.control
      if (!(select instanceof HTMLSelectElement)) throw new Error(`There is no list “${label}”.`)
      select.focus()
      select.value = value
      select.dispatchEvent(new Event('change', { bubbles: true }))
    },
    label,
    value,
  )
}

/** Types an address into the field of the off-list, and Enter. */
export async function addSite(page: ExtensionPage, text: string): Promise<void> {
  await page.run((text) => {
    const field = document.querySelector<HTMLInputElement>('form input')
    if (field === null) throw new Error('There is no field.')
    field.focus()
    field.value = text
    field.dispatchEvent(new Event('input', { bubbles: true }))
    field.form?.requestSubmit()
  }, text)
}

/** Resolves when these words stand somewhere on the page. */
export async function says(page: ExtensionPage, words: string): Promise<void> {
  const text = () => page.run(() => document.body.textContent.replaceAll('\u00a0', ' '))
  await until(`the page says “${words}”`, async () => (await text()).includes(words))
}

/** The settings as they are stored. */
export async function settingsOf(page: ExtensionPage): Promise<Record<string, unknown>> {
  return ((await stored(page, 'sync')).settings ?? {}) as Record<string, unknown>
}

/** Resolves when these fields are stored so. */
export async function holds(page: ExtensionPage, fields: Record<string, unknown>): Promise<void> {
  await until(
    `${JSON.stringify(fields)} is stored`,
    async () => {
      const settings = await settingsOf(page)
      return Object.entries(fields).every(
        ([name, value]) => JSON.stringify(settings[name]) === JSON.stringify(value),
      )
    },
    { seen: () => settingsOf(page) },
  )
}

/** Fails when axe-core finds something wrong. */
export async function findsNothing(page: ExtensionPage): Promise<void> {
  await page.evaluate(`${AXE}; ''`)
  const { violations, passes } = await page.run(async () => {
    const { violations, passes } = await axe.run()
    return {
      violations: violations.map(({ id, nodes }) => [
        id,
        ...nodes.map(({ html, failureSummary }) => `${html}: ${failureSummary}`),
      ]),
      passes: passes.map(({ id }) => id),
    }
  })
  expect(violations).toEqual([])
  expect(passes, 'it has looked at the colours').toContain('color-contrast')
}

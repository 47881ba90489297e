import type { BrowserKind } from '../../tools/find-browser.ts'
import { until } from '../../tools/until.ts'
import { type ExtensionPage, openExtensionPage, store } from './extension-page.ts'
import type { Ground } from './ground.ts'

/** Opens the side panel in a tab, at an address such as `#/timeline`, with these settings. */
export async function openPanel(
  kind: BrowserKind,
  ground: Ground,
  hash: string,
  settings: object = {},
): Promise<ExtensionPage> {
  const page = await openExtensionPage(kind, ground, `sidepanel.html${hash}`)
  await store(page, {}, { settings: { version: 2, ...settings } })
  await page.run(() => document.documentElement.setAttribute('data-before', ''))
  await page.reload()
  await until('the panel is drawn', () =>
    page.run(() => document.querySelector('html:not([data-before]) main') !== null),
  )
  return page
}

/** The texts of what a selector finds, each on one line and with plain spaces. */
export function textsOf(page: ExtensionPage, selector: string): Promise<string[]> {
  return page.run(
    (selector) =>
      [...document.querySelectorAll(selector)].map((one) => one.textContent.replace(/\s+/g, ' ').trim()),
    selector,
  )
}

/** Resolves when the first of what a selector finds reads so. */
export async function reads(page: ExtensionPage, selector: string, text: string): Promise<void> {
  await until(`${selector} reads “${text}”`, async () => (await textsOf(page, selector))[0] === text, {
    seen: () => textsOf(page, selector),
  })
}

/** Clicks the first of what a selector finds. */
export async function clickOn(page: ExtensionPage, selector: string): Promise<void> {
  await until(`there is ${selector}`, () =>
    page.run((selector) => {
      const found = document.querySelector<HTMLElement>(selector)
      found?.focus()
      found?.click()
      return found !== null
    }, selector),
  )
}

/** Presses a key where the focus is, as scripts see it: what browsers do with it by themselves does not happen. */
export async function keyDown(page: ExtensionPage, key: string): Promise<void> {
  await page.run((key) => {
    const target = document.activeElement ?? document.body
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
  }, key)
}

/** The `href` of what has the focus. */
export function focused(page: ExtensionPage): Promise<string | null> {
  return page.run(() => document.activeElement?.getAttribute('href') ?? null)
}

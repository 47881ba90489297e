import type { Page, WebWorker } from 'puppeteer-core'
import { until } from '../../tools/until.ts'
import type { Ground } from './ground.ts'

/** What tests use of Chromium's API in the extension's background. */
declare const chrome: {
  action: {
    openPopup(): Promise<void>
    getBadgeText(of: { tabId: number }): Promise<string>
    getTitle(of: { tabId: number }): Promise<string>
  }
  tabs: { query(of: object): Promise<{ id: number; url?: string }[]> }
}

/** Chromium: the extension's background. */
export async function backgroundOf({ browser }: Ground): Promise<WebWorker> {
  const target = await browser.waitForTarget(
    (one) => one.type() === 'service_worker' && one.url().startsWith('chrome-extension://'),
  )
  const worker = await target.worker()
  if (worker === null) throw new Error('The background does not run.')
  return worker
}

/** Chromium: opens the toolbar popup over a page, as its button does. */
export async function openPopup(ground: Ground, over: Page): Promise<Page> {
  await over.bringToFront()
  const background = await backgroundOf(ground)
  const opened = ground.browser.waitForTarget((one) => one.url().endsWith('/popup.html'))
  await background.evaluate(() => chrome.action.openPopup())
  const popup = await (await opened).asPage()
  await popup.waitForSelector('.field:focus')
  return popup
}

/** Chromium: the id that the browser gave to the tab with this address. */
export async function tabIdOf(ground: Ground, page: Page): Promise<number> {
  const background = await backgroundOf(ground)
  return background.evaluate(async (url) => {
    const tab = (await chrome.tabs.query({})).find((one) => one.url === url)
    if (tab === undefined) throw new Error(`No tab shows ${url}.`)
    return tab.id
  }, page.url())
}

/** Chromium: what stands on the toolbar button over a tab, and what it says when the pointer rests on it. */
export async function buttonOf(ground: Ground, tabId: number): Promise<{ badge: string; title: string }> {
  const background = await backgroundOf(ground)
  return background.evaluate(
    async (tabId) => ({
      badge: await chrome.action.getBadgeText({ tabId }),
      title: await chrome.action.getTitle({ tabId }),
    }),
    tabId,
  )
}

/** The texts of the rows that can be chosen, each on one line; hidden words left out. */
export function rowsOf(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[role=option]')].map((row) => {
      const copy = row.cloneNode(true) as HTMLElement
      for (const unseen of copy.querySelectorAll('.unseen')) unseen.remove()
      return [...copy.children].map((part) => part.textContent.replace(/\s+/g, ' ').trim()).join(' | ')
    }),
  )
}

/** Resolves when the list reads so, or begins so where `begin` is true. */
export async function lists(page: Page, rows: readonly string[], begin = false): Promise<void> {
  await until(
    `the list reads ${JSON.stringify(rows)}`,
    async () => {
      const there = await rowsOf(page)
      return JSON.stringify(begin ? there.slice(0, rows.length) : there) === JSON.stringify(rows)
    },
    { seen: () => rowsOf(page) },
  )
}

/** Resolves when these words stand somewhere in the popup. */
export async function says(page: Page, words: string): Promise<void> {
  const text = () => page.evaluate(() => document.body.textContent.replaceAll('\u00a0', ' '))
  await until(`it says “${words}”`, async () => (await text()).includes(words), { seen: text })
}

/** Clicks, with the pointer, what has this text and can be pressed. */
export async function click(page: Page, text: string): Promise<void> {
  const found = await until(`“${text}” can be pressed`, () =>
    page.evaluateHandle((text) => {
      const all = [...document.querySelectorAll<HTMLElement>('button, a, [role=option], label')]
      return all.find((one) => one.textContent.replace(/\s+/g, ' ').trim().startsWith(text)) ?? null
    }, text),
  )
  const element = found.asElement()
  if (element === null) throw new Error(`There is no “${text}”.`)
  await (element as import('puppeteer-core').ElementHandle<Element>).click()
}

import type { Page } from 'puppeteer-core'
import { afterEach, describe, expect, test } from 'vitest'
import { cardOpens, cardTitle } from '../../tools/card.ts'
import { wordsIn } from '../../tools/marks.ts'
import { until } from '../../tools/until.ts'
import { asExtensionPage, store, stored } from './extension-page.ts'
import { frameOf, useGround } from './ground.ts'
import { isMarked } from './hands.ts'
import { findsNothing } from './options-page.ts'
import { click, lists, openPopup, rowsOf, says, tabIdOf } from './popup-page.ts'

const FOCUSED = () => document.activeElement?.className ?? ''

describe('in chromium, the toolbar popup', () => {
  const ground = useGround('chromium')
  let popup: Page | null = null

  async function open(path: string): Promise<{ page: Page; popup: Page }> {
    const page = await ground.open(path)
    popup = await openPopup(ground, page)
    return { page, popup }
  }
  /** The popup for a tab, in a tab of its own, where the window's size and looks can be chosen. */
  async function openInTab(path: string, size: { width: number; height: number }, settings: object = {}) {
    const page = await ground.open(path)
    await set(settings)
    const tab = await ground.browser.newPage()
    popup = tab
    await tab.setViewport(size)
    await tab.goto(`chrome-extension://${ground.extensionId}/popup.html?tab=${await tabIdOf(ground, page)}`)
    await tab.waitForSelector('.field:focus')
    return { page, popup: tab }
  }
  async function set(settings: object): Promise<void> {
    const page = await ground.browser.newPage()
    await page.goto(`chrome-extension://${ground.extensionId}/options.html`)
    await store(asExtensionPage(page), {}, { settings: { version: 2, ...settings } })
    await page.close()
  }
  afterEach(async () => {
    await popup?.close().catch(() => {})
    popup = null
    await set({})
  })

  test('has its switches first, the focus in its search, and what is on the page beneath', async () => {
    const { popup } = await open('/frames.html')
    await lists(popup, ['UNGGE Institution | 5'])
    const order = await popup.evaluate(() =>
      [...document.querySelectorAll('input')].map(
        (one) => one.getAttribute('aria-label') ?? one.getAttribute('aria-labelledby'),
      ),
    )
    expect(order).toEqual(['site', 'all', 'Search terms and events'])
    await says(popup, '5 terms, 12 mentions')
    await says(
      popup,
      'In embedded frames: NRRC, Edward Snowden, Confidence-building measures, Helsinki summit',
    )
  })

  test('goes to a mention when its term is clicked, opens its card, and to the next one when clicked again', async () => {
    const { page, popup } = await open('/long.html')
    await until('terms are listed', async () => (await rowsOf(popup)).length > 0)
    const [row] = await rowsOf(popup)
    const title = row?.split(' | ')[0] ?? ''
    await popup.click('[role=option]')
    await cardOpens(page.mainFrame(), 'a click in the popup')
    expect(title.startsWith(await cardTitle(page.mainFrame()))).toBe(true)
    const first = await page.evaluate(() => scrollY)
    await until('it says which one', async () => /\| 1 of \d+$/.test((await rowsOf(popup))[0] ?? ''))
    await popup.click('[role=option]')
    await until('it says which one', async () => /\| 2 of \d+$/.test((await rowsOf(popup))[0] ?? ''))
    await until('the page has moved', async () => (await page.evaluate(() => scrollY)) > first)
  })

  test('goes to a mention in a frame', async () => {
    const { page, popup } = await open('/frames.html')
    await click(popup, 'Edward Snowden')
    const frame = await frameOf(page, 'written')
    await cardOpens(frame, 'a click in the popup')
    expect(await cardTitle(frame)).toBe('Edward Snowden')
  })

  test('has the most mentioned terms first when asked to', async () => {
    const { popup } = await open('/sample-article.html')
    await click(popup, 'Most mentions first')
    await until('the list is sorted', async () => {
      const counts = (await rowsOf(popup)).map((row) => Number(row.split(' | ')[1]))
      return counts.length > 5 && counts.every((count, i) => i === 0 || count <= (counts[i - 1] ?? 0))
    })
  })

  test('is used by keyboard alone: down the page, into an entry, on to another, back and out', async () => {
    const { page, popup } = await open('/sample-article.html')
    await until('terms are listed', async () => (await rowsOf(popup)).length > 0)
    await popup.keyboard.press('ArrowDown')
    await popup.keyboard.press('Enter')
    await cardOpens(page.mainFrame(), 'Enter in the popup')

    await popup.keyboard.type('ungge')
    await until(
      'it is found',
      async () => (await rowsOf(popup))[0]?.startsWith('UNGGE | Institution') ?? false,
    )
    await popup.keyboard.press('ArrowDown')
    await popup.keyboard.press('ArrowUp')
    await popup.keyboard.press('Enter')
    await says(popup, 'What the memo says')
    expect(await popup.evaluate(FOCUSED)).toBe('entry')

    await click(popup, 'Read on')
    await says(popup, 'Related terms')
    await click(popup, 'Responsible state behavior')
    await until('the other entry is open', async () =>
      popup.evaluate(() => document.querySelector('h2.term')?.textContent === 'Responsible state behavior'),
    )
    await popup.keyboard.press('Escape')
    await says(popup, 'Related terms')
    await popup.keyboard.press('Escape')
    expect(await popup.evaluate(FOCUSED)).toBe('field')
    expect(
      await popup.evaluate(() =>
        document.querySelector('input.field')?.getAttribute('aria-activedescendant'),
      ),
    ).toBe('found-0')
    await popup.keyboard.press('Escape')
    await says(popup, 'On this page')
    await popup.keyboard.press('Escape').catch(() => {})
    await until('it is closed', async () =>
      ground.browser.targets().every((target) => !target.url().endsWith('/popup.html')),
    )
  })

  test('opens an entry in the side panel, and closes', async () => {
    const { popup } = await open('/no-mention.html')
    await popup.keyboard.type('nrrc')
    await popup.keyboard.press('Enter')
    const panel = ground.browser.waitForTarget((one) => one.url().endsWith('/sidepanel.html#/term/nrrc'))
    await click(popup, 'Open in panel')
    await (await (await panel).asPage()).close()
    expect(ground.browser.targets().every((one) => !one.url().endsWith('/popup.html'))).toBe(true)
  })

  test('opens an entry in a tab', async () => {
    const { popup } = await open('/no-mention.html')
    await popup.keyboard.type('nrrc')
    await popup.keyboard.press('Enter')
    const entry = ground.browser.waitForTarget((one) => one.url().endsWith('/entry.html#/term/nrrc'))
    await click(popup, 'Open in a tab')
    await (await (await entry).asPage()).close()
  })

  test('finds what is mistyped, says so, and shows the letters that match', async () => {
    const { popup } = await open('/no-mention.html')
    await popup.keyboard.type('helsinky sumit')
    await says(popup, 'Nothing is spelt this way. Closest entries:')
    expect((await rowsOf(popup))[0]).toMatch(/^Helsinki summit \| Event/)
    expect(await popup.evaluate(() => document.querySelector('[role=option] b')?.textContent)).toBe('Helsink')
    await popup.keyboard.press('Escape')
    await popup.keyboard.type('zzzzzz')
    await says(popup, 'Nothing for “zzzzzz”.')
  })

  test('does not block when very much is pasted into it', async () => {
    const { popup } = await open('/no-mention.html')
    const ms = await popup.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('.field')
      if (field === null) throw new Error('There is no field.')
      const start = performance.now()
      field.value = 'the hotline between Washington and Moscow '.repeat(250).slice(0, 10_000)
      field.dispatchEvent(new Event('input', { bubbles: true }))
      return performance.now() - start
    })
    expect(ms).toBeLessThan(200)
  })

  test('turns marking off for the site and for all sites, and on again', async () => {
    const { page, popup } = await open('/sample-article.html')
    await isMarked(page.mainFrame(), 'NRRC')
    await popup.click('[aria-labelledby=site]')
    await says(popup, 'Terms are not marked on 127.0.0.1.')
    await until('nothing is marked', async () => (await wordsIn(page.mainFrame())).length === 0)
    await popup.click('[aria-labelledby=site]')
    await isMarked(page.mainFrame(), 'NRRC')
    await says(popup, 'On this page')

    await popup.click('[aria-labelledby=all]')
    await says(popup, 'Terms are not marked on any site.')
    await until('nothing is marked', async () => (await wordsIn(page.mainFrame())).length === 0)
    expect(
      await popup.evaluate(
        () => document.querySelector<HTMLInputElement>('[aria-labelledby=site]')?.disabled,
      ),
    ).toBe(true)
    await popup.click('[aria-labelledby=all]')
    await isMarked(page.mainFrame(), 'NRRC')
    expect(await stored(asExtensionPage(popup), 'sync')).toMatchObject({
      settings: { isOn: true, offSites: [] },
    })
  })

  test.each([
    ['chrome://version', 'The browser keeps extensions away from its own pages'],
    ['/plain.txt', 'Only pages of a website can be marked'],
    ['/no-mention.html', 'None of the memo’s terms is on this page.'],
  ])('says what it can on %s, and searches there too', async (address, words) => {
    const page = await ground.browser.newPage()
    await page.goto(address.startsWith('/') ? ground.origin + address : address)
    popup = await openPopup(ground, page)
    await says(popup, words)
    await popup.keyboard.type('nrrc')
    await until('it is found', async () => (await rowsOf(popup as Page))[0]?.startsWith('NRRC |') ?? false)
    await page.close()
  })

  const LOOKS = (['light', 'dark'] as const).flatMap((theme) =>
    (['en', 'ru'] as const).map((lang) => [theme, lang] as const),
  )
  test.each(LOOKS)('gives axe-core nothing to complain about, %s, %s', async (theme, lang) => {
    const settings = { theme, interfaceLang: lang, entryLang: lang }
    const { popup } = await openInTab('/frames.html', { width: 380, height: 600 }, settings)
    const page = asExtensionPage(popup)
    await until('terms are listed', async () => (await rowsOf(popup)).length > 0)
    await popup.keyboard.press('ArrowDown')
    await findsNothing(page)
    expect(await popup.evaluate(() => document.documentElement.lang)).toBe(lang)
    await popup.keyboard.type(lang === 'en' ? 'helsinky sumit' : 'хельсинский самит')
    await until('it is found', async () => (await rowsOf(popup)).length > 1)
    await findsNothing(page)
    await popup.keyboard.press('Enter')
    await popup.waitForSelector('main.entry')
    await findsNothing(page)
  })

  test('fits a window of 320 pixels, as at 200 % of a small one', async () => {
    const { popup } = await openInTab(
      '/sample-article.html',
      { width: 320, height: 300 },
      { interfaceLang: 'ru' },
    )
    await until('terms are listed', async () => (await rowsOf(popup)).length > 0)
    const overflow = () => popup.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(await overflow()).toBe(0)
    await popup.keyboard.type('cyber')
    await until('it is found', async () => (await rowsOf(popup)).length > 1)
    expect(await overflow()).toBe(0)
    await popup.keyboard.press('Enter')
    await popup.waitForSelector('main.entry')
    expect(await overflow()).toBe(0)
  })

  test('follows the language and the theme at once', async () => {
    const { popup } = await openInTab('/sample-article.html', { width: 380, height: 600 })
    await says(popup, 'On this page')
    await set({ interfaceLang: 'ru', theme: 'dark' })
    await says(popup, 'На этой странице')
    expect(await popup.evaluate(() => document.documentElement.dataset.theme)).toBe('dark')
  })
})

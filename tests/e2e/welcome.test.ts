import { afterEach, describe, expect, test } from 'vitest'
import { cardCloses, cardOpens, cardText, cardTitle, clickInCard } from '../../tools/card.ts'
import { BROWSER_KINDS } from '../../tools/find-browser.ts'
import { until } from '../../tools/until.ts'
import { type ExtensionPage, openExtensionPage, store } from './extension-page.ts'
import { useGround } from './ground.ts'
import { findsNothing, says } from './options-page.ts'

const LOOKS = (['light', 'dark'] as const).flatMap((theme) =>
  (['en', 'ru'] as const).map((lang) => [theme, lang] as const),
)

// That it opens once the extension is installed is seen by whoever launches a browser with it: see tools/browser.ts.
describe.each(BROWSER_KINDS)('in %s, the welcome page', (kind) => {
  const ground = useGround(kind)
  let page: ExtensionPage | null = null
  afterEach(async () => {
    await page?.close()
    page = null
  })

  test.each(LOOKS)(
    'says what there is to know, and gives axe-core nothing to complain about, %s, %s',
    async (theme, lang) => {
      const opened = await openExtensionPage(kind, ground, 'welcome.html')
      page = opened
      await store(opened, {}, { settings: { version: 2, theme, interfaceLang: lang } })
      await opened.reload()
      await says(opened, lang === 'en' ? 'Nothing leaves your machine' : 'Ничто не покидает компьютер')
      await says(opened, 'Alt+Shift+M')
      await says(opened, 'gloss')
      await findsNothing(opened)
    },
  )
})

describe('in chromium, the welcome page', () => {
  const ground = useGround('chromium')

  async function open(width = 1100, height = 800) {
    const page = await ground.browser.newPage()
    await page.setViewport({ width, height })
    await page.goto(`chrome-extension://${ground.extensionId}/welcome.html`)
    await page.waitForSelector('.mark')
    return page
  }

  test('has a paragraph to try the card in, by pointer', async () => {
    const page = await open()
    const frame = page.mainFrame()
    await page.hover('[data-term=ungge]')
    await cardOpens(frame, 'hovering')
    expect(await cardTitle(frame)).toBe('UNGGE')
    await page.mouse.move(5, 5)
    await cardCloses(frame, 'leaving')

    await page.click('[data-term=nrrc]')
    await cardOpens(frame, 'a click')
    await clickInCard(page, 'Read on')
    await until('it unfolds', async () => (await cardText(frame)).includes('Why this?'))
    await clickInCard(page, 'Not here')
    await until('it is unmarked', () => page.evaluate(() => document.querySelector('.unmarked') !== null))
    await clickInCard(page, 'Undo')
    await until('it is marked', () => page.evaluate(() => document.querySelector('.unmarked') === null))
    await page.close()
  })

  test('and by keys', async () => {
    const page = await open()
    const frame = page.mainFrame()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await cardOpens(frame, 'Enter')
    await page.keyboard.press('Enter')
    await until('the focus is in the card', () =>
      page.evaluate(() => document.activeElement?.localName === 'policy-gloss-card'),
    )
    await page.keyboard.press('Escape')
    await cardCloses(frame, 'Escape')
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('mark')
    await page.close()
  })

  test('is one screen, and fits a window of 320 pixels', async () => {
    const wide = await open()
    expect(
      await wide.evaluate(() => document.documentElement.scrollHeight - innerHeight),
    ).toBeLessThanOrEqual(0)
    await wide.close()
    const narrow = await open(320, 600)
    expect(await narrow.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
    await narrow.close()
  })
})

import type { Page } from 'puppeteer-core'
import { describe, expect, test } from 'vitest'
import { cardCloses, cardOpens, cardText, inCard, isCardOpen } from '../../tools/card.ts'
import { BROWSER_KINDS } from '../../tools/find-browser.ts'
import { marksIn } from '../../tools/marks.ts'
import { until } from '../../tools/until.ts'
import { command } from './commands.ts'
import { useGround } from './ground.ts'
import { explains, isMarked, openByHover, stays } from './hands.ts'

/** Where the focus is, as the page sees it. */
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.id || document.activeElement?.localName || '')

/** What has the focus in the card; empty when nothing there has. */
const focusedInCard = (page: Page) =>
  inCard(
    page.mainFrame(),
    (root) => root.activeElement?.textContent?.trim() || root.activeElement?.localName || '',
  )

/** Resolves when the first line of the mark with these words is in the window. */
async function isInView(page: Page, words: string): Promise<void> {
  const boxes = async () => (await marksIn(page.mainFrame())).find((one) => one.words === words)?.boxes[0]
  const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }))
  await until(
    `“${words}” is in view`,
    async () => {
      const box = await boxes()
      return box !== undefined && box.x >= 0 && box.y >= 0 && box.x < width && box.y < height
    },
    { patience: 4000, seen: boxes },
  )
}

const heard = (page: Page) => page.evaluate(() => (window as unknown as { heard: string[] }).heard)

describe.each(BROWSER_KINDS)('in %s, by key,', (kind) => {
  const ground = useGround(kind)

  test('next and previous go from mention to mention, each in view with its card', async () => {
    const page = await ground.open('/scroll-containers.html')
    const frame = page.mainFrame()
    await isMarked(frame, 'Edward Snowden')
    const order = ['nrrc', 'ungge', 'helsinki-summit', 'snowden', 'critical-infrastructure']
    const words = ['NRRC', 'UNGGE', 'Helsinki summit', 'Edward Snowden', 'critical infrastructure']
    for (const [index, term] of order.entries()) {
      await command(page, 'next-mention')
      await until(`“${words[index]}” is explained`, () => explains(frame, term).then(() => true), {
        patience: 4000,
      })
      await isInView(page, words[index] ?? '')
    }
    await command(page, 'previous-mention')
    await until('the one before is explained', () => explains(frame, 'snowden').then(() => true), {
      patience: 4000,
    })
  })

  test('next brings a mention into view at 400 %, where its paragraph is larger than the window', async () => {
    const page = await ground.open('/sample-article.html')
    await isMarked(page.mainFrame(), 'attribution of cyberattacks')
    await page.setViewport({ width: 320, height: 256 })
    const words = ['strategic stability', 'confidence-building measures', 'attribution of cyberattacks']
    const terms = ['strategic-stability', 'confidence-building', 'attribution']
    for (const [index, term] of terms.entries()) {
      await until(`“${words[index]}” is explained`, async () => {
        await command(page, 'previous-mention')
        await cardOpens(page.mainFrame(), 'previous')
        await explains(page.mainFrame(), term)
        return true
      })
      await isInView(page, words[index] ?? '')
    }
  })

  test('a card opened by key is announced, once', async () => {
    const page = await ground.open('/keys.html')
    const frame = page.mainFrame()
    await isMarked(frame, 'UNGGE')
    await command(page, 'next-mention')
    await cardOpens(frame, 'next')
    const said = () =>
      inCard(frame, (root) =>
        [...root.querySelectorAll('[role=status], [aria-live]')].map((one) => one.textContent ?? ''),
      )
    const saysSo = async () => (await said()).filter((text) => text.includes('UNGGE')).length === 1
    await until('the card is announced', saysSo, { patience: 3000, seen: said })
    await stays('that is all that is announced', saysSo)
  })

  test.each(['Enter', 'Tab'] as const)(
    '%s moves into the card, Escape back to where the focus was',
    async (key) => {
      const page = await ground.open('/keys.html')
      const frame = page.mainFrame()
      await isMarked(frame, 'UNGGE')
      await page.focus('#home')
      await command(page, 'next-mention')
      await cardOpens(frame, 'next')
      expect(await focused(page)).toBe('home')
      await page.keyboard.press(key)
      await until('the focus is in the card', async () => (await focusedInCard(page)) !== '')
      await page.keyboard.press('Escape')
      await cardCloses(frame, 'Escape')
      expect(await focused(page)).toBe('home')
    },
  )

  test('Tab goes through the card and does not get stuck in it', async () => {
    const page = await ground.open('/keys.html')
    const frame = page.mainFrame()
    await isMarked(frame, 'UNGGE')
    await command(page, 'next-mention')
    await cardOpens(frame, 'next')
    const seen = new Set<string>()
    await until('the focus has been in the card and come out', async () => {
      await page.keyboard.press('Tab')
      const inside = await focusedInCard(page).catch(() => '')
      if (inside !== '') seen.add(inside)
      return seen.size > 0 && inside === ''
    })
    expect([...seen].join()).toContain('Read on')
  })

  test('buttons are pressed by Enter and by Space', async () => {
    const page = await ground.open('/keys.html')
    const frame = page.mainFrame()
    await isMarked(frame, 'UNGGE')
    for (const key of ['Enter', ' '] as const) {
      await command(page, 'next-mention')
      await cardOpens(frame, 'next')
      await until('“Read on” has the focus', async () => {
        await page.keyboard.press('Tab')
        return (await focusedInCard(page)) === 'Read on'
      })
      await page.keyboard.press(key)
      await until(`${key} unfolds the card`, async () => (await cardText(frame)).includes('Read less'))
      await page.keyboard.press('Escape')
      await cardCloses(frame, 'Escape')
    }
  })

  test('Escape closes a card that was opened by hovering; the focus stays', async () => {
    const page = await ground.open('/keys.html')
    await page.focus('#home')
    await openByHover(page, 'UNGGE')
    await page.keyboard.press('Escape')
    await cardCloses(page.mainFrame(), 'Escape')
    expect(await focused(page)).toBe('home')
  })

  test('the page hears nothing of what is typed or pressed in the card', async () => {
    const page = await ground.open('/keys.html')
    const frame = page.mainFrame()
    await isMarked(frame, 'UNGGE')
    await command(page, 'next-mention')
    await cardOpens(frame, 'next')
    await page.keyboard.press('Enter')
    await until('the focus is in the card', async () => (await focusedInCard(page)) !== '')
    await page.evaluate(() => {
      ;(window as unknown as { heard: string[] }).heard.length = 0
    })
    for (const key of ['a', 'ArrowDown', ' ', 'ArrowRight', 'Tab', 'Tab', 'Enter', 'Escape'] as const)
      await page.keyboard.press(key)
    expect((await heard(page)).filter((line) => /key|input|click|pointer|mouse/.test(line))).toEqual([])
    expect(await isCardOpen(frame), 'Escape, of which the page heard nothing either, closes it').toBe(false)
  })

  test('keys that the page takes for itself still work in the card', async () => {
    const page = await ground.open('/keys.html')
    const frame = page.mainFrame()
    await openByHover(page, 'UNGGE')
    await page.keyboard.press('Escape')
    await cardCloses(frame, 'Escape, which the page prevents')
  })

  test('the page’s keys work as before while no card is open', async () => {
    const page = await ground.open('/keys.html')
    await isMarked(page.mainFrame(), 'UNGGE')
    await page.focus('#home')
    await page.keyboard.press('n')
    expect((await heard(page)).filter((line) => line.startsWith('keydown'))).toEqual(['keydown:n@BUTTON'])
  })
})

import type { Frame, Page } from 'puppeteer-core'
import { describe, expect, test } from 'vitest'
import { cardBox, cardCloses, cardOpens, clickInCard, inCard, isCardOpen } from '../../tools/card.ts'
import { BROWSER_KINDS } from '../../tools/find-browser.ts'
import { hover, indexOf, marksIn } from '../../tools/marks.ts'
import { until } from '../../tools/until.ts'
import { useGround } from './ground.ts'
import { explains, isMarked, openByHover, withMedia } from './hands.ts'
import { emulate } from './media.ts'

/** How far the card is from a line of the mark, in pixels; 0 and less: it covers it. */
async function distance(frame: Frame, words: string, line = 0): Promise<number> {
  const mark = (await marksIn(frame))[await indexOf(frame, words)]
  const box = mark?.boxes[line]
  if (!box) throw new Error(`“${words}” has no line ${line}.`)
  const card = await cardBox(frame)
  return Math.max(
    card.top - (box.y + box.height),
    box.y - card.bottom,
    card.left - (box.x + box.width),
    box.x - card.right,
  )
}

/** Fails unless the card is in the window, and beside the mark without covering it. */
async function isInPlace(frame: Frame, words: string, line = 0): Promise<void> {
  await until(
    `the card is in the window, beside “${words}”`,
    async () => {
      const away = await distance(frame, words, line)
      return (await cardBox(frame)).inside && away >= 0 && away < 40
    },
    {
      patience: 3000,
      seen: async () => ({ card: await cardBox(frame), away: await distance(frame, words, line) }),
    },
  )
}

/** Background of the open card: 0 is black, 255 white. */
const brightness = (page: Page) =>
  inCard(page.mainFrame(), (root) => {
    const card = root.querySelector(':popover-open')
    const [r = 0, g = 0, b = 0] = card
      ? (getComputedStyle(card).backgroundColor.match(/[\d.]+/g) ?? []).map(Number)
      : []
    return (r + g + b) / 3
  })

describe.each(BROWSER_KINDS)('in %s, the card', (kind) => {
  const ground = useGround(kind)

  test.each([
    ['the top left', 'UNGGE'],
    ['the top right', 'Edward Snowden'],
    ['the bottom left', 'Nuclear Risk Reduction Center'],
    ['the bottom right', 'António Guterres'],
  ])('is right in the corner at %s', async (_, words) => {
    const page = await ground.open('/card-corners.html')
    await openByHover(page, words)
    await isInPlace(page.mainFrame(), words)
    await clickInCard(page, 'Read on')
    await isInPlace(page.mainFrame(), words)
  })

  test('stands with its text under the mention’s first letter, right to left under its last edge', async () => {
    const page = await ground.open('/card-corners.html')
    const frame = page.mainFrame()
    for (const words of ['computer emergency response teams', 'Bilateral Presidential Commission']) {
      await openByHover(page, words)
      const mark = (await marksIn(frame))[await indexOf(frame, words)]?.boxes[0]
      if (!mark) throw new Error(`“${words}” is not drawn.`)
      const text = await inCard(frame, (root) => {
        const { left, right } = (root.querySelector('h2') as Element).getBoundingClientRect()
        return { left, right }
      })
      const away =
        words === 'Bilateral Presidential Commission' ? mark.x + mark.width - text.right : mark.x - text.left
      expect(Math.abs(away), words).toBeLessThanOrEqual(1)
      await page.keyboard.press('Escape')
      await cardCloses(frame, 'Escape')
    }
  })

  test.each(['UNGGE', 'NRRC', 'Helsinki summit', 'Edward Snowden', 'critical infrastructure'])(
    'is right under transforms and zoom: “%s”',
    async (words) => {
      const page = await ground.open('/transforms.html')
      await openByHover(page, words)
      await isInPlace(page.mainFrame(), words)
    },
  )

  test('is at the line that is pointed at, of a mention broken over lines', async () => {
    const page = await ground.open('/edges.html')
    const frame = page.mainFrame()
    const words = 'Nuclear Risk Reduction Center'
    await isMarked(frame, words)
    const lines = (await marksIn(frame))[await indexOf(frame, words)]?.boxes ?? []
    const tops = new Set(lines.map((box) => Math.round(box.y)))
    expect(tops.size, 'the fixture breaks the name over lines').toBeGreaterThan(1)
    for (const line of [0, lines.length - 1]) {
      await hover(page, frame, words, line)
      await cardOpens(frame, `hovering line ${line}`)
      const box = lines[line]
      const card = await cardBox(frame)
      const away = box ? Math.max(card.top - (box.y + box.height), box.y - card.bottom) : Number.NaN
      expect(away).toBeGreaterThanOrEqual(0)
      expect(away).toBeLessThan(box ? box.height : 0)
      await page.keyboard.press('Escape')
    }
  })

  test('goes with its mention when a pane scrolls, or closes', async () => {
    const page = await ground.open('/scroll-containers.html')
    const frame = page.mainFrame()
    await openByHover(page, 'Edward Snowden')
    await clickInCard(page, 'Read on')
    await page.evaluate(() => document.getElementById('doc')?.scrollBy({ top: 60, behavior: 'instant' }))
    if (await isCardOpen(frame)) await isInPlace(frame, 'Edward Snowden')
  })

  test('reaches mentions in a line that scrolls sideways', async () => {
    const page = await ground.open('/scroll-containers.html')
    await page.evaluate(() => document.getElementById('wide')?.scrollTo({ left: 400, behavior: 'instant' }))
    await openByHover(page, 'critical infrastructure')
    await isInPlace(page.mainFrame(), 'critical infrastructure')
  })

  test.each([
    ['right to left', '/arabic.html', 'UNGGE', 'ungge'],
    ['vertical', '/vertical.html', 'NRRC', 'nrrc'],
  ])('is right on a page that runs %s', async (_, path, words, term) => {
    const page = await ground.open(path)
    await openByHover(page, words)
    await explains(page.mainFrame(), term)
    await isInPlace(page.mainFrame(), words)
    const direction = await inCard(page.mainFrame(), (root) => {
      const card = root.querySelector('h2')
      return card ? [getComputedStyle(card).direction, getComputedStyle(card).writingMode] : []
    })
    expect(direction).toEqual(['ltr', 'horizontal-tb'])
  })

  test.each([
    ['at 200 %', 550, 400, 2],
    ['at 400 %', 320, 256, 4],
    ['on a telephone', 390, 740, 3],
  ])('is never larger than the window: %s', async (_, width, height, deviceScaleFactor) => {
    const page = await ground.open('/sample-article.html')
    const frame = page.mainFrame()
    await page.setViewport({ width, height, deviceScaleFactor })
    await openByHover(page, 'NRRC')
    await until('the card is in the window', async () => (await cardBox(frame)).inside, {
      seen: () => cardBox(frame),
    })
    await clickInCard(page, 'Read on')
    await until('the unfolded card is in the window', async () => (await cardBox(frame)).inside, {
      seen: () => cardBox(frame),
    })
    const scrolls = await inCard(frame, (root) => {
      const boxes = [root.querySelector(':popover-open'), ...root.querySelectorAll(':popover-open *')]
      return boxes.some(
        (one) =>
          one !== null &&
          one.scrollHeight > one.clientHeight + 1 &&
          getComputedStyle(one).overflowY === 'auto',
      )
    })
    expect(scrolls, 'it scrolls inside').toBe(true)
    const wide = await inCard(frame, (root) => {
      const card = root.querySelector(':popover-open')
      return card ? card.scrollWidth - card.clientWidth : 0
    })
    expect(wide, 'nothing sticks out sideways').toBeLessThanOrEqual(1)
  })

  test('is dark on a dark page and when the system is dark, light elsewhere', async () => {
    const dark = await ground.open('/dark.html')
    await openByHover(dark, 'UNGGE')
    expect(await brightness(dark)).toBeLessThan(80)
    const light = await ground.open('/sample-article.html')
    await openByHover(light, 'UNGGE')
    expect(await brightness(light)).toBeGreaterThan(200)
    await light.keyboard.press('Escape')
    await emulate(light, { dark: true })
    await openByHover(light, 'UNGGE')
    expect(await brightness(light)).toBeLessThan(80)
  })

  test('can be read in forced colours', async () => {
    const page = await ground.open('/sample-article.html')
    await withMedia(page, { forcedColors: true }, async () => {
      expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true)
      await openByHover(page, 'NRRC')
      const colours = await inCard(page.mainFrame(), (root) => {
        const card = root.querySelector(':popover-open')
        const title = root.querySelector('h2')
        return card && title ? [getComputedStyle(card).backgroundColor, getComputedStyle(title).color] : []
      })
      expect(new Set(colours).size).toBe(2)
      const memo = await inCard(page.mainFrame(), (root) => {
        const part = root.querySelector('.memo')
        return part ? getComputedStyle(part).borderLeftStyle : ''
      })
      expect(memo, 'the memo’s line does without a colour').toBe('double')
    })
  })

  test('moves nothing for readers who want less motion', async () => {
    const page = await ground.open('/sample-article.html')
    const durations = () =>
      inCard(page.mainFrame(), (root) => {
        const durations = [...root.querySelectorAll('*')].flatMap((one) => {
          const { transitionProperty, transitionDuration } = getComputedStyle(one)
          return transitionProperty === 'none' ? [0] : transitionDuration.split(', ').map(Number.parseFloat)
        })
        return Math.max(...durations)
      })
    await openByHover(page, 'NRRC')
    expect(await durations()).toBeLessThanOrEqual(0.12)
    await page.keyboard.press('Escape')
    await withMedia(page, { reducedMotion: true }, async () => {
      expect(await page.evaluate(() => matchMedia('(prefers-reduced-motion: reduce)').matches)).toBe(true)
      await openByHover(page, 'NRRC')
      expect(await durations()).toBe(0)
    })
  })
})

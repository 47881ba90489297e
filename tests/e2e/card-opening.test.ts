import { describe, expect, test } from 'vitest'
import {
  cardBox,
  cardCloses,
  cardControls,
  cardOpens,
  cardText,
  clickInCard,
  inCard,
  isCardOpen,
} from '../../tools/card.ts'
import { BROWSER_KINDS } from '../../tools/find-browser.ts'
import { hover, indexOf, pointOf } from '../../tools/marks.ts'
import { until } from '../../tools/until.ts'
import { RUSSIAN, SAMPLE } from '../pages/pages.ts'
import { useGround } from './ground.ts'
import { explains, isMarked, openByHover, plain, stays, tap } from './hands.ts'

describe.each(BROWSER_KINDS)('in %s, the card', (kind) => {
  const ground = useGround(kind)

  test('is not in a page before it is needed, nor in one without a mention', async () => {
    const page = await ground.open('/keys.html')
    await isMarked(page.mainFrame(), 'UNGGE')
    expect(await page.$('policy-gloss-card')).toBeNull()
  })

  test('opens when the pointer rests on a mention, and explains its term', async () => {
    const page = await ground.open('/sample-article.html')
    await openByHover(page, 'NRRC')
    await explains(page.mainFrame(), 'nrrc')
    const text = await cardText(page.mainFrame())
    expect(text).toContain('Institution')
    expect(text.toUpperCase()).toContain('WHAT THE MEMO SAYS')
    expect(text).toContain('Devolution of dialogue')
  })

  test('opens at each mention of the sample article, with the term that is meant', async () => {
    const page = await ground.open(SAMPLE.path)
    for (const [words, term] of SAMPLE.mentions) {
      await openByHover(page, words)
      await until(`“${words}” opens ${term}`, () => explains(page.mainFrame(), term).then(() => true), {
        patience: 2000,
      })
      await page.keyboard.press('Escape')
      await cardCloses(page.mainFrame(), 'Escape')
    }
  })

  test('opens at each mention of a Russian page, with the term that is meant', async () => {
    const page = await ground.open(RUSSIAN.path)
    for (const [words, term] of RUSSIAN.mentions) {
      await openByHover(page, words)
      await until(`“${words}” opens ${term}`, () => explains(page.mainFrame(), term).then(() => true), {
        patience: 2000,
      })
      await page.keyboard.press('Escape')
      await cardCloses(page.mainFrame(), 'Escape')
    }
  })

  test('does not open for a pointer that only passes', async () => {
    const page = await ground.open('/keys.html')
    const frame = page.mainFrame()
    await isMarked(frame, 'UNGGE')
    const { x, y } = await pointOf(frame, await indexOf(frame, 'UNGGE'))
    await page.mouse.move(x - 200, y)
    await page.mouse.move(x, y)
    await page.mouse.move(x + 300, y + 150)
    await stays('the card is closed', async () => !(await isCardOpen(frame)))
  })

  test('opens on tap, and closes on a tap elsewhere', async () => {
    const page = await ground.open('/keys.html')
    const frame = page.mainFrame()
    await tap(page, 'UNGGE')
    await cardOpens(frame, 'a tap')
    await explains(frame, 'ungge')
    await page.touchscreen.tap(5, 5)
    await cardCloses(frame, 'a tap elsewhere')
  })

  test('does not open when a finger scrolls', async () => {
    const page = await ground.open('/late-text.html')
    const frame = page.mainFrame()
    await isMarked(frame, 'UNGGE')
    const { x, y } = await pointOf(frame, await indexOf(frame, 'UNGGE'))
    const touch = await page.touchscreen.touchStart(x, y)
    for (const up of [10, 30, 60]) await touch.move(x, y - up)
    await touch.end()
    await stays('the card is closed', async () => !(await isCardOpen(frame)))
  })

  test('changes over to the mention that the pointer rests on next', async () => {
    const page = await ground.open('/keys.html')
    const frame = page.mainFrame()
    await openByHover(page, 'UNGGE')
    await page.keyboard.press('Escape')
    await cardCloses(frame, 'Escape')
    await openByHover(page, 'NRRC')
    await explains(frame, 'nrrc')
  })

  test('stays while the pointer is on the mention, on its way to the card, and on the card', async () => {
    const page = await ground.open('/keys.html')
    const frame = page.mainFrame()
    await openByHover(page, 'UNGGE')
    await stays('the card is open, pointer on the mention', () => isCardOpen(frame))
    const from = await pointOf(frame, await indexOf(frame, 'UNGGE'))
    const box = await cardBox(frame)
    const to = { x: Math.min(Math.max(from.x, box.left + 30), box.right - 30), y: (box.top + box.bottom) / 2 }
    for (let i = 1; i <= 12; i++) {
      await page.mouse.move(from.x + ((to.x - from.x) * i) / 12, from.y + ((to.y - from.y) * i) / 12)
      expect(await isCardOpen(frame)).toBe(true)
    }
    await stays('the card is open, pointer on the card', () => isCardOpen(frame))
    await explains(frame, 'ungge')
  })

  test('closes when the pointer has gone elsewhere', async () => {
    const page = await ground.open('/keys.html')
    await openByHover(page, 'UNGGE')
    await page.mouse.move(900, 700, { steps: 3 })
    await cardCloses(page.mainFrame(), 'the pointer has left')
  })

  test('can be kept open', async () => {
    const page = await ground.open('/keys.html')
    const frame = page.mainFrame()
    await openByHover(page, 'UNGGE')
    await clickInCard(page, 'Read on')
    await page.mouse.move(1050, 750, { steps: 3 })
    await stays('the card is open, pointer elsewhere', () => isCardOpen(frame))
    await clickInCard(page, 'Close')
    await cardCloses(frame, 'Close')
  })

  test('closes on a click elsewhere, which the page gets', async () => {
    const page = await ground.open('/links.html')
    const frame = page.mainFrame()
    await openByHover(page, 'NRRC')
    await clickInCard(page, 'Read on')
    const button = await page.$('#button')
    await until('the click reaches the page', async () => {
      await button?.click()
      return page.evaluate(() => document.querySelector('output')?.value.includes('button') ?? false)
    })
    await cardCloses(frame, 'a click elsewhere')
  })

  test('closes when its mention leaves the page', async () => {
    const page = await ground.open('/keys.html')
    await openByHover(page, 'UNGGE')
    await page.evaluate(() => document.querySelector('p')?.remove())
    await cardCloses(page.mainFrame(), 'its mention has left')
  })

  test('unfolds into all its layers, and folds “Since the memo”', async () => {
    const page = await ground.open('/sample-article.html')
    const frame = page.mainFrame()
    await openByHover(page, 'NRRC')
    const compact = (await cardText(frame)).length
    await clickInCard(page, 'Read on')
    await until('the card has grown', async () => (await cardText(frame)).length > compact)
    const text = plain(await cardText(frame)).toUpperCase()
    for (const layer of ['Background', 'Events', 'Since the memo', 'Related terms'])
      expect(text).toContain(layer.toUpperCase())
    // Words that only this layer has.
    expect(text).not.toContain('50 PARTNERS')
    await clickInCard(page, 'Show')
    await until(
      'what came since is shown',
      async () => plain(await cardText(frame)).includes('50 partners'),
      {
        patience: 4000,
      },
    )
    const links = await inCard(frame, (root) =>
      [...root.querySelectorAll('a')].map(({ href, target, rel }) => ({ href, target, rel })),
    )
    expect(links.length).toBeGreaterThan(0)
    for (const link of links) {
      expect(link).toMatchObject({ target: '_blank', rel: expect.stringContaining('noreferrer') })
      expect(link.href).toMatch(/^https?:/)
    }
  })

  test('opens a related term in itself, with a way back', async () => {
    const page = await ground.open('/sample-article.html')
    const frame = page.mainFrame()
    await openByHover(page, 'NRRC')
    await clickInCard(page, 'Read on')
    await until('related terms are there', async () =>
      (await cardControls(frame)).some((name) => name.startsWith('CERT')),
    )
    await clickInCard(page, 'CERT')
    await cardOpens(frame, 'a related term was pressed')
    await explains(frame, 'cert')
    await clickInCard(page, 'Back')
    await explains(frame, 'nrrc')
    expect(await isCardOpen(frame)).toBe(true)
  })

  test.each([
    ['a link', 'UNGGE', '#ungge-page'],
    ['a word in a link', 'NRRC', '#part'],
    ['a link drawn as a button', 'Helsinki summit', '#styled'],
  ])('leaves %s as it was, to the pointer and to the finger', async (_, words, hash) => {
    const page = await ground.open('/links.html')
    const frame = page.mainFrame()
    await openByHover(page, words)
    const { x, y } = await pointOf(frame, await indexOf(frame, words))
    await page.mouse.click(x, y)
    await until(`the click goes to ${hash}`, async () => page.url().endsWith(hash), {
      seen: async () => page.url(),
    })
    const touched = await ground.open('/links.html')
    await tap(touched, words)
    await until(`the tap goes to ${hash}`, async () => touched.url().endsWith(hash), {
      seen: async () => touched.url(),
    })
  })

  test('leaves a link that a script handles, and a button, to the page', async () => {
    const page = await ground.open('/links.html')
    const frame = page.mainFrame()
    await openByHover(page, 'critical infrastructure')
    const { x, y } = await pointOf(frame, await indexOf(frame, 'critical infrastructure'))
    await page.mouse.click(x, y)
    await (await page.$('#button'))?.click()
    const log = () => page.evaluate(() => document.querySelector('output')?.value)
    await until('the page has heard both', async () => (await log()) === 'scripted;button;', { seen: log })
  })

  test('opens again after Escape only when the pointer comes anew', async () => {
    const page = await ground.open('/keys.html')
    const frame = page.mainFrame()
    await openByHover(page, 'UNGGE')
    await page.keyboard.press('Escape')
    await cardCloses(frame, 'Escape')
    await stays('the card is closed, pointer at rest', async () => !(await isCardOpen(frame)))
    await hover(page, frame, 'UNGGE')
    await cardOpens(frame, 'hovering anew')
  })
})

import type { Frame, Page } from 'puppeteer-core'
import { describe, expect, test } from 'vitest'
import { cardControls, cardText, clickInCard, inCard, isCardOpen } from '../../tools/card.ts'
import { BROWSER_KINDS } from '../../tools/find-browser.ts'
import { wordsIn } from '../../tools/marks.ts'
import { until } from '../../tools/until.ts'
import { marked, useGround } from './ground.ts'
import { explains, openByHover, stays } from './hands.ts'

const PAGE = '/card-choices.html'
const ALL = ['Edward Snowden', 'Edward Snowden', 'UNGGE', 'UNGGE', 'António Guterres']

/** Opens the card of the first mark with these words, and unfolds it. */
async function unfold(page: Page, words: string): Promise<void> {
  await openByHover(page, words)
  await clickInCard(page, 'Read on')
  await says(page.mainFrame(), 'Why this?')
}

/** Resolves when the card's text contains this. */
async function says(frame: Frame, words: string): Promise<void> {
  await until(`the card says “${words}”`, async () => (await cardText(frame)).includes(words), {
    patience: 4000,
    seen: () => cardText(frame),
  })
}

/** Fails unless exactly these words are marked, now or soon, and remain so. */
async function remain(frame: Frame, words: readonly string[]): Promise<void> {
  await marked(frame, words)
  await stays(`${words.join(', ')} are marked`, async () => (await wordsIn(frame)).join() === words.join())
}

// In this order, on one profile: what an earlier test has left unmarked, later ones find so.
describe.each(BROWSER_KINDS)('in %s, the card', (kind) => {
  const ground = useGround(kind)

  test('says why it was opened here', async () => {
    const page = await ground.open(PAGE)
    await marked(page.mainFrame(), ALL)
    await unfold(page, 'António Guterres')
    const why = await inCard(page.mainFrame(), (root) => root.querySelector('.why p')?.textContent ?? '')
    expect(why.replace(/\s+/g, ' ')).toBe('Why this? It is named in full here.')
    expect(await cardControls(page.mainFrame())).toEqual(
      expect.arrayContaining(['Not here', 'Don’t mark this term on this site']),
    )
  })

  test('“Not here” takes this mark away, stays open, and “Undo” brings the mark back', async () => {
    const page = await ground.open(PAGE)
    const frame = page.mainFrame()
    await marked(frame, ALL)
    await unfold(page, 'Edward Snowden')
    await clickInCard(page, 'Not here')
    await says(frame, 'No longer marked in this place.')
    await marked(frame, ALL.slice(1))
    await stays('the card is open', () => isCardOpen(frame))
    await explains(frame, 'snowden')
    await clickInCard(page, 'Undo')
    await marked(frame, ALL)
    await says(frame, 'Why this?')
    await stays('the card is open at its mention', () => isCardOpen(frame))
  })

  test('“Undo” has the focus after “Not here” was pressed by key', async () => {
    const page = await ground.open(PAGE)
    const frame = page.mainFrame()
    await marked(frame, ALL)
    await unfold(page, 'Edward Snowden')
    const focused = () => inCard(frame, (root) => root.activeElement?.textContent?.trim() ?? '')
    // Backwards from “Read less”, which has the focus since it was clicked.
    await until(
      '“Not here” has the focus',
      async () => {
        await page.keyboard.down('Shift')
        await page.keyboard.press('Tab')
        await page.keyboard.up('Shift')
        return (await focused()) === 'Not here'
      },
      { patience: 3000, seen: focused },
    )
    await page.keyboard.press('Enter')
    await until('“Undo” has the focus', async () => (await focused()) === 'Undo', { seen: focused })
    await page.keyboard.press('Enter')
    await marked(frame, ALL)
  })

  test('after “Not here”, a reload leaves this mention unmarked, and the others of its term marked', async () => {
    const page = await ground.open(PAGE)
    const frame = page.mainFrame()
    await marked(frame, ALL)
    await unfold(page, 'Edward Snowden')
    await clickInCard(page, 'Not here')
    await marked(frame, ALL.slice(1))
    await page.reload()
    await remain(page.mainFrame(), ALL.slice(1))
    const elsewhere = await ground.open('/dark.html')
    await marked(elsewhere.mainFrame(), ['NRRC', 'UNGGE', 'Edward Snowden'])
  })

  test('“Don’t mark this term on this site” takes all its marks away, and “Undo” brings them back', async () => {
    const page = await ground.open(PAGE)
    const frame = page.mainFrame()
    const [, ...rest] = ALL
    await marked(frame, rest)
    await unfold(page, 'UNGGE')
    await clickInCard(page, 'Don’t mark this term')
    await says(frame, 'No longer marked on this site.')
    await marked(frame, ['Edward Snowden', 'António Guterres'])
    await stays('the card is open', () => isCardOpen(frame))
    await clickInCard(page, 'Undo')
    await marked(frame, rest)
    await stays('the card is open at its mention', () => isCardOpen(frame))
  })

  test('after that choice, the term is unmarked on the site’s other pages and after a reload', async () => {
    const page = await ground.open(PAGE)
    const other = await ground.open('/dark.html')
    await marked(other.mainFrame(), ['NRRC', 'UNGGE', 'Edward Snowden'])
    await page.bringToFront()
    await unfold(page, 'UNGGE')
    await clickInCard(page, 'Don’t mark this term')
    await marked(page.mainFrame(), ['Edward Snowden', 'António Guterres'])
    await marked(other.mainFrame(), ['NRRC', 'Edward Snowden'])
    await page.reload()
    await remain(page.mainFrame(), ['Edward Snowden', 'António Guterres'])
  })

  test('“Not here” can be widened to the site, and “Undo” takes both back', async () => {
    const page = await ground.open(PAGE)
    const frame = page.mainFrame()
    const there = ['Edward Snowden', 'António Guterres']
    await marked(frame, there)
    await unfold(page, 'António Guterres')
    await clickInCard(page, 'Not here')
    await says(frame, 'No longer marked in this place.')
    await clickInCard(page, 'Don’t mark this term')
    await says(frame, 'No longer marked on this site.')
    await marked(frame, ['Edward Snowden'])
    await clickInCard(page, 'Undo')
    await marked(frame, there)
  })
})

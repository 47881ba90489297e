import { describe, expect, test } from 'vitest'
import { cardCloses, cardOpens } from '../../tools/card.ts'
import { worldOf } from '../../tools/driver.ts'
import { BROWSER_KINDS } from '../../tools/find-browser.ts'
import { hover, marksIn } from '../../tools/marks.ts'
import { until } from '../../tools/until.ts'
import { type FixturePage, PAGES, SAMPLE } from '../pages/pages.ts'
import { frameOf, type Ground, marked, markedAmongOthers, settled, useGround } from './ground.ts'
import { emulate } from './media.ts'
import { snapshot } from './snapshot.ts'

async function allMarked(ground: Ground, fixture: FixturePage) {
  const page = await ground.open(fixture.path)
  const words = fixture.mentions.map(([text]) => text)
  if (words.length === 0) await settled(ground)
  await (fixture.all ? marked : markedAmongOthers)(page.mainFrame(), words)
  for (const [id, mentions] of Object.entries(fixture.frames)) {
    const frame = await frameOf(page, id)
    await marked(
      frame,
      mentions.map(([text]) => text),
    )
  }
  return page
}

describe.each(BROWSER_KINDS)('in %s', (kind) => {
  const ground = useGround(kind)

  test.each(PAGES.map((one) => [one.kind, one.path, one] as const))(
    '%s (%s): its mentions are marked, and nothing else; but for marks the page is as without the extension',
    async (_kind, path, fixture) => {
      const [page, plain] = await Promise.all([allMarked(ground, fixture), ground.openPlain(path)])
      // Pages that go on after they have loaded get there at their own pace.
      await expect.poll(() => snapshot(plain), { timeout: 2_000 }).toEqual(await snapshot(page))
      expect(ground.errors).toEqual([])
    },
  )

  test('closed shadow roots are as they are without the extension', async () => {
    const inside = () =>
      (globalThis as unknown as { closedRoots: ShadowRoot[] }).closedRoots.map((root) => root.innerHTML)
    const fixture = PAGES.find((one) => one.path === '/shadow-roots.html') ?? SAMPLE
    const page = await allMarked(ground, fixture)
    const plain = await ground.openPlain(fixture.path)
    expect(await page.evaluate(inside)).toEqual(await plain.evaluate(inside))
  })

  test.each(['/sample-article.html', '/dark.html', '/hostile-css.html', '/strict-csp.html'])(
    '%s: but for the host, a card leaves the page as it was',
    async (path) => {
      const page = await ground.open(path)
      const frame = page.mainFrame()
      await until('UNGGE is marked', async () =>
        (await marksIn(frame)).some((mark) => mark.words === 'UNGGE'),
      )
      const before = await snapshot(page)
      await hover(page, frame, 'UNGGE')
      await cardOpens(frame, 'hovering')
      expect(await snapshot(page)).toEqual(before)
      await page.keyboard.press('Escape')
      await cardCloses(frame, 'Escape')
      expect(await snapshot(page)).toEqual(before)
      expect(
        await page.evaluate(() => document.getElementsByTagName('policy-gloss-card').length),
      ).toBeLessThan(2)
    },
  )

  test('a long page is marked from its first paragraph to its last', async () => {
    const page = await ground.open('/long.html')
    const frame = page.mainFrame()
    const paragraphs = await page.evaluate(
      () =>
        Array.from(document.querySelectorAll('p')).filter((one) => /UNGGE|NRRC|Snowden/.test(one.textContent))
          .length,
    )
    expect(paragraphs).toBeGreaterThan(300)
    const count = () =>
      page.evaluate(() => [...CSS.highlights.values()].reduce((sum, one) => sum + one.size, 0))
    await until(`${paragraphs} paragraphs have marks`, async () => (await count()) >= paragraphs, {
      patience: 20_000,
      seen: count,
    })
    expect(frame.url()).toContain('/long.html')
  })

  test('marks are drawn, as an underline without a colour of its own', async () => {
    const page = await ground.open('/sample-article.html')
    await markedAmongOthers(page.mainFrame(), ['UNGGE'])
    const style = await page.evaluate(() => {
      const name = [...CSS.highlights.keys()].find((one) => one.startsWith('policy-gloss')) ?? ''
      const { textDecorationLine, textDecorationStyle, color } = getComputedStyle(
        document.querySelector('article p') ?? document.body,
        `::highlight(${name})`,
      )
      return { textDecorationLine, textDecorationStyle, color, name }
    })
    expect(style).toMatchObject({ textDecorationLine: 'underline', textDecorationStyle: 'dotted' })
  })

  test.each(['/sample-article.html', '/shadow-roots.html'])(
    '%s: nothing is marked in print',
    async (path) => {
      const page = await ground.open(path)
      await until('something is marked', async () => (await marksIn(page.mainFrame())).length > 0)
      const lines = () =>
        worldOf(page.mainFrame()).evaluate(() => {
          const drawn: string[] = []
          CSS.highlights.forEach((highlight, name) => {
            if (!name.startsWith('policy-gloss')) return
            highlight.forEach((range) => {
              const element = range.startContainer.parentElement
              if (element === null) return
              const style = getComputedStyle(element, `::highlight(${name})`)
              drawn.push(`${name}: ${style.textDecorationLine} ${style.backgroundColor}`)
            })
          })
          return drawn
        })
      expect((await lines()).some((line) => line.includes('underline'))).toBe(true)
      await emulate(page, { print: true })
      const printed = (await lines()).filter((line) => !/: none (rgba\(0, 0, 0, 0\)|transparent)$/.test(line))
      expect(printed).toEqual([])
    },
  )
})

import type { Page } from 'puppeteer-core'
import { describe, expect, test } from 'vitest'
import {
  cardBox,
  cardControls,
  cardOpens,
  cardText,
  clickInCard,
  inCard,
  isCardOpen,
} from '../../tools/card.ts'
import { BROWSER_KINDS } from '../../tools/find-browser.ts'
import { until } from '../../tools/until.ts'
import { frameOf, useGround } from './ground.ts'
import { explains, isMarked, openByHover, stays } from './hands.ts'

/** What the page itself finds at the middle of the card. */
async function atMiddle(page: Page): Promise<string | null> {
  const box = await cardBox(page.mainFrame())
  return page.evaluate(
    (x, y) => document.elementFromPoint(x, y)?.localName ?? null,
    (box.left + box.right) / 2,
    (box.top + box.bottom) / 2,
  )
}

describe.each(BROWSER_KINDS)('in %s, the card', (kind) => {
  const ground = useGround(kind)

  test('is closed to the page', async () => {
    const page = await ground.open('/keys.html')
    await openByHover(page, 'UNGGE')
    const seen = await page.evaluate(() => {
      const host = document.querySelector('policy-gloss-card') as HTMLElement
      return {
        root: host.shadowRoot,
        html: host.innerHTML,
        text: host.textContent,
        attributes: host.attributes.length,
      }
    })
    expect(seen).toMatchObject({ root: null, html: '', text: '' })
  })

  test('is over everything: a bar with the highest z-index', async () => {
    const page = await ground.open('/dialogs.html')
    await openByHover(page, 'NRRC')
    expect(await atMiddle(page)).toBe('policy-gloss-card')
  })

  test('is over a modal dialog, and can be used there', async () => {
    const page = await ground.open('/dialogs.html')
    const frame = page.mainFrame()
    await page.click('#open')
    await openByHover(page, 'Helsinki summit')
    await explains(frame, 'helsinki-summit')
    expect(await atMiddle(page)).toBe('policy-gloss-card')
    await clickInCard(page, 'Read on')
    await until('the card unfolds', async () => (await cardText(frame)).includes('Read less'))
    expect(await page.evaluate(() => (document.getElementById('guide') as HTMLDialogElement).open)).toBe(true)
  })

  test('is over what fills the screen', async () => {
    const page = await ground.open('/dialogs.html')
    await page.click('#full')
    await until('the stage fills the screen', () => page.evaluate(() => document.fullscreenElement !== null))
    await openByHover(page, 'Edward Snowden')
    expect(await atMiddle(page)).toBe('policy-gloss-card')
    await clickInCard(page, 'Read on')
    await until('the card unfolds', async () => (await cardText(page.mainFrame())).includes('Read less'))
  })

  test.each(['/hostile-css.html', '/transforms.html', '/sample-article.html'])(
    'looks the same whatever the page’s styles: %s',
    async (path) => {
      const page = await ground.open(path)
      await openByHover(page, 'UNGGE')
      const style = await inCard(page.mainFrame(), (root) => {
        const title = root.querySelector('h2')
        const card = root.querySelector(':popover-open')
        if (!title || !card) return null
        const { fontSize, letterSpacing, textTransform, display } = getComputedStyle(title)
        const { opacity, transform, width } = getComputedStyle(card)
        return {
          fontSize,
          letterSpacing,
          textTransform,
          display,
          transform,
          width,
          isSeen: Number(opacity) > 0,
        }
      })
      expect(style).toMatchObject({
        fontSize: '26px',
        textTransform: 'none',
        display: 'block',
        transform: 'none',
      })
      expect(style?.isSeen).toBe(true)
      expect(['normal', '-0.13px', '0px']).toContain(style?.letterSpacing)
      expect(Number.parseFloat(style?.width ?? '0')).toBeGreaterThan(300)
      expect(Number.parseFloat(style?.width ?? '0')).toBeLessThanOrEqual(380)
    },
  )

  test('works on a page that replaces what is built in', async () => {
    const page = await ground.open('/hostile-scripts.html')
    await openByHover(page, 'NRRC')
    await explains(page.mainFrame(), 'nrrc')
    expect(ground.errors).toEqual([])
  })

  test('works under a strict policy', async () => {
    const page = await ground.open('/strict-csp.html')
    await openByHover(page, 'UNGGE')
    await explains(page.mainFrame(), 'ungge')
    expect((await cardText(page.mainFrame())).length).toBeGreaterThan(100)
    expect(ground.errors).toEqual([])
  })

  test('can’t be pressed or closed by events that the page makes', async () => {
    const page = await ground.open('/keys.html')
    const frame = page.mainFrame()
    await openByHover(page, 'UNGGE')
    await clickInCard(page, 'Read on')
    await until('the card unfolds', async () => (await cardText(frame)).includes('Read less'))
    const before = await cardText(frame)
    const points = await inCard(frame, (root) =>
      [...root.querySelectorAll('button')].map((one) => {
        const { x, y, width, height } = one.getBoundingClientRect()
        return { clientX: x + width / 2, clientY: y + height / 2 }
      }),
    )
    expect(points.length, (await cardControls(frame)).join()).toBeGreaterThan(1)
    await page.evaluate((points) => {
      const host = document.querySelector('policy-gloss-card') as HTMLElement
      const init = { bubbles: true, composed: true, cancelable: true }
      for (const point of points) {
        for (const type of ['pointerdown', 'pointerup'])
          host.dispatchEvent(new PointerEvent(type, { ...init, ...point }))
        for (const type of ['mousedown', 'mouseup', 'click'])
          host.dispatchEvent(new MouseEvent(type, { ...init, ...point }))
      }
      host.click()
      for (const key of ['Escape', 'Enter', ' ', 'Tab']) {
        for (const target of [host, document, window, document.body]) {
          target.dispatchEvent(new KeyboardEvent('keydown', { ...init, key, code: key }))
        }
      }
      const elsewhere = { ...init, clientX: 5, clientY: 5 }
      document.body.dispatchEvent(new PointerEvent('pointerdown', elsewhere))
      document.body.dispatchEvent(new MouseEvent('click', elsewhere))
    }, points)
    await stays(
      'the card is open and unchanged',
      async () => (await isCardOpen(frame)) && (await cardText(frame)) === before,
    )
  })

  test('can’t be opened by events that the page makes', async () => {
    const page = await ground.open('/keys.html')
    const frame = page.mainFrame()
    await isMarked(frame, 'UNGGE')
    await page.evaluate(() => {
      const [range] = [...CSS.highlights.values()].flatMap((one) => [...one])
      const text = range?.startContainer
      if (!range || !text) return
      const live = document.createRange()
      live.setStart(text, range.startOffset)
      live.setEnd(range.endContainer, range.endOffset)
      const box = live.getBoundingClientRect()
      const init = { bubbles: true, composed: true, clientX: box.x + 5, clientY: box.y + 5 }
      for (const type of ['pointermove', 'pointerover', 'pointerdown', 'pointerup'])
        text.parentElement?.dispatchEvent(new PointerEvent(type, init))
      for (const type of ['mousemove', 'mouseover', 'click'])
        text.parentElement?.dispatchEvent(new MouseEvent(type, init))
    })
    await stays('the card is closed', async () => !(await isCardOpen(frame)))
  })

  test('comes back to work when the page takes its host away', async () => {
    const page = await ground.open('/keys.html')
    await openByHover(page, 'UNGGE')
    await page.evaluate(() => document.querySelector('policy-gloss-card')?.remove())
    await openByHover(page, 'NRRC')
    await explains(page.mainFrame(), 'nrrc')
  })

  test.each(['same', 'nested', 'srcdoc', 'written', 'blob', 'sandboxed-scripts', 'sandboxed'])(
    'opens in the frame “%s”, and fits into it',
    async (id) => {
      const page = await ground.open('/frames.html')
      const frame = await frameOf(page, id)
      const words = { same: 'NRRC', nested: 'UNGGE', srcdoc: 'NRRC', written: 'UNGGE', blob: 'UNGGE' }[id]
      await openByHover(page, words ?? (id === 'sandboxed' ? 'Helsinki summit' : 'Edward Snowden'), frame)
      await cardOpens(frame, 'hovering')
      expect(await cardBox(frame)).toMatchObject({ inside: true })
    },
  )
})

import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { BROWSER_KINDS } from '../../tools/find-browser.ts'
import { until } from '../../tools/until.ts'
import type { ExtensionPage } from './extension-page.ts'
import { useGround } from './ground.ts'
import { clickOn, focused, keyDown, openPanel, reads, textsOf } from './panel-page.ts'

const EVENTS = readdirSync(join(import.meta.dirname, '../../glossary/events')).length

function heightOf(page: ExtensionPage): Promise<number> {
  return page.run(() => document.querySelector('.chart')?.getBoundingClientRect().height ?? 0)
}

function shownIn(page: ExtensionPage): Promise<boolean> {
  return page.run(() => document.querySelectorAll('.chart [role=listitem]').length > 0)
}

/** Labels that overlap another, by their boxes as drawn. Firefox’s are higher than the letters by some pixels. */
function overlaps(page: ExtensionPage): Promise<string[]> {
  return page.run(() => {
    const labels = [...document.querySelectorAll('.chart .label')].map((label) => ({
      text: label.textContent,
      box: label.getBoundingClientRect(),
    }))
    const isOver = (a: DOMRect, b: DOMRect) =>
      a.left < b.right && b.left < a.right && a.top + 3 < b.bottom && b.top + 3 < a.bottom
    return labels.flatMap(({ text, box }, index) =>
      labels
        .slice(index + 1)
        .filter((other) => isOver(box, other.box))
        .map((other) => `${text} / ${other.text}`),
    )
  })
}

describe.each(BROWSER_KINDS)('in %s, the timeline', (kind) => {
  const ground = useGround(kind)
  let panel: ExtensionPage | null = null

  async function open(settings: object = {}): Promise<ExtensionPage> {
    const page = await openPanel(kind, ground, '#/timeline', settings)
    panel = page
    await until('the picture is drawn', () => shownIn(page))
    return page
  }
  afterEach(async () => {
    await panel?.close()
    panel = null
  })

  test('has a mark for every event, of its lane’s shape, hollow after the memo', async () => {
    const page = await open()
    const marks = await page.run(() =>
      [...document.querySelectorAll('.chart [role=list] > [role=listitem] > a')].map((mark) => ({
        id: mark.getAttribute('data-event'),
        name: mark.getAttribute('aria-label') ?? '',
        shape: mark.querySelector('circle.sign, rect.sign, path.stroke')?.tagName ?? null,
        isHollow: mark.querySelector('.sign.hollow') !== null,
      })),
    )
    expect(new Set(marks.map(({ id }) => id)).size).toBe(EVENTS)
    for (const { name, shape, isHollow } of marks) {
      const lane = /\. Cooperation\./.test(name) ? 'circle' : /\. Rupture\./.test(name) ? 'rect' : 'path'
      expect([name, shape]).toEqual([name, lane])
      if (shape !== 'path') expect([name, isHollow]).toEqual([name, name.includes('After the memo.')])
    }
    expect(marks.find(({ id }) => id === 'helsinki-2018')?.name).toBe(
      '16 July 2018: Helsinki summit. Cooperation. Spoken of in the memo. After the memo.',
    )
  })

  test('stands on one true scale', async () => {
    const page = await open()
    const heights = await page.run(() =>
      ['crimea-2014', 'guterres-munich-2018', 'invasion-2022'].map((id) => {
        const box = document.querySelector(`[data-event=${id}] :is(.sign, .stroke)`)?.getBoundingClientRect()
        return box ? box.top + box.height / 2 : 0
      }),
    )
    const days = ['2014-03-18', '2018-02-16', '2022-02-24'].map((date) => Date.parse(date) / 86_400_000)
    const perDay = (a: number, b: number) => (heights[b] - heights[a]) / (days[b] - days[a])
    expect(perDay(1, 2) / perDay(0, 1)).toBeCloseTo(1, 1)
  })

  test.each(['en', 'ru'])('has no two labels that overlap, however it is zoomed (%s)', async (lang) => {
    const page = await open({ entryLang: lang, interfaceLang: lang })
    for (let zoom = 0; zoom < 9; zoom++) {
      expect(await overlaps(page)).toEqual([])
      await clickOn(page, '.zoom button:last-child')
    }
    expect((await textsOf(page, '.chart .label')).length).toBeGreaterThan(EVENTS - 8)
  })

  test('is walked by arrow keys, and says beneath what is at hand', async () => {
    const page = await open()
    await page.run(() => document.querySelector<SVGElement>('.chart a[tabindex="0"]')?.focus())
    await keyDown(page, 'Home')
    await reads(page, '.happening-title', 'Risk reduction centers agreed')
    await keyDown(page, 'ArrowDown')
    await reads(page, '.happening-title', 'UN takes up information security')
    await keyDown(page, 'End')
    await reads(page, '.happening-title', 'Global Mechanism: first plenary scheduled')
    expect(await focused(page)).toBe('#/event/global-mechanism-plenary-2026')
    await keyDown(page, 'Home')
    expect(await focused(page)).toBe('#/event/nrrc-agreement-1987')
    const [detail] = await textsOf(page, '.detail')
    expect(detail).toMatch(/^15 September 1987\. Cooperation\..+NRRC.*Sources?: /)
  })

  test('zooms by keys, buttons and wheel, about what is at hand', async () => {
    const page = await open()
    const whole = await heightOf(page)
    await page.run(() => document.querySelector<SVGElement>('[data-event=crimea-2014]')?.focus())
    const top = () =>
      page.run(
        () => document.querySelector('[data-event=crimea-2014] .sign')?.getBoundingClientRect().top ?? 0,
      )
    const before = await top()
    await keyDown(page, '+')
    await keyDown(page, '+')
    expect(await heightOf(page)).toBeCloseTo(whole * 2.25, 0)
    expect(Math.abs((await top()) - before)).toBeLessThan(3)
    await keyDown(page, '-')
    expect(await heightOf(page)).toBeCloseTo(whole * 1.5, 0)
    await keyDown(page, '0')
    expect(await heightOf(page)).toBeCloseTo(whole, 0)

    const wheel = (deltaY: number) =>
      page.run((deltaY) => {
        const picture = document.querySelector('.picture')
        const { top } = picture?.getBoundingClientRect() ?? { top: 0 }
        const options = { deltaY, clientX: 200, clientY: top + 200, bubbles: true, cancelable: true }
        return picture?.dispatchEvent(new WheelEvent('wheel', options))
      }, deltaY)
    expect(await wheel(-300), 'the page does not scroll').toBe(false)
    expect(await heightOf(page)).toBeGreaterThan(whole * 1.5)
    await clickOn(page, '.zoom button:first-child')
    expect(await heightOf(page)).toBeCloseTo(whole, 0)
    expect(await wheel(300), 'at the end of the zoom it may').toBe(true)
  })

  test('is filtered by a term; the other marks stay, faint', async () => {
    const page = await open()
    await page.run(() => {
      const select = document.querySelector('select')
      if (select === null) return
      select.value = 'nrrc'
      select.dispatchEvent(new Event('change', { bubbles: true }))
    })
    const marks = () => textsOf(page, '.chart [role=listitem]')
    await until('few events are left', async () => (await marks()).length < 15)
    expect((await marks()).join()).toContain('Warning through')
    const faint = await page.run(() => document.querySelectorAll('.passed-over :is(.sign, .stroke)').length)
    expect(faint + (await marks()).length).toBe(EVENTS)
  })

  test('is a list as well, with the memo’s line in it', async () => {
    const page = await open()
    await clickOn(page, '.bar > button')
    const before = await textsOf(page, '.event-list > .events a')
    const after = await textsOf(page, '.events-after a')
    expect(before.length + after.length).toBe(EVENTS)
    expect([before.at(-1), after[0]]).toEqual(['Twelve GRU officers indicted', 'Helsinki summit'])
    await clickOn(page, '.events-after a')
    await reads(page, 'h2.term', 'Helsinki summit')
    await clickOn(page, '.entry .top button')
    await until('the link has the focus again', async () => (await focused(page)) === '#/event/helsinki-2018')
  })

  test('leads to an event and back to it', async () => {
    const page = await open()
    await page.run(() => document.querySelector<SVGElement>('[data-event=crimea-2014]')?.focus())
    await clickOn(page, '.happening-title a')
    await reads(page, 'h2.term', 'Crimea treaty signed')
    await keyDown(page, 'Escape')
    await reads(page, '.happening-title', 'Crimea treaty signed')
    await until('its mark has the focus', async () => (await focused(page)) === '#/event/crimea-2014')
  })
})

describe('in chromium only, where pointer and keys can be used for real, the timeline', () => {
  const ground = useGround('chromium')

  async function open(width = 400, height = 900) {
    const page = await ground.browser.newPage()
    await page.setViewport({ width, height })
    await page.goto(`chrome-extension://${ground.extensionId}/sidepanel.html#/timeline`)
    await page.waitForSelector('.chart .label')
    return page
  }

  type Point = { x: number; y: number }
  const pointOf = (page: Awaited<ReturnType<typeof open>>, id: string): Promise<Point> =>
    page.$eval(`[data-event=${id}] .sign`, (mark) => {
      const { x, y, width, height } = mark.getBoundingClientRect()
      return { x: x + width / 2, y: y + height / 2 }
    })
  const titleIn = (page: Awaited<ReturnType<typeof open>>) =>
    page.$eval('.detail', (detail) => detail.querySelector('h2')?.textContent ?? null)

  test('shows what the pointer rests on, keeps it, and holds what is clicked', async () => {
    const page = await open()
    const other = await pointOf(page, 'summit-cancelled-2013')
    await page.mouse.move(other.x + 6, other.y)
    await page.waitForSelector('h2.happening-title')
    const first = await titleIn(page)
    await page.mouse.move(20, 880)
    expect(await titleIn(page)).toBe(first)
    const helsinki = await pointOf(page, 'helsinki-2018')
    await page.mouse.click(helsinki.x, helsinki.y)
    expect(await titleIn(page)).toBe('Helsinki summit')
    await page.mouse.move(other.x, other.y)
    await until('the other is shown', async () => (await titleIn(page)) === first)
    await page.mouse.move(20, 880)
    await until('what is held is shown again', async () => (await titleIn(page)) === 'Helsinki summit')
    await page.close()
  })

  test('follows a double click, and Enter', async () => {
    const page = await open()
    const helsinki = await pointOf(page, 'helsinki-2018')
    await page.mouse.click(helsinki.x, helsinki.y, { count: 2 })
    await page.waitForSelector('.entry h2.term')
    await page.keyboard.press('Escape')
    await page.waitForSelector('.chart .label')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.entry h2.term')
    expect(await page.$eval('h2.term', (title) => title.textContent)).toBe('Moscow: ready, no date')
    await page.close()
  })

  test('can be read by keyboard alone', async () => {
    const page = await open()
    // Three views, the filter, the list, all years, − and +, and then the picture.
    for (let i = 0; i < 9; i++) await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-event'))).toBe(
      'nrrc-agreement-1987',
    )
    await page.keyboard.press('End')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('+')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.entry h2.term')
    expect(await page.$eval('h2.term', (title) => title.textContent)).toBe('Global Mechanism starts')
    await page.close()
  })

  test('is dragged, and zoomed about the pointer by Ctrl and the wheel', async () => {
    const page = await open()
    const crimea = await pointOf(page, 'crimea-2014')
    await page.mouse.move(crimea.x, crimea.y)
    await page.keyboard.down('Control')
    for (let i = 0; i < 4; i++) await page.mouse.wheel({ deltaY: -100 })
    await page.keyboard.up('Control')
    await until('it is zoomed', () =>
      page.$eval('.picture', (one) => one.scrollHeight > 2 * one.clientHeight),
    )
    expect(Math.abs((await pointOf(page, 'crimea-2014')).y - crimea.y)).toBeLessThan(3)
    const scrolled = () => page.$eval('.picture', ({ scrollTop }) => scrollTop)
    const before = await scrolled()
    await page.mouse.move(60, 500)
    await page.mouse.down()
    await page.mouse.move(60, 420, { steps: 4 })
    await page.mouse.up()
    expect(await scrolled()).toBeCloseTo(before + 80, 0)
    await page.close()
  })

  test.each([
    [320, 700],
    [320, 256],
    [640, 480],
  ])('fits a window of %i by %i pixels', async (width, height) => {
    const page = await open(width, height)
    const [inside, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
    expect(inside).toBeLessThanOrEqual(window)
    const cut = await page.$$eval('.chart .label', (labels) =>
      labels
        .filter((label) => {
          const { left, right } = label.getBoundingClientRect()
          return left < 0 || right > innerWidth
        })
        .map(({ textContent }) => textContent),
    )
    expect(cut).toEqual([])
    await page.close()
  })
})

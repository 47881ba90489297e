import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { afterEach, describe, expect, test } from 'vitest'
import { BROWSER_KINDS } from '../../tools/find-browser.ts'
import { wordsIn } from '../../tools/marks.ts'
import { until } from '../../tools/until.ts'
import { type ExtensionPage, openExtensionPage, openInChromium, store, stored } from './extension-page.ts'
import { useGround } from './ground.ts'
import { isMarked, titleOf } from './hands.ts'

declare const axe: {
  run(): Promise<{
    violations: { id: string; nodes: { failureSummary: string }[] }[]
    passes: { id: string }[]
  }>
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const OPERA = 'choices:opera.example'
const CHOICES = {
  [OPERA]: {
    notHere: [
      {
        path: '/season/',
        termId: 'helsinki-summit',
        words: 'the summit in Helsinki',
        before: 'A gala for',
        after: ', with songs',
        at: Date.UTC(2026, 4, 9, 12),
      },
    ],
    notOnSite: [{ termId: 'attribution', at: Date.UTC(2026, 4, 8, 12) }],
  },
  'choices:museum.example': { notHere: [], notOnSite: [{ termId: 'nrrc', at: Date.UTC(2026, 3, 1, 12) }] },
}

/** The text of each row of the list, in order, on one line. */
function rowsOf(page: ExtensionPage): Promise<string[]> {
  return page.run(() =>
    [...document.querySelectorAll('li.row')].map((row) =>
      [...row.children].map((part) => part.textContent.replace(/\s+/g, ' ').trim()).join(' '),
    ),
  )
}

function headingsOf(page: ExtensionPage): Promise<string[]> {
  return page.run(() => [...document.querySelectorAll('h3')].map((one) => one.textContent))
}

/** Presses the button of this accessible name. */
async function press(page: ExtensionPage, name: string): Promise<void> {
  await until(`there is a button “${name}”`, () =>
    page.run((name) => {
      const buttons = [...document.querySelectorAll('button')]
      const button = buttons.find(
        (one) => (one.getAttribute('aria-label') ?? one.textContent).replaceAll('\u00a0', ' ') === name,
      )
      button?.focus()
      button?.click()
      return button !== undefined
    }, name),
  )
}

function chosen(page: ExtensionPage): Promise<string | null> {
  return page.run(() => document.querySelector<HTMLInputElement>('input:checked')?.value ?? null)
}

async function findsNothing(page: ExtensionPage): Promise<void> {
  await page.evaluate(`${AXE}; ''`)
  const { violations, passes } = await page.run(async () => {
    const { violations, passes } = await axe.run()
    return {
      violations: violations.map(({ id, nodes }) => [id, ...nodes.map((node) => node.failureSummary)]),
      passes: passes.map(({ id }) => id),
    }
  })
  expect(violations).toEqual([])
  expect(passes, 'it has looked at the colours').toContain('color-contrast')
}

const HELSINKI = titleOf('helsinki-summit')

describe.each(BROWSER_KINDS)('in %s, the options', (kind) => {
  const ground = useGround(kind)
  let options: ExtensionPage | null = null

  /** Opens the page on what is stored. */
  async function open(local: object = {}, sync: object = {}): Promise<ExtensionPage> {
    const page = await openExtensionPage(kind, ground, 'options.html')
    options = page
    await store(page, local, sync)
    await page.reload()
    await until('the settings were read', async () => (await chosen(page)) !== null)
    return page
  }
  afterEach(async () => {
    await options?.close()
    options = null
  })

  test('say in a sentence that nothing is unmarked, and mark in the balanced way by default', async () => {
    const page = await open()
    await until('the list is empty', () =>
      page.run(() => document.body.textContent.includes('You have not unmarked anything.')),
    )
    expect(await chosen(page)).toBe('balanced')
    expect(await page.run(() => document.title)).toBe('Policy Gloss: options')
  })

  test('list what was unmarked, by site, newest first, in its words', async () => {
    const page = await open(CHOICES)
    await until('three rows are there', async () => (await rowsOf(page)).length === 3)
    expect(await headingsOf(page)).toEqual(['opera.example', 'museum.example'])
    const [first, ...others] = await rowsOf(page)
    expect(first).toContain('A gala for the summit in Helsinki, with songs')
    expect(first).toContain(HELSINKI)
    expect(first).toContain('/season/, 9 May 2026')
    expect(others[0]).toContain(titleOf('attribution'))
    expect(others[0]).toContain('On the whole site, 8 May 2026')
    expect(others[1]).toContain(titleOf('nrrc'))
  })

  test('undo a choice, say so with the focus kept, and put it back as it was', async () => {
    const page = await open(CHOICES)
    await press(page, `Undo: ${HELSINKI}`)
    await until('the row says so', async () => (await rowsOf(page))[0]?.includes('Marked again.') ?? false)
    const { [OPERA]: after } = (await stored(page, 'local')) as typeof CHOICES
    expect(after).toEqual({ ...CHOICES[OPERA], notHere: [] })
    expect(await page.run(() => document.activeElement?.textContent)).toBe('Unmark again')
    expect(await rowsOf(page)).toHaveLength(3)

    await press(page, `Unmark again: ${HELSINKI}`)
    await until('the choice is back', async () => (await rowsOf(page))[0]?.includes('Undo') ?? false)
    expect(await stored(page, 'local')).toEqual(CHOICES)
  })

  test('leave no trace of a site where everything was undone, and forget the row when the page is left', async () => {
    const page = await open(CHOICES)
    await press(page, `Undo: ${titleOf('nrrc')}`)
    await until('the site is gone', async () => !('choices:museum.example' in (await stored(page, 'local'))))
    await page.reload()
    await until('two rows are left', async () => (await rowsOf(page)).length === 2)
  })

  test('mark a term again on a page that is open', async () => {
    const article = await ground.open('/sample-article.html')
    await isMarked(article.mainFrame(), 'NRRC')
    const site = new URL(ground.origin).hostname
    const page = await open({ [`choices:${site}`]: { notHere: [], notOnSite: [{ termId: 'nrrc', at: 1 }] } })
    await until('the mark is gone', async () => !(await wordsIn(article.mainFrame())).includes('NRRC'))
    await press(page, `Undo: ${titleOf('nrrc')}`)
    await isMarked(article.mainFrame(), 'NRRC')
  })

  test('save how strictly to mark, and leave alone what a newer version has stored', async () => {
    const page = await open({}, { settings: { version: 2, strictness: 'strict', theme: { dark: true } } })
    expect(await chosen(page)).toBe('strict')
    await page.run(() => document.querySelector<HTMLInputElement>('input[value=everything]')?.click())
    await until('it says so', () =>
      page.run(() => document.querySelector('[role=status]')?.textContent === 'Saved.'),
    )
    expect((await stored(page, 'sync')).settings).toEqual({
      version: 2,
      strictness: 'everything',
      theme: { dark: true },
    })
  })

  test('show what is changed elsewhere', async () => {
    const page = await open()
    await store(page, CHOICES, { settings: { version: 1, strictness: 'strict' } })
    await until('the choice is shown', async () => (await chosen(page)) === 'strict')
    await until('the rows are shown', async () => (await rowsOf(page)).length === 3)
  })

  test.each(['light', 'dark'])('give axe-core nothing to complain about, %s', async (look) => {
    const page = await open(CHOICES)
    await page.setDark(look === 'dark')
    await press(page, `Undo: ${HELSINKI}`)
    await until('the row says so', async () => (await rowsOf(page))[0]?.includes('Marked again.') ?? false)
    await findsNothing(page)
  })
})

describe('in chromium only, since Firefox can’t be made to start out so, the options', () => {
  const ground = useGround('chromium')

  test('are Russian in a Russian browser', async () => {
    const page = await openInChromium(ground, 'options.html', (page) =>
      page.evaluateOnNewDocument(() => {
        chrome.i18n.getUILanguage = () => 'ru'
      }),
    )
    await store(page, CHOICES)
    await until('the rows are shown', async () => (await rowsOf(page)).length === 3)
    expect(await page.run(() => [document.title, document.documentElement.lang])).toEqual([
      'Policy Gloss: настройки',
      'ru',
    ])
    expect((await rowsOf(page))[0]).toContain('9 мая 2026')
    await findsNothing(page)
    await page.close()
  })

  test('say what failed when nothing can be stored, and offer to try again', async () => {
    const page = await openInChromium(ground, 'options.html', (page) =>
      page.evaluateOnNewDocument(() => {
        for (const area of [chrome.storage.local, chrome.storage.sync]) {
          area.get = () => Promise.reject(new Error('The disk is broken.'))
        }
      }),
    )
    await until('both failures are said', () =>
      page.run(() => document.querySelectorAll('[role=alert]').length === 2),
    )
    expect(await page.run(() => document.body.textContent.match(/Not read\./g)?.length)).toBe(2)
    await page.run(() => document.querySelector<HTMLInputElement>('input[value=strict]')?.click())
    await until('the choice is taken back', async () =>
      page.run(() => document.body.textContent.includes('Not saved.')),
    )
    expect(await chosen(page)).toBeNull()
    await press(page, 'Try again')
    await findsNothing(page)
    await page.close()
  })

  test('can be used by keyboard alone', async () => {
    const page = await ground.browser.newPage()
    await page.goto(`chrome-extension://${ground.extensionId}/options.html`)
    await page.evaluate(async (choices) => {
      await chrome.storage.sync.clear()
      await chrome.storage.local.set(choices)
    }, CHOICES)
    await page.reload()
    await page.waitForSelector('li.row button')
    for (let i = 0; i < 3; i++) await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowDown')
    await page.waitForSelector('input[value=everything]:checked')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.waitForSelector('li.row.marked')
    await page.keyboard.press('Enter')
    await page.waitForSelector('li.row:not(.marked)')
    await page.close()
  })

  test('fit a window of 320 pixels', async () => {
    const page = await ground.browser.newPage()
    await page.setViewport({ width: 320, height: 600 })
    await page.goto(`chrome-extension://${ground.extensionId}/options.html`)
    await page.evaluate((choices) => chrome.storage.local.set(choices), {
      'choices:a-site-with-a-long-name-in-one-piece.and-another-piece.museum.example': CHOICES[OPERA],
    })
    await page.waitForSelector('li.row')
    const [inside, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
    expect(inside).toBe(window)
    await page.close()
  })
})

import { afterEach, describe, expect, test } from 'vitest'
import { BROWSER_KINDS } from '../../tools/find-browser.ts'
import { wordsIn } from '../../tools/marks.ts'
import { until } from '../../tools/until.ts'
import { type ExtensionPage, openInChromium, store, stored } from './extension-page.ts'
import { useGround } from './ground.ts'
import { isMarked, titleOf } from './hands.ts'
import { click, findsNothing, openOptions, press, says, strictnessOf } from './options-page.ts'

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
  return page.run(() => [...document.querySelectorAll('#unmarked h3')].map((one) => one.textContent))
}

const HELSINKI = titleOf('helsinki-summit')

describe.each(BROWSER_KINDS)('in %s, the options', (kind) => {
  const ground = useGround(kind)
  let options: ExtensionPage | null = null

  async function open(local: object = {}, sync: object = {}): Promise<ExtensionPage> {
    return (options = await openOptions(kind, ground, local, sync))
  }
  afterEach(async () => {
    await options?.close()
    options = null
  })

  test('say in a sentence that nothing is unmarked', async () => {
    const page = await open()
    await says(page, 'You have not unmarked anything.')
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

  test('show what is unmarked elsewhere', async () => {
    const page = await open()
    await store(page, CHOICES)
    await until('the rows are shown', async () => (await rowsOf(page)).length === 3)
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

  test('say what failed when nothing can be read, and offer to try again', async () => {
    const page = await openInChromium(ground, 'options.html', (page) =>
      page.evaluateOnNewDocument(() => {
        for (const area of [chrome.storage.local, chrome.storage.sync]) {
          const get = area.get.bind(area)
          area.get = (key) =>
            'mend' in globalThis ? get(key) : Promise.reject(new Error('The disk is broken.'))
        }
      }),
    )
    await until('both failures are said', () =>
      page.run(() => document.querySelectorAll('[role=alert]').length === 2),
    )
    expect(await page.run(() => document.body.textContent.match(/Not read\./g)?.length)).toBe(2)
    expect(await strictnessOf(page), 'nothing can be chosen').toBeNull()
    await findsNothing(page)
    await page.run(() => void Object.assign(globalThis, { mend: true }))
    await press(page, 'Try again')
    await until('the settings are there', async () => (await strictnessOf(page)) === 'balanced')
    await press(page, 'Try again')
    await until('nothing is missing', () => page.run(() => !document.body.textContent.includes('Not read.')))
    await page.close()
  })

  test('take back a choice that is not stored, and say so beside it', async () => {
    const page = await openInChromium(ground, 'options.html', (page) =>
      page.evaluateOnNewDocument(() => {
        chrome.storage.sync.set = () => Promise.reject(new Error('The disk is broken.'))
      }),
    )
    await until('the settings are there', async () => (await strictnessOf(page)) !== null)
    await click(page, '[name=strictness][value=strict]')
    await until('it says so', () =>
      page.run(
        () => document.querySelector('#marked [role=alert]')?.textContent.includes('Not saved.') ?? false,
      ),
    )
    expect(await strictnessOf(page)).toBe('balanced')
    await findsNothing(page)
    await page.close()
  })

  test('scroll to the section that the address names', async () => {
    const page = await ground.browser.newPage()
    await page.setViewport({ width: 800, height: 500 })
    await page.goto(`chrome-extension://${ground.extensionId}/options.html#keys`)
    await page.waitForFunction(() => {
      const { top = 999 } = document.querySelector('#keys')?.getBoundingClientRect() ?? {}
      return top >= 0 && top < 250
    })
    await page.close()
  })

  test.each([
    [320, 'en'],
    [320, 'ru'],
    [640, 'ru'],
    [900, 'en'],
  ])('fit a window of %i pixels, %s', async (width, lang) => {
    const page = await ground.browser.newPage()
    await page.setViewport({ width, height: 600 })
    await page.goto(`chrome-extension://${ground.extensionId}/options.html`)
    const name = 'a-site-with-a-long-name-in-one-piece.and-another-piece.museum.example'
    await page.evaluate(
      async (local, sync) => {
        await chrome.storage.local.set(local)
        await chrome.storage.sync.set(sync)
      },
      { [`choices:${name}`]: CHOICES[OPERA] },
      { settings: { interfaceLang: lang, offSites: [`${name}/${'a'.repeat(100)}`], rest: 123 } },
    )
    await page.reload()
    await page.waitForSelector('li.unmarked')
    await page.evaluate(() => document.querySelector('summary')?.click())
    await page.type('form input', `*.${'long'.repeat(20)}..`)
    await page.keyboard.press('Enter')
    await page.waitForSelector('.fault strong')
    const [inside, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
    expect(inside).toBe(window)
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('button, select, summary, nav a, .choice')]
        .filter((one) => one.getBoundingClientRect().height < 24)
        .map((one) => one.outerHTML),
    )
    expect(small, 'nothing is too small for a finger').toEqual([])
    await page.evaluate(() => chrome.storage.sync.clear())
    await page.close()
  })
})

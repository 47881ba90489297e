import { afterEach, describe, expect, test } from 'vitest'
import { BROWSER_KINDS } from '../../tools/find-browser.ts'
import { until } from '../../tools/until.ts'
import { type ExtensionPage, store } from './extension-page.ts'
import { useGround } from './ground.ts'
import { titleOf } from './hands.ts'
import { findsNothing } from './options-page.ts'
import { clickOn, focused, openPanel, reads, textsOf } from './panel-page.ts'

const LOOKS = [
  ['light', 'en'],
  ['dark', 'en'],
  ['light', 'ru'],
  ['dark', 'ru'],
] as const

async function type(page: ExtensionPage, words: string): Promise<void> {
  await page.run((words) => {
    const field = document.querySelector<HTMLInputElement>('.field')
    if (field === null) return
    field.value = words
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }, words)
}

describe.each(BROWSER_KINDS)('in %s, the panel', (kind) => {
  const ground = useGround(kind)
  let panel: ExtensionPage | null = null

  async function open(hash: string, settings: object = {}): Promise<ExtensionPage> {
    panel = await openPanel(kind, ground, hash, settings)
    return panel
  }
  afterEach(async () => {
    await panel?.close()
    panel = null
  })

  test('has three views, of which one is shown', async () => {
    const page = await open('')
    expect(await textsOf(page, 'nav a')).toEqual(['This page', 'Glossary', 'Timeline'])
    expect(await textsOf(page, 'nav [aria-current=page]')).toEqual(['This page'])
    await clickOn(page, 'nav a:nth-child(2)')
    await reads(page, 'nav [aria-current=page]', 'Glossary')
  })

  test('says so where the page beside it cannot be marked', async () => {
    const page = await open('')
    await until('it says so', async () => (await textsOf(page, 'main'))[0]?.includes('keeps extensions away'))
  })

  test('lists the glossary by name and by kind, under names of either language', async () => {
    const page = await open('#/glossary')
    const terms = await textsOf(page, '.listed')
    expect(terms.length).toBeGreaterThan(50)
    expect((await textsOf(page, '.letter h2'))[1]).toBe('A')
    await clickOn(page, '.orders button:nth-of-type(2)')
    await until('kinds head the lists', async () => (await textsOf(page, '.letter h2'))[0] === 'Institutions')
    await clickOn(page, '.orders button:nth-of-type(4)')
    await until('Russian names come first', async () =>
      /^[А-Я]/.test((await textsOf(page, '.listed'))[1] ?? ''),
    )
    expect(await textsOf(page, '.listed')).toHaveLength(terms.length)
  })

  test('opens an entry, goes on from there, and back', async () => {
    const page = await open('#/glossary')
    await clickOn(page, '.listed[href="#/term/nrrc"]')
    await reads(page, 'h2.term', 'NRRC')
    await clickOn(page, '.terms a[href="#/term/cert"]')
    await reads(page, 'h2.term', titleOf('cert'))
    await clickOn(page, '.entry .top button')
    await reads(page, 'h2.term', 'NRRC')
    await clickOn(page, '.entry .top button')
    await until('its row has the focus', async () => (await focused(page)) === '#/term/nrrc')
  })

  test('shows the events of a term on the timeline', async () => {
    const page = await open('#/term/nrrc')
    await reads(page, 'h2.term', 'NRRC')
    await clickOn(page, '.acts button')
    await until('the filter is set', () => page.run(() => document.querySelector('select')?.value === 'nrrc'))
  })

  test('finds what is typed, opens it, and keeps the search for the way back', async () => {
    const page = await open('#/glossary')
    await type(page, 'helsinky sumit')
    await reads(page, '[role=option] .title', 'Helsinki summit')
    await clickOn(page, '[role=option]')
    await reads(page, 'h2.term', 'Helsinki summit')
    await clickOn(page, '.entry .top button')
    await reads(page, '[role=option] .title', 'Helsinki summit')
  })

  test('searches for an entry that there is not', async () => {
    const page = await open('#/term/hot-line-to-moscow')
    await until('the field asks for it', () =>
      page.run(() => document.querySelector<HTMLInputElement>('.field')?.value === 'hot line to moscow'),
    )
  })

  test('goes where it is sent', async () => {
    const page = await open('#/timeline')
    await page.run(async () => {
      const api = chrome as unknown as {
        windows: { getCurrent(): Promise<{ id: number }> }
        storage: { session: { set(items: object): Promise<void> } }
      }
      const { id } = await api.windows.getCurrent()
      await api.storage.session.set({ [`panel:${id}`]: '#/term/nrrc' })
    })
    await reads(page, 'h2.term', 'NRRC')
  })

  test('takes its languages and theme from the settings, at once', async () => {
    const page = await open('#/term/nrrc')
    await reads(page, 'h2.term', 'NRRC')
    await store(page, {}, { settings: { version: 2, interfaceLang: 'ru', theme: 'dark' } })
    await reads(page, 'nav a', 'Эта страница')
    await reads(page, 'h2.term', 'NRRC')
    expect(
      await page.run(() => [document.documentElement.lang, document.documentElement.dataset.theme]),
    ).toEqual(['ru', 'dark'])
    await store(page, {}, { settings: { version: 2, entryLang: 'ru' } })
    await reads(page, 'h2.term', 'НЦУЯО')
    await reads(page, 'nav a', 'This page')
  })

  test.each(LOOKS)('gives axe-core nothing to complain about, %s, %s', async (theme, lang) => {
    const page = await open('', { theme, interfaceLang: lang, entryLang: lang })
    for (const hash of [
      '#/page',
      '#/glossary',
      '#/search/snouden',
      '#/timeline',
      '#/term/nrrc',
      '#/event/helsinki-2018',
    ]) {
      await page.run((hash) => {
        location.hash = hash
      }, hash)
      await until(`${hash} is shown`, () =>
        page.run(() => document.querySelector('.gist, .listed, .row, .chart a, h2.term') !== null),
      )
      await findsNothing(page)
    }
  })

  test('follows the page beside it, and goes to its mentions', async () => {
    const page = await open('')
    const article = await ground.open('/sample-article.html')
    await article.bringToFront()
    await until('the terms are listed', async () => (await textsOf(page, '.found-term')).length > 0)
    const rows = await textsOf(page, '.found-term .listed-name')
    expect(rows).toContain('NRRC')
    await clickOn(page, '.found-term')
    await until('the page has gone to its first mention', async () =>
      article.evaluate(() => document.querySelector('policy-gloss-card') !== null),
    )
    const other = await ground.open('/no-mention.html')
    await other.bringToFront()
    await until('nothing is found there', async () => (await textsOf(page, 'main'))[0]?.startsWith('None of'))
  })

  test('stands beside the tab that its address names', async () => {
    const article = await ground.open('/frame-cross-site.html')
    const page = await open('')
    await page.run(async (url) => {
      const { tabs } = chrome as unknown as {
        tabs: { query(what: object): Promise<{ id: number; url?: string }[]> }
      }
      const tab = (await tabs.query({})).find((one) => one.url === url)
      location.search = `?tab=${tab?.id}`
    }, article.url())
    await until('its terms are listed', async () => {
      const names = await textsOf(page, '.found-term .listed-name')
      return names.join() === [titleOf('ungge'), titleOf('nrrc')].join()
    })
  })
})

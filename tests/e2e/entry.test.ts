import { afterEach, describe, expect, test } from 'vitest'
import { BROWSER_KINDS } from '../../tools/find-browser.ts'
import { until } from '../../tools/until.ts'
import { type ExtensionPage, openExtensionPage, store } from './extension-page.ts'
import { useGround } from './ground.ts'
import { findsNothing, says } from './options-page.ts'

const LOOKS = (['light', 'dark'] as const).flatMap((theme) =>
  (['en', 'ru'] as const).map((lang) => [theme, lang] as const),
)

describe.each(BROWSER_KINDS)('in %s, the page of an entry', (kind) => {
  const ground = useGround(kind)
  let page: ExtensionPage | null = null

  async function open(hash: string, settings: object = {}): Promise<ExtensionPage> {
    const opened = await openExtensionPage(kind, ground, `entry.html${hash}`)
    page = opened
    await store(opened, {}, { settings: { version: 2, ...settings } })
    await opened.reload()
    await until('it is drawn', () => opened.run(() => document.querySelector('main') !== null))
    return opened
  }
  const titleOf = (page: ExtensionPage) =>
    page.run(() => [document.title, document.querySelector('article h2')?.textContent ?? null])
  const follow = (page: ExtensionPage, href: string) =>
    page.run((href) => {
      const link = document.querySelector<HTMLElement>(`a[href="${href}"]`)
      if (link === null) throw new Error(`There is no link to ${href}.`)
      link.click()
    }, href)
  const type = (page: ExtensionPage, words: string) =>
    page.run((words) => {
      const field = document.querySelector<HTMLInputElement>('.field')
      if (field === null) throw new Error('There is no field.')
      field.value = words
      field.dispatchEvent(new Event('input', { bubbles: true }))
    }, words)
  const rowsOf = (page: ExtensionPage) =>
    page.run(() => [...document.querySelectorAll('[role=option] .title')].map((row) => row.textContent))
  afterEach(async () => {
    await page?.close()
    page = null
  })

  test('shows a term whole, its layers unfolded, and leads on to terms and events', async () => {
    const page = await open('#/term/nrrc')
    expect(await titleOf(page)).toEqual(['NRRC – Policy Gloss', 'NRRC'])
    for (const heading of ['What the memo says', 'Background', 'Events', 'Since the memo', 'Related terms'])
      await says(page, heading)
    expect(await page.run(() => document.querySelectorAll('.since li').length)).toBeGreaterThan(0)
    await follow(page, '#/event/nrrc-message-2016')
    await until('the event is shown', async () => (await titleOf(page))[1] === 'Warning through the NRRC')
    await says(page, '31 October 2016')
    expect(await page.run(() => document.activeElement?.tagName)).toBe('ARTICLE')
    await follow(page, '#/term/nrrc')
    await until('the term is shown', async () => (await titleOf(page))[1] === 'NRRC')
  })

  test('shows an event with its date, its layers, their sources and its terms', async () => {
    const page = await open('#/event/hanoi-2025')
    await says(page, '25–26 October 2025')
    await says(page, 'Event: cooperation')
    await says(page, 'After the memo')
    expect(await page.run(() => document.querySelectorAll('.since a[href^=https]').length)).toBeGreaterThan(0)
    expect(await page.run(() => document.querySelectorAll('.terms a').length)).toBe(2)
  })

  test('shows a search, which the address follows, and from which Back leads back', async () => {
    const page = await open('#/search/helsinki')
    expect((await rowsOf(page))[0]).toBe('Helsinki summit')
    await type(page, 'ungge')
    expect((await rowsOf(page))[0]).toBe('UNGGE')
    expect(await page.run(() => location.hash)).toBe('#/search/ungge')
    await page.run(() => document.querySelector<HTMLElement>('[role=option]')?.click())
    await until('the entry is open', async () => (await titleOf(page))[1] === 'UNGGE')
    expect(await page.run(() => location.hash)).toBe('#/term/ungge')
    await page.run(() => history.back())
    await until('the search is back', async () => (await rowsOf(page))[0] === 'UNGGE')
  })

  test('searches from an entry, with a step back to it', async () => {
    const page = await open('#/term/nrrc')
    await type(page, 'h')
    await type(page, 'hamburg')
    await until('the address follows', () => page.run(() => location.hash === '#/search/hamburg'))
    await page.run(() => history.back())
    await until('the entry is back', async () => (await titleOf(page))[1] === 'NRRC')
    expect(await page.run(() => document.querySelector<HTMLInputElement>('.field')?.value)).toBe('')
  })

  test.each([
    ['#/term/helsinki-sumit', 'helsinki sumit'],
    ['#/event/helsinki-sumit', 'helsinki sumit'],
  ])('searches for what is not there: %s', async (hash, query) => {
    const page = await open(hash)
    await says(page, 'There is no entry at this address.')
    expect(await page.run(() => document.querySelector<HTMLInputElement>('.field')?.value)).toBe(query)
    expect((await rowsOf(page))[0]).toBe('Helsinki summit')
  })

  test('lists all terms where nothing is asked for', async () => {
    const page = await open('')
    expect(await page.run(() => document.querySelectorAll('.all a').length)).toBeGreaterThan(50)
  })

  test('follows the languages of interface and entries, each for itself, and the theme', async () => {
    const page = await open('#/term/nrrc', { interfaceLang: 'en', entryLang: 'ru', theme: 'dark' })
    expect(await titleOf(page)).toEqual(['НЦУЯО – Policy Gloss', 'НЦУЯО'])
    await says(page, 'What the memo says')
    expect(await page.run(() => getComputedStyle(document.documentElement).colorScheme)).toBe('dark')
    await store(page, {}, { settings: { version: 2, interfaceLang: 'ru', entryLang: 'en' } })
    await until('it is the other way round', async () => (await titleOf(page))[0] === 'NRRC — Policy Gloss')
    await says(page, 'Что говорит записка')
  })

  test.each(LOOKS)('gives axe-core nothing to complain about, %s, %s', async (theme, lang) => {
    const settings = { theme, interfaceLang: lang, entryLang: lang }
    const page = await open('#/term/ungge', settings)
    await findsNothing(page)
    await page.run(() => {
      location.hash = '#/event/helsinki-2018'
    })
    await until('the event is shown', () => page.run(() => document.querySelector('article time') !== null))
    await findsNothing(page)
    await page.run(() => {
      location.hash = '#/search/helsinky'
    })
    await until('it is found', async () => (await rowsOf(page)).length > 0)
    await findsNothing(page)
  })
})

describe('in chromium, the page of an entry', () => {
  const ground = useGround('chromium')

  test('fits a window of 320 pixels', async () => {
    const page = await ground.browser.newPage()
    await page.setViewport({ width: 320, height: 600 })
    for (const hash of ['#/term/ungge', '#/event/hanoi-2025', '#/search/report', '']) {
      await page.goto(`chrome-extension://${ground.extensionId}/entry.html${hash}`)
      await page.reload()
      await page.waitForSelector('main')
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), hash).toBe(0)
    }
    await page.close()
  })

  test('is printed on white, without the search, with the addresses of its sources', async () => {
    const page = await ground.browser.newPage()
    await page.goto(`chrome-extension://${ground.extensionId}/entry.html#/term/nrrc`)
    await page.waitForSelector('article')
    await page.evaluate(() => {
      document.documentElement.dataset.theme = 'dark'
    })
    await page.emulateMediaType('print')
    const printed = await page.evaluate(() => ({
      ground: getComputedStyle(document.body).backgroundColor,
      search: getComputedStyle(document.querySelector('search') ?? document.body).display,
      link: getComputedStyle(document.querySelector('a[href^=https]') ?? document.body, '::after').content,
    }))
    expect(printed.ground).toBe('rgb(255, 255, 255)')
    expect(printed.search).toBe('none')
    expect(printed.link).toContain('https://')
    await page.close()
  })

  test('is used by keyboard alone', async () => {
    const page = await ground.browser.newPage()
    await page.goto(`chrome-extension://${ground.extensionId}/entry.html`)
    await page.waitForSelector('.field:focus')
    await page.keyboard.type('snouden')
    await page.waitForSelector('[role=option]')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await page.waitForSelector('article:focus')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.closest('article') !== null)).toBe(true)
    await page.close()
  })
})

import { afterEach, describe, expect, test } from 'vitest'
import { cardOpens, cardTitle } from '../../tools/card.ts'
import { until } from '../../tools/until.ts'
import { type ExtensionPage, openExtensionPage, store } from './extension-page.ts'
import { useGround } from './ground.ts'
import { isMarked } from './hands.ts'
import { findsNothing, says } from './options-page.ts'

/** As Firefox's API for extensions has it. */
declare const browser: {
  tabs: { query(of: object): Promise<{ id: number; url?: string }[]> }
  action: { getBadgeText(of: { tabId: number }): Promise<string> }
}

// Firefox's automation reaches no popup of the toolbar, so here it is opened in a tab, for the tab of the article.
describe('in firefox, the toolbar popup', () => {
  const ground = useGround('firefox')
  let page: ExtensionPage | null = null

  async function idOf(address: string): Promise<number> {
    const options = await openExtensionPage('firefox', ground, 'options.html')
    await store(options, {})
    const id = await options.run(
      async (url) => (await browser.tabs.query({})).find((one) => one.url === url)?.id ?? -1,
      address,
    )
    await options.close()
    return id
  }
  async function open(
    path: string,
  ): Promise<{ popup: ExtensionPage; article: Awaited<ReturnType<typeof ground.open>>; id: number }> {
    const article = await ground.open(path)
    const id = await idOf(article.url())
    const popup = await openExtensionPage('firefox', ground, `popup.html?tab=${id}`)
    page = popup
    await until('it is drawn', () => popup.run(() => document.querySelector('.field') !== null))
    return { popup, article, id }
  }
  const type = (page: ExtensionPage, words: string) =>
    page.run((words) => {
      const field = document.querySelector<HTMLInputElement>('.field')
      if (field === null) throw new Error('There is no field.')
      field.value = words
      field.dispatchEvent(new Event('input', { bubbles: true }))
    }, words)
  const press = (page: ExtensionPage, key: string) =>
    page.run((key) => {
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
      )
    }, key)
  const rows = (page: ExtensionPage) =>
    page.run(() =>
      [...document.querySelectorAll('[role=option] .title')].map((row) => row.textContent.trim()),
    )
  afterEach(async () => {
    await page?.close()
    page = null
  })

  test('lists what is on the page, in its frames too, and goes there', async () => {
    const { popup, article, id } = await open('/frames.html')
    await says(popup, '5 terms, 12 mentions')
    expect(await popup.run((id) => browser.action.getBadgeText({ tabId: id }), id)).toBe('5')
    await popup.run(() => document.querySelector<HTMLElement>('[role=option]')?.click())
    await cardOpens(article.mainFrame(), 'a click in the popup')
    expect(await cardTitle(article.mainFrame())).toBe('UNGGE')
  })

  test('searches, opens an entry, and comes back', async () => {
    const { popup } = await open('/no-mention.html')
    await says(popup, 'None of the memo’s terms is on this page.')
    await type(popup, 'snouden')
    await until('it is found', async () => (await rows(popup)).length > 0)
    await findsNothing(popup)
    await press(popup, 'Enter')
    await until('an entry is open', () => popup.run(() => document.querySelector('main.entry') !== null))
    await findsNothing(popup)
    await press(popup, 'Escape')
    await until('the list is back', async () => (await rows(popup)).length > 0)
  })

  test('turns marking off and on', async () => {
    const { popup, article } = await open('/sample-article.html')
    await isMarked(article.mainFrame(), 'NRRC')
    await popup.run(() => document.querySelector<HTMLElement>('[aria-labelledby=site]')?.click())
    await says(popup, 'Terms are not marked on 127.0.0.1.')
    await popup.run(() => document.querySelector<HTMLElement>('[aria-labelledby=site]')?.click())
    await isMarked(article.mainFrame(), 'NRRC')
  })

  test('says that the browser’s own pages can’t be marked', async () => {
    const popup = await openExtensionPage('firefox', ground, 'popup.html')
    page = popup
    await says(popup, 'The browser keeps extensions away from its own pages')
  })
})

import { afterEach, describe, expect, test } from 'vitest'
import { until } from '../../tools/until.ts'
import { asExtensionPage, store, stored } from './extension-page.ts'
import { useGround } from './ground.ts'
import { isMarked } from './hands.ts'
import { backgroundOf, buttonOf, tabIdOf } from './popup-page.ts'

/** As Chromium's API for extensions has it, with what it adds for itself: an event can be sent as the browser does. */
declare const chrome: {
  omnibox: {
    onInputStarted: { dispatch(): void }
    onInputChanged: { dispatch(text: string, suggest: (lines: Suggestion[]) => void): void }
    onInputEntered: { dispatch(text: string, disposition: string): void }
  }
  contextMenus: {
    onClicked: { dispatch(info: object, tab: object): void }
    update(id: string, change: object): Promise<void>
  }
  commands: { onCommand: { dispatch(name: string, tab?: object): void } }
  tabs: { get(id: number): Promise<object> }
}

interface Suggestion {
  readonly content: string
  readonly description: string
}

// No protocol types into the address bar, opens a context menu or presses keys that the browser keeps for itself, so
// these begin one step later, at the event that the browser sends to the extension.
describe('in chromium', () => {
  const ground = useGround('chromium')

  async function set(settings: object): Promise<void> {
    const page = await ground.browser.newPage()
    await page.goto(`chrome-extension://${ground.extensionId}/options.html`)
    await store(asExtensionPage(page), {}, { settings: { version: 2, ...settings } })
    await page.close()
  }
  /** Resolves with the address, within the extension, of a page that was opened; it is closed. */
  async function opened(part: string): Promise<string> {
    const page = await until(`a page at ${part} is opened`, async () => {
      const pages = await ground.browser.pages()
      return (
        pages.find((one) => one.url().startsWith('chrome-extension:') && one.url().includes(part)) ?? null
      )
    })
    const { pathname, hash } = new URL(page.url())
    await page.close()
    return pathname + hash
  }
  async function suggestions(text: string): Promise<Suggestion[]> {
    const background = await backgroundOf(ground)
    return background.evaluate(
      (text) =>
        new Promise<Suggestion[]>((done) => {
          chrome.omnibox.onInputStarted.dispatch()
          chrome.omnibox.onInputChanged.dispatch(text, done)
        }),
      text,
    )
  }
  async function enter(text: string, disposition = 'newForegroundTab'): Promise<void> {
    const background = await backgroundOf(ground)
    await background.evaluate(
      (text, disposition) => chrome.omnibox.onInputEntered.dispatch(text, disposition),
      text,
      disposition,
    )
  }
  async function choose(tabId: number, info: object): Promise<void> {
    const background = await backgroundOf(ground)
    await background.evaluate(
      async (tabId, info) => chrome.contextMenus.onClicked.dispatch(info, await chrome.tabs.get(tabId)),
      tabId,
      info,
    )
  }
  afterEach(() => set({}))

  describe('the address bar', () => {
    test('suggests entries as one types, in XML that the browser can read', async () => {
      const lines = await suggestions('helsinky sumit')
      expect(lines.map(({ content }) => content)).toContain('Helsinki summit, 16 Jul 2018')
      for (const { description } of lines) {
        expect(description).toMatch(/^[^&]*(?:&(?:amp|lt|gt|quot|apos);[^&]*)*$/)
        expect(description.replace(/<\/?(?:match|dim)>/g, '')).not.toMatch(/[<>]/)
      }
    })

    test('opens the line that was taken, or the best entry for what was typed', async () => {
      await suggestions('helsinki summit')
      await enter('Helsinki summit, 16 Jul 2018')
      expect(await opened('entry.html')).toBe('/entry.html#/event/helsinki-2018')
      await enter('ungee')
      expect(await opened('entry.html')).toBe('/entry.html#/term/ungge')
    })

    test('opens the search for what it does not find', async () => {
      await enter('zzzzzz')
      expect(await opened('entry.html')).toBe('/entry.html#/search/zzzzzz')
    })

    test('falls back to the tab where no panel can be opened', async () => {
      const page = await ground.open('/no-mention.html')
      await page.bringToFront()
      await suggestions('nrrc')
      await enter('nrrc', 'currentTab')
      await until('the entry is shown', async () => page.url().endsWith('/entry.html#/term/nrrc'))
    })
  })

  describe('the context menu', () => {
    test('has an item for selected words, and one for the site', async () => {
      const background = await backgroundOf(ground)
      // There is no way to list items; changing one that is not there is an error.
      for (const id of ['look-up', 'site'])
        await background.evaluate((id) => chrome.contextMenus.update(id, {}), id)
      await expect(background.evaluate(() => chrome.contextMenus.update('other', {}))).rejects.toThrow()
    })

    test('looks up the selected words: the entry of that name, or a search', async () => {
      const id = await tabIdOf(ground, await ground.open('/no-mention.html'))
      await choose(id, { menuItemId: 'look-up', selectionText: '  UNGGE\n' })
      expect(await opened('entry.html')).toBe('/entry.html#/term/ungge')
      await choose(id, { menuItemId: 'look-up', selectionText: 'what the experts agreed' })
      expect(await opened('entry.html')).toBe('/entry.html#/search/what%20the%20experts%20agreed')
    })

    test('turns marking off on a site, and on again', async () => {
      const page = await ground.open('/sample-article.html')
      const id = await tabIdOf(ground, page)
      await isMarked(page.mainFrame(), 'NRRC')
      const offSites = async () => {
        const options = await ground.browser.newPage()
        await options.goto(`chrome-extension://${ground.extensionId}/options.html`)
        const { settings } = await stored(asExtensionPage(options), 'sync')
        await options.close()
        return JSON.stringify((settings as { offSites?: string[] }).offSites ?? [])
      }
      await choose(id, { menuItemId: 'site' })
      await until('the site is off', async () => (await offSites()) === '["127.0.0.1"]')
      await choose(id, { menuItemId: 'site' })
      await until('the site is on', async () => (await offSites()) === '[]')
    })
  })

  test.each([
    ['open-options', 'options.html', '/options.html'],
    ['look-up-selection', 'entry.html', '/entry.html#/term/ungge'],
  ])('the command %s opens %s', async (command, part, address) => {
    const page = await ground.open('/frames.html')
    await page.evaluate(() => {
      const text = document.querySelector('p')?.firstChild as Text
      const at = text.data.indexOf('UNGGE')
      getSelection()?.setBaseAndExtent(text, at, text, at + 5)
    })
    const id = await tabIdOf(ground, page)
    const background = await backgroundOf(ground)
    await background.evaluate(
      async (command, id) => chrome.commands.onCommand.dispatch(command, await chrome.tabs.get(id)),
      command,
      id,
    )
    expect(await opened(part)).toBe(address)
  })

  describe('the badge', () => {
    test('has the number of different terms on the page, over all frames, and says so in words', async () => {
      const id = await tabIdOf(ground, await ground.open('/frames.html'))
      await until('they are counted', async () => (await buttonOf(ground, id)).badge === '5')
      expect((await buttonOf(ground, id)).title).toBe('Policy Gloss: 5 terms on this page')
    })

    test('is cleared when another page comes into the tab', async () => {
      const page = await ground.open('/frames.html')
      const id = await tabIdOf(ground, page)
      await until('they are counted', async () => (await buttonOf(ground, id)).badge === '5')
      await page.goto(`${ground.origin}/no-mention.html`)
      await until('it is cleared', async () => (await buttonOf(ground, id)).badge === '')
      await page.goBack()
      await until('they are counted again', async () => (await buttonOf(ground, id)).badge === '5')
    })

    test('stays when the page changes its own address', async () => {
      const page = await ground.open('/frames.html')
      const id = await tabIdOf(ground, page)
      await until('they are counted', async () => (await buttonOf(ground, id)).badge === '5')
      await page.evaluate(() => history.pushState(null, '', '#part'))
      await new Promise((later) => setTimeout(later, 500))
      expect((await buttonOf(ground, id)).badge).toBe('5')
    })

    test('can be turned off and on', async () => {
      const id = await tabIdOf(ground, await ground.open('/frames.html'))
      await until('they are counted', async () => (await buttonOf(ground, id)).badge === '5')
      await set({ badge: false })
      await until('it is cleared', async () => (await buttonOf(ground, id)).badge === '')
      await set({ badge: true, interfaceLang: 'ru' })
      const words = 'Policy Gloss: на странице 5 терминов'
      await until('they are counted', async () => (await buttonOf(ground, id)).title === words)
      expect((await buttonOf(ground, id)).badge).toBe('5')
    })
  })
})

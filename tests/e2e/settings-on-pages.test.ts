import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FrameAnswers, FrameRequest } from '../../core/messages.ts'
import { DEFAULT_SETTINGS, type Settings } from '../../core/settings.ts'
import { cardOpens, cardTitle, inCard } from '../../tools/card.ts'
import { worldOf } from '../../tools/driver.ts'
import { BROWSER_KINDS } from '../../tools/find-browser.ts'
import { HIGHLIGHT_PREFIX } from '../../tools/marks.ts'
import { until } from '../../tools/until.ts'
import { type ExtensionPage, openExtensionPage, store } from './extension-page.ts'
import { frameOf, marked, useGround } from './ground.ts'
import { openByHover, plain } from './hands.ts'

/** What pages of the extension may do in both browsers, and no type of ours knows. */
interface Tabs {
  query(what: object): Promise<{ id: number; url?: string }[]>
  sendMessage(tab: number, message: unknown, options: { frameId: number }): Promise<unknown>
}

const PAGE = '/sections.html'
const TOP = ['UNGGE', 'UNGGE', 'Edward Snowden', 'UNGGE', 'Edward Snowden']
const INNER = ['Nuclear Risk Reduction Center', 'UNGGE']

describe.each(BROWSER_KINDS)('in %s, on an open page', (kind) => {
  const ground = useGround(kind)
  let options: ExtensionPage
  beforeAll(async () => {
    options = await openExtensionPage(kind, ground, 'options.html')
  })
  afterAll(() => options.close())

  const choose = (change: Partial<Settings>) =>
    store(options, {}, { settings: { ...DEFAULT_SETTINGS, ...change } })

  async function openPage(): Promise<Page> {
    await choose({})
    const page = await ground.open(PAGE)
    await marked(page.mainFrame(), TOP)
    await page.bringToFront()
    return page
  }

  /** Asks the reader in the frame of a tab with this number, as the popup does. */
  function ask<R extends FrameRequest>(page: Page, request: R): Promise<FrameAnswers[R['type']] | null> {
    return options.run(
      async (url, request) => {
        const { tabs } = chrome as unknown as { tabs: Tabs }
        const tab = (await tabs.query({})).find((one) => one.url === url)
        return tab ? ((await tabs.sendMessage(tab.id, request, { frameId: 0 })) as never) : null
      },
      page.url(),
      request,
    )
  }

  test.each<[string, Partial<Settings>, readonly string[], readonly string[]]>([
    ['turned off everywhere, nothing is marked', { isOn: false }, [], []],
    [
      'turned off for its site, nothing is, not even in frames',
      { offSites: ['127.0.0.1', 'localhost'] },
      [],
      [],
    ],
    ['turned off for another site, all is', { offSites: ['example.org'] }, TOP, INNER],
    [
      'turned off for its path, its frames are off too',
      { offSites: ['127.0.0.1/sections.html', 'localhost/sections.html'] },
      [],
      [],
    ],
    ['without persons', { unmarkedKinds: ['person'] }, ['UNGGE', 'UNGGE', 'UNGGE'], INNER],
    [
      'without one term',
      { unmarked: ['ungge'] },
      ['Edward Snowden', 'Edward Snowden'],
      ['Nuclear Risk Reduction Center'],
    ],
    [
      'with a term of a kind that is not marked',
      { unmarkedKinds: ['person', 'institution'], alsoMarked: ['snowden'] },
      ['Edward Snowden', 'Edward Snowden'],
      [],
    ],
    [
      'with a term that the glossary does not mark by itself',
      { alsoMarked: ['oewg'] },
      [...TOP, 'Open-ended Working Group'],
      INNER,
    ],
    [
      'with the first mention in a section alone',
      { repeat: 'section' },
      ['UNGGE', 'Edward Snowden', 'UNGGE', 'Edward Snowden'],
      INNER,
    ],
  ])('%s', async (_what, change, top, inner) => {
    const page = await openPage()
    const frame = await frameOf(page, 'inner')
    await marked(frame, INNER)
    await choose(change)
    await marked(page.mainFrame(), top)
    await marked(frame, inner)
    await choose({})
    await marked(page.mainFrame(), TOP)
    await marked(frame, INNER)
  })

  test('marks are drawn as was chosen', async () => {
    const page = await openPage()
    for (const look of ['solid', 'wash', 'dotted'] as const) {
      await choose({ look })
      const wanted = look === 'dotted' ? HIGHLIGHT_PREFIX : `${HIGHLIGHT_PREFIX}-${look}`
      await until(`marks are ${look}`, () =>
        worldOf(page.mainFrame()).evaluate(
          (wanted, prefix) => {
            const names = [prefix, `${prefix}-solid`, `${prefix}-wash`]
            return names.every((name) => (CSS.highlights.get(name)?.size ?? 0) === (name === wanted ? 5 : 0))
          },
          wanted,
          HIGHLIGHT_PREFIX,
        ),
      )
    }
  })

  test('cards are in the languages and the theme that were chosen', async () => {
    const page = await openPage()
    await choose({ entryLang: 'ru', interfaceLang: 'en', theme: 'dark' })
    await openByHover(page, 'Edward Snowden')
    await until('the entry is in Russian', async () => /[а-я]/.test(await cardTitle(page.mainFrame())))
    const [lang, theme, action] = JSON.parse(
      await inCard(page.mainFrame(), (root) => {
        const card = root.querySelector<HTMLElement>('.card')
        return JSON.stringify([card?.lang, card?.dataset.theme, card?.textContent?.includes('Read on')])
      }),
    )
    expect({ lang, theme, action }).toEqual({ lang: 'en', theme: 'dark', action: true })
  })

  test('pages of the extension are told what is marked, and lead to it', async () => {
    const page = await openPage()
    expect(await ask(page, { type: 'found' })).toEqual({
      terms: [
        { id: 'ungge', count: 3 },
        { id: 'snowden', count: 2 },
      ],
      isTop: true,
      isOff: false,
    })
    expect(await ask(page, { type: 'show', termId: 'snowden', nth: 3 })).toBe(true)
    await cardOpens(page.mainFrame(), 'asking for the second mention')
    expect(plain(await cardTitle(page.mainFrame()))).toMatch(/Snowden/)
    expect(await ask(page, { type: 'show', termId: 'nrrc', nth: 0 })).toBe(false)
    await choose({ isOn: false })
    await marked(page.mainFrame(), [])
    expect(await ask(page, { type: 'found' })).toEqual({ terms: [], isTop: true, isOff: true })
  })
})

/**
 * `npm run screenshots`: pictures of every surface, light and dark, in English and Russian, in `screenshots/`, and those of
 * them that the README shows in `docs/`.
 */
import { spawn } from 'node:child_process'
import { copyFile, mkdir } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { Browser, Page } from 'puppeteer-core'
import type { Settings } from '../core/settings.ts'
import { launch } from './browser.ts'
import { cardOpens, clickInCard, inCard } from './card.ts'
import { getBrowser } from './find-browser.ts'
import { hover, wordsIn } from './marks.ts'
import { serve } from './serve.ts'
import { until } from './until.ts'

declare const chrome: {
  storage: { sync: { set(items: object): Promise<void> } }
  tabs: { query(what: object): Promise<{ id: number; url?: string }[]> }
}

const ROOT = join(import.meta.dirname, '..')
const FOLDER = join(ROOT, 'screenshots')
const ARTICLE = '/sample-article.html'
/** Pictures of the README, and what they are made from. */
const SHOWN: Readonly<Record<string, string>> = {
  'card.png': 'card-light-en.png',
  'popup.png': 'popup-light-en.png',
  'timeline.png': 'panel-timeline-light-en.png',
  'search-dark-ru.png': 'popup-search-dark-ru.png',
}

type Look = Pick<Settings, 'theme' | 'interfaceLang' | 'entryLang'>

const LOOKS: readonly Look[] = (['light', 'dark'] as const).flatMap((theme) =>
  (['en', 'ru'] as const).map((lang) => ({ theme, interfaceLang: lang, entryLang: lang })),
)

/** A page of the extension as it is photographed. */
interface Surface {
  readonly name: string
  readonly path: string
  readonly width: number
  readonly height: number
  /** There is what has to be seen. */
  readonly ready: string
  /** The page is cut off at this height, or shown whole. */
  readonly whole?: boolean
  /** Typed into what has the focus. */
  readonly typed?: Readonly<Record<'en' | 'ru', string>>
}

const SURFACES: readonly Surface[] = [
  { name: 'popup', path: 'popup.html?tab=', width: 380, height: 600, ready: '[role=option]' },
  {
    name: 'popup-search',
    path: 'popup.html?tab=',
    width: 380,
    height: 600,
    ready: '[role=option] b, [role=option] mark, [role=option] strong',
    typed: { en: 'helsinky sumit', ru: 'хельсинский самит' },
  },
  { name: 'panel-page', path: 'sidepanel.html?tab=', width: 400, height: 820, ready: 'main li' },
  { name: 'panel-glossary', path: 'sidepanel.html#/glossary', width: 400, height: 820, ready: 'main li' },
  {
    name: 'panel-timeline',
    path: 'sidepanel.html#/timeline',
    width: 400,
    height: 820,
    ready: 'main svg circle',
  },
  { name: 'panel-entry', path: 'sidepanel.html#/term/ungge', width: 400, height: 820, ready: '.term' },
  { name: 'options', path: 'options.html', width: 960, height: 900, ready: '[name=strictness]', whole: true },
  { name: 'welcome', path: 'welcome.html', width: 960, height: 760, ready: 'h1' },
  { name: 'entry', path: 'entry.html#/term/helsinki-summit', width: 820, height: 900, ready: '.term' },
  {
    name: 'entry-event',
    path: 'entry.html#/event/snowden-lands-2013',
    width: 820,
    height: 900,
    ready: 'main',
  },
  { name: 'search', path: 'entry.html#/search/hotline', width: 820, height: 900, ready: 'main' },
]

async function main(): Promise<void> {
  const path = await getBrowser('chromium')
  if (!(await built())) throw new Error('The extension could not be built; see above.')
  await mkdir(FOLDER, { recursive: true })
  const site = await serve(join(ROOT, 'tests', 'pages'))
  const { browser, extensionId } = await launch('chromium', {
    path,
    extension: join(ROOT, '.output', 'chrome-mv3'),
    headless: true,
  })
  try {
    const article = await browser.newPage()
    const options = await browser.newPage()
    const inside = `chrome-extension://${extensionId}/`
    await options.goto(`${inside}options.html`)
    // Cards come without fading in, so that they are all there.
    await article.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }])
    await article.goto(site.origin + ARTICLE)
    await until('the article is marked', async () => (await wordsIn(article.mainFrame())).length > 0)
    const tab = await tabOf(options, article.url())
    for (const look of LOOKS) {
      await options.evaluate((settings) => chrome.storage.sync.set({ settings }), { version: 2, ...look })
      await photographCard(article, look)
      for (const surface of SURFACES) await photograph(browser, inside, surface, look, tab)
    }
  } finally {
    await browser.close()
    await site.close()
  }
  for (const [name, made] of Object.entries(SHOWN)) {
    await copyFile(join(FOLDER, made), join(ROOT, 'docs', name))
  }
}

async function photograph(browser: Browser, inside: string, surface: Surface, look: Look, tab: number) {
  const page = await browser.newPage()
  const { name, width, height, ready, typed, whole } = surface
  try {
    await page.setViewport({ width, height })
    const path = surface.path.endsWith('tab=') ? surface.path + tab : surface.path
    await page.goto(inside + path)
    if (typed) {
      await page.waitForSelector('input:focus')
      await page.keyboard.type(typed[look.interfaceLang === 'ru' ? 'ru' : 'en'])
    }
    await page.waitForSelector(ready)
    await save(page, name, look, whole ?? false)
  } finally {
    await page.close()
  }
}

/** The card on the article, as it opens and unfolded. */
async function photographCard(page: Page, look: Look): Promise<void> {
  const frame = page.mainFrame()
  await page.bringToFront()
  await page.reload()
  await until('the article is marked', async () => (await wordsIn(frame)).length > 0)
  const words = (await wordsIn(frame))[0] ?? ''
  await hover(page, frame, words)
  await cardOpens(frame, `hovering “${words}”`)
  await save(page, 'card', look, false)
  await clickInCard(page, look.interfaceLang === 'ru' ? 'Дальше' : 'Read on')
  await inCard(frame, (root) => root.querySelector('.card')?.scrollTo(0, 0))
  await save(page, 'card-unfolded', look, false)
}

async function save(page: Page, name: string, { theme, interfaceLang }: Look, whole: boolean): Promise<void> {
  const file = join(FOLDER, `${name}-${theme}-${interfaceLang}.png`)
  await page.screenshot({ path: file, fullPage: whole })
  console.log(relative(process.cwd(), file))
}

/** The browser's number of the tab with this address. */
function tabOf(page: Page, url: string): Promise<number> {
  return page.evaluate(async (url) => {
    const found = (await chrome.tabs.query({})).find((tab) => tab.url === url)
    if (found === undefined) throw new Error(`No tab shows ${url}.`)
    return found.id
  }, url)
}

function built(): Promise<boolean> {
  const wxt = join(ROOT, 'node_modules', 'wxt', 'bin', 'wxt.mjs')
  const child = spawn(process.execPath, [wxt, 'build', '-b', 'chrome'], { cwd: ROOT, stdio: 'inherit' })
  return new Promise((done, fail) => child.on('exit', (code) => done(code === 0)).on('error', fail))
}

await main()

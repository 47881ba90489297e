/** What the popup of the built extension costs in Chromium: from opening it to the first rows, from a key to results. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { launch } from '../../tools/browser.ts'
import { wordsIn } from '../../tools/marks.ts'
import { serve } from '../../tools/serve.ts'
import { until } from '../../tools/until.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const ROUNDS = 7
const TYPED = ['ungge', 'helsinky sumit', 'хельсинский самит', 'snouden', 'line kremlin', 'ызщкедш']

declare const chrome: { tabs: { query(what: object): Promise<{ id: number; url?: string }[]> } }

export interface PopupTimes {
  /** Milliseconds from opening to the rows of “On this page” in the document, one for each round. */
  readonly opening: readonly number[]
  /** Milliseconds from a key to its results laid out, one for each key. */
  readonly keys: readonly number[]
}

/** Measures the popup over a sample article, opened in a tab. Rejects with an Error when there is no built extension. */
export async function popupTimes(path: string): Promise<PopupTimes> {
  const extension = join(ROOT, '.output', 'chrome-mv3')
  if (!existsSync(join(extension, 'manifest.json'))) build()
  const site = await serve(join(ROOT, 'tests', 'pages'))
  const { browser, extensionId } = await launch('chromium', { path, extension, headless: true })
  try {
    const article = await browser.newPage()
    await article.goto(`${site.origin}/sample-article.html`)
    await until('the article is marked', async () => (await wordsIn(article.mainFrame())).length > 0)
    const inside = `chrome-extension://${extensionId}/`
    const page = await browser.newPage()
    await page.goto(`${inside}options.html`)
    const tab = await page.evaluate(async (url) => {
      const tabs = await chrome.tabs.query({})
      return tabs.find((one) => one.url === url)?.id ?? -1
    }, article.url())
    const opening: number[] = []
    for (let round = 0; round < ROUNDS; round++) {
      await page.goto('about:blank')
      await page.goto(`${inside}popup.html?tab=${tab}`)
      opening.push(await firstRow(page))
    }
    const keys: number[] = []
    for (const words of TYPED) keys.push(...(await keysOf(page, words)))
    return { opening, keys }
  } finally {
    await browser.close()
    await site.close()
  }
}

function build(): void {
  const wxt = join(ROOT, 'node_modules', 'wxt', 'bin', 'wxt.mjs')
  const run = spawnSync(process.execPath, [wxt, 'build', '-b', 'chrome'], { cwd: ROOT, stdio: 'inherit' })
  if (run.status !== 0) throw new Error('The extension could not be built; see above.')
}

/** Since the navigation began. */
function firstRow(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((done) => {
        const look = () => {
          if (document.querySelector('[role=option]') === null) requestAnimationFrame(look)
          else done(performance.now())
        }
        look()
      }),
  )
}

/** Types the words letter by letter into the empty field; a letter is done when its rows are laid out. */
function keysOf(page: Page, words: string): Promise<number[]> {
  return page.evaluate(async (words) => {
    const field = document.querySelector<HTMLInputElement>('input[role=combobox], input')
    if (field === null) throw new Error('There is no search field.')
    const times: number[] = []
    for (let length = 0; length <= words.length; length++) {
      field.value = words.slice(0, length)
      const start = performance.now()
      field.dispatchEvent(new InputEvent('input', { bubbles: true }))
      // Drawing waits for a task or a microtask of its own, never for a frame.
      await new Promise((done) => setTimeout(done))
      document.body.getBoundingClientRect()
      if (length > 0) times.push(performance.now() - start)
      await new Promise((done) => requestAnimationFrame(done))
    }
    return times
  }, words)
}

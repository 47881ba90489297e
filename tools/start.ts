import { spawn } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import type { Page } from 'puppeteer-core'
import { type Launched, launch } from './browser.ts'
import { cardCloses, cardOpens, cardTitle } from './card.ts'
import { BROWSER_KINDS, type BrowserKind, BrowserMissing, findBrowser, getBrowser } from './find-browser.ts'
import { hover, wordsIn } from './marks.ts'
import { serve } from './serve.ts'
import { until } from './until.ts'

const ROOT = join(import.meta.dirname, '..')
const ARTICLE = '/sample-article.html'

const USAGE = `Usage: npm start -- [--browser chromium|firefox] [--headless]
Builds the extension and opens a browser with it on a sample article.`

interface Wishes {
  readonly browser: BrowserKind | null
  readonly headless: boolean
}

/** Throws an Error, fit for whoever typed them, on arguments that it does not know. */
function readWishes(args: readonly string[]): Wishes {
  const { values } = parseArgs({
    args: [...args],
    options: { browser: { type: 'string' }, headless: { type: 'boolean', default: false } },
  })
  const browser = BROWSER_KINDS.find((kind) => kind === values.browser) ?? null
  if (values.browser !== undefined && browser === null) {
    throw new Error(`--browser is chromium or firefox, not ${values.browser}.`)
  }
  return { browser, headless: values.headless || !hasDisplay() }
}

function hasDisplay(): boolean {
  if (process.env.CI) return false
  if (process.platform !== 'linux') return true
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

/** The browser that is installed, Chromium's kind first; Chromium where there is none. */
async function chooseKind(): Promise<BrowserKind> {
  for (const kind of BROWSER_KINDS) if ((await findBrowser(kind)) !== null) return kind
  return 'chromium'
}

/** Builds for the browser, and answers with the folder of the built extension. */
async function build(kind: BrowserKind): Promise<string> {
  const target = kind === 'firefox' ? 'firefox' : 'chrome'
  const wxt = join(ROOT, 'node_modules', 'wxt', 'bin', 'wxt.mjs')
  const child = spawn(process.execPath, [wxt, 'build', '-b', target], { cwd: ROOT, stdio: 'inherit' })
  const code = await new Promise<number | null>((done, fail) => child.on('exit', done).on('error', fail))
  if (code !== 0) throw new Error('The extension could not be built; see above.')
  return join(ROOT, '.output', `${target}-mv3`)
}

/** Opens cards with the pointer, prints what is marked and what it is taken for, and takes a picture. */
async function show(page: Page, kind: BrowserKind): Promise<void> {
  const frame = page.mainFrame()
  await until(
    'the extension marks something on the sample article',
    async () => (await wordsIn(frame)).length > 0,
  )
  const marked = await wordsIn(frame)
  const terms = new Map<string, string>()
  for (const words of new Set(marked)) {
    await hover(page, frame, words)
    await cardOpens(frame, `hovering “${words}”`)
    terms.set(words, await cardTitle(frame))
    await page.keyboard.press('Escape')
    await cardCloses(frame, 'Escape')
  }
  const width = Math.max(...marked.map((words) => words.length))
  for (const words of marked) console.log(`${words.padEnd(width)}  ${terms.get(words)}`)
  console.log(`${marked.length} mentions, ${new Set(terms.values()).size} terms`)
  const first = marked[0]
  if (first !== undefined) await hover(page, frame, first)
  await cardOpens(frame, 'hovering the first mention')
  const file = join(ROOT, 'screenshots', `start-${kind}.png`)
  await mkdir(join(ROOT, 'screenshots'), { recursive: true })
  await page.screenshot({ path: file })
  console.log(`Screenshot: ${relative(process.cwd(), file)}`)
}

async function run(wishes: Wishes): Promise<void> {
  const kind = wishes.browser ?? (await chooseKind())
  const path = await getBrowser(kind)
  const extension = await build(kind)
  const site = await serve(join(ROOT, 'tests', 'pages'))
  let launched: Launched | undefined
  try {
    const { headless } = wishes
    launched = await launch(kind, { path, extension, headless, keepWelcome: !headless })
    const page = await launched.browser.newPage()
    await page.goto(site.origin + ARTICLE)
    if (wishes.headless) {
      console.log(`Without a window: ${path} opens the sample article.`)
      await show(page, kind)
    } else {
      console.log(`${path} shows the sample article. Close it, or press Ctrl+C, to end.`)
      await new Promise((closed) => launched?.browser.once('disconnected', closed))
    }
  } finally {
    await launched?.browser.close().catch(() => {})
    await site.close()
  }
}

try {
  await run(readWishes(process.argv.slice(2)))
} catch (error) {
  const isUsage = error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
  console.error(error instanceof Error ? error.message : error)
  if (isUsage) console.error(USAGE)
  process.exitCode = error instanceof BrowserMissing || isUsage ? 2 : 1
}

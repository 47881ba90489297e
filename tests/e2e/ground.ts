import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Frame, Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { launch } from '../../tools/browser.ts'
import { type BrowserKind, getBrowser } from '../../tools/find-browser.ts'
import { wordsIn } from '../../tools/marks.ts'
import { type Site, serve } from '../../tools/serve.ts'
import { until } from '../../tools/until.ts'
import { longPage } from '../pages/long-page.ts'

const ROOT = join(import.meta.dirname, '..', '..')

/** The built extension for each browser. */
export const EXTENSIONS: Readonly<Record<BrowserKind, string>> = {
  chromium: join(ROOT, '.output', 'chrome-mv3'),
  firefox: join(ROOT, '.output', 'firefox-mv3'),
}

/** What a test stands on: a browser with the built extension, and a server with the fixtures. */
export interface Ground {
  readonly browser: Browser
  /** The id that the browser gave to the extension. */
  readonly extensionId: string
  readonly origin: string
  /** Opens a fixture in a tab of its own, which is closed after the test. */
  open(path: string): Promise<Page>
  /** The same in a browser without the extension, for comparison. */
  openPlain(path: string): Promise<Page>
  /** What the pages and the scripts on them threw since the test began. */
  readonly errors: readonly string[]
}

/** Starts a browser before the tests of the block, and closes it after them. */
export function useGround(kind: BrowserKind): Ground {
  let browser: Browser | undefined
  let plain: Browser | undefined
  let site: Site | undefined
  let extensionId = ''
  let path = ''
  const pages: Page[] = []
  const errors: string[] = []

  beforeAll(async () => {
    const extension = EXTENSIONS[kind]
    if (!existsSync(join(extension, 'manifest.json'))) {
      throw new Error(`There is no built extension in ${extension}: run \`npm run build\` first.`)
    }
    path = await getBrowser(kind)
    site = await serve(join(ROOT, 'tests', 'pages'), {
      '/long.html': () => longPage(),
      '/long-without.html': () => longPage(0),
    })
    const launched = await launch(kind, { path, extension, headless: true, systemAccess: true })
    browser = launched.browser
    extensionId = launched.extensionId ?? ''
  })
  afterEach(async () => {
    for (const page of pages.splice(0)) await page.close().catch(() => {})
    errors.length = 0
  })
  afterAll(async () => {
    await browser?.close()
    await plain?.close()
    await site?.close()
  })

  async function openIn(where: Browser, address: string): Promise<Page> {
    const page = await where.newPage()
    pages.push(page)
    page.on('pageerror', (error) => errors.push(error instanceof Error ? error.message : String(error)))
    await page.goto(address, { waitUntil: 'load' })
    return page
  }
  return {
    get browser() {
      return started(browser)
    },
    get extensionId() {
      return extensionId
    },
    get origin() {
      return started(site).origin
    },
    open: (where) => openIn(started(browser), started(site).origin + where),
    async openPlain(where) {
      plain ??= (await launch(kind, { path, extension: null, headless: true })).browser
      return openIn(plain, started(site).origin + where)
    },
    errors,
  }
}

function started<T>(thing: T | undefined): T {
  if (thing === undefined) throw new Error('The ground is not laid: its beforeAll has failed.')
  return thing
}

/** The frame in the element with this id, however deep. */
export async function frameOf(page: Page, id: string): Promise<Frame> {
  return until(`a frame in the element #${id}`, async () => {
    for (const frame of page.frames()) {
      if (frame.parentFrame() === null) continue
      const element = await frame.frameElement()
      if (element && (await element.evaluate((one) => one.id)) === id) return frame
    }
    return null
  })
}

/** Time that the extension has for a small page, in milliseconds; others use the machine at the same time. */
const PATIENCE = 4_000

/** Resolves when these words, and no others, are marked in the frame, in this order. */
export async function marked(frame: Frame, words: readonly string[]): Promise<void> {
  const wanted = JSON.stringify(words)
  await until(`exactly ${wanted} is marked`, async () => JSON.stringify(await wordsIn(frame)) === wanted, {
    patience: PATIENCE,
    seen: () => wordsIn(frame),
  })
}

/** Resolves when these words are marked in the frame in this order, whatever else is. */
export async function markedAmongOthers(frame: Frame, words: readonly string[]): Promise<void> {
  await until(
    `${JSON.stringify(words)} are marked in this order`,
    async () => missing(words, await wordsIn(frame)) === null,
    {
      patience: PATIENCE,
      seen: async () => {
        const there = await wordsIn(frame)
        return { firstMissing: missing(words, there), there }
      },
    },
  )
}

function missing(words: readonly string[], there: readonly string[]): string | null {
  let from = 0
  for (const word of words) {
    const at = there.indexOf(word, from)
    if (at < 0) return word
    from = at + 1
  }
  return null
}

/** Resolves when the extension has had its time: a page that was opened later is marked. */
export async function settled(ground: Ground): Promise<void> {
  const later = await ground.open('/frame-cross-site.html')
  await marked(later.mainFrame(), ['UNGGE', 'NRRC'])
}

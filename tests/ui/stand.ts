/**
 * A stand to look at the card: opens it over an invented article, without the extension.
 * `node tests/ui/stand.ts FOLDER [STATE ...]` writes pictures of its states into FOLDER, and says what axe-core finds.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type Axe from 'axe-core'
import type { Browser, Page } from 'puppeteer-core'
import { build } from 'vite'
import type { Lang } from '../../core/entry.ts'
import { entryView } from '../../core/entry-view.ts'
import { loadGlossary } from '../../glossary/load.ts'
import { launch } from '../../tools/browser.ts'
import { getBrowser } from '../../tools/find-browser.ts'

const glossary = loadGlossary(join(import.meta.dirname, '../../glossary'))
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const TERMS = ['nrrc', 'hamburg-meeting', 'cert', 'oewg']

type Act = (page: Page) => Promise<unknown>

declare global {
  interface Window {
    readonly axe: typeof Axe
  }
}

interface Look {
  readonly lang?: Lang
  readonly dark?: boolean
  readonly forced?: boolean
  readonly size?: readonly [number, number]
  readonly delay?: number
  readonly failing?: boolean
  /** What to do before the picture is taken; by default the first mention is pointed at. */
  readonly act?: Act
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))
const show =
  (index: number, cause: 'pointer' | 'key' | 'tap', line = 0) =>
  (page: Page) =>
    page.evaluate((i, c, l) => window.stand.show(i, c, l), index, cause, line)

/** Presses the first button of the card whose words begin so. */
const press =
  (words: string): Act =>
  async (page) => {
    const box = await page.evaluate((start) => {
      const root = document.querySelector('policy-gloss-card')?.shadowRoot
      const buttons = [...(root?.querySelectorAll('button') ?? [])]
      const button = buttons.find(({ textContent }) => textContent.startsWith(start))
      button?.scrollIntoView({ block: 'nearest' })
      const { x, y, width, height } = button?.getBoundingClientRect() ?? new DOMRect()
      return { x: x + width / 2, y: y + height / 2 }
    }, words)
    await page.mouse.click(box.x, box.y)
    await pause(60)
  }

const scrollTo =
  (index: number): Act =>
  (page) =>
    page.evaluate((i) => document.querySelectorAll('[data-term]')[i]?.scrollIntoView(), index)

const toTop: Act = (page) =>
  page.evaluate(() =>
    document.querySelector('policy-gloss-card')?.shadowRoot?.querySelector('.card')?.scrollTo(0, 0),
  )

const toFoot: Act = (page) =>
  page.evaluate(() =>
    document.querySelector('policy-gloss-card')?.shadowRoot?.querySelector('.card')?.scrollTo(0, 9999),
  )

const inTurn =
  (...acts: readonly Act[]): Act =>
  async (page) => {
    for (const act of acts) await act(page)
  }

const unfolded = (index: number, readOn = 'Read on', since = 'Show') =>
  inTurn(show(index, 'key'), () => pause(250), press(readOn), ...(since === '' ? [] : [press(since)]), toTop)

const TALL = [900, 1560] as const
const LOOKS: Readonly<Record<string, Look>> = {
  light: {},
  dark: { dark: true },
  russian: { lang: 'ru', dark: true },
  'russian-foot': {
    lang: 'ru',
    size: [900, 1000],
    act: inTurn(unfolded(0, 'Дальше', 'Показать'), toFoot),
  },
  'russian-dismissed': { lang: 'ru', act: inTurn(unfolded(0, 'Дальше', ''), press('Не здесь')) },
  'russian-unfolded': { lang: 'ru', size: TALL, act: unfolded(0, 'Дальше', 'Показать') },
  foot: { size: [900, 1000], act: inTurn(unfolded(0), toFoot) },
  unfolded: { size: TALL, act: unfolded(0) },
  'unfolded-dark': { dark: true, size: TALL, act: unfolded(0) },
  differs: { size: TALL, act: unfolded(1, 'Read on', '') },
  'second-line': { size: [760, 900], act: show(2, 'pointer', 1) },
  narrow: { size: [320, 480] },
  'narrow-unfolded': { size: [320, 480], act: unfolded(0, 'Read on', '') },
  small: { size: [320, 180], act: inTurn(scrollTo(2), show(2, 'pointer')) },
  'right-to-left': { size: [900, 1000], act: show(4, 'pointer') },
  forced: { forced: true },
  'forced-unfolded': { forced: true, size: TALL, act: unfolded(0) },
  loading: { delay: 5000, act: inTurn(show(0, 'pointer'), () => pause(400)) },
  failed: { failing: true },
  dismissed: { act: inTurn(unfolded(0), press('Not here')) },
  related: { act: inTurn(unfolded(0), press('CERT')) },
  'key-focus': {
    act: inTurn(
      show(0, 'key'),
      () => pause(200),
      (page) => page.evaluate(() => window.stand.card.focus()),
      (page) => page.keyboard.press('Tab'),
    ),
  },
}

/** The stand as one HTML page. */
async function standPage(look: Look): Promise<string> {
  const entries = Object.fromEntries(TERMS.map((id) => [id, entryView(glossary, id, look.lang ?? 'en')]))
  const setting = JSON.stringify({ entries, delay: look.delay ?? 0, failing: look.failing ?? false })
  const html = readFileSync(join(import.meta.dirname, 'stand.html'), 'utf8')
  const script = `<script>window.standSetting = ${setting.replaceAll('<', '\\u003c')}</script>`
  return html
    .replace('<html lang="en">', `<html lang="en" class="${look.dark ? 'dark' : 'light'}">`)
    .replace('</body>', () => `${script}<script src="stand.js"></script></body>`)
}

async function bundle(folder: string): Promise<void> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      target: 'es2024',
      write: false,
      rollupOptions: {
        input: join(import.meta.dirname, 'stand-page.ts'),
        output: { format: 'iife' },
      },
      modulePreload: false,
    },
  })
  const chunk = (Array.isArray(result) ? result[0] : result) as { output: { code?: string }[] } | undefined
  writeFileSync(join(folder, 'stand.js'), chunk?.output[0]?.code ?? '')
}

/**
 * What axe-core has against the card as it stands. It sees colours within the body only, so the host is moved there;
 * the picture has been taken.
 */
async function complaints(page: Page): Promise<readonly string[]> {
  await page.evaluate(() => {
    const host = document.querySelector('policy-gloss-card')
    document.body.append(host ?? '')
    host?.shadowRoot?.querySelector<HTMLElement>('.card')?.showPopover()
  })
  await pause(200)
  await page.evaluate(AXE)
  return page.evaluate(async () => {
    const options = { rules: { 'target-size': { enabled: true } } }
    const { violations, passes } = await window.axe.run('policy-gloss-card', options)
    const seen = passes.some(({ id }) => id === 'color-contrast') ? [] : ['the colours were not seen']
    return [...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`), ...seen]
  })
}

async function picture(browser: Browser, name: string, folder: string): Promise<void> {
  const look = LOOKS[name] ?? {}
  const page = await browser.newPage()
  const [width, height] = look.size ?? [900, 900]
  await page.setViewport({ width, height, deviceScaleFactor: 2 })
  const line = await page.createCDPSession()
  const features = [{ name: 'forced-colors', value: look.forced ? 'active' : 'none' }]
  await line.send('Emulation.setEmulatedMedia', { features })
  const file = join(folder, `${name}.html`)
  writeFileSync(file, await standPage(look))
  await page.goto(pathToFileURL(file).href)
  await (look.act ?? show(0, 'pointer'))(page)
  await pause(400)
  await page.screenshot({ path: join(folder, `${name}.png`) })
  for (const complaint of await complaints(page)) console.log(`${name}: ${complaint}`)
  await page.close()
}

async function main(folder: string, names: readonly string[]): Promise<void> {
  mkdirSync(folder, { recursive: true })
  await bundle(folder)
  const path = await getBrowser('chromium', console.log)
  const { browser } = await launch('chromium', { path, extension: null, headless: true })
  try {
    for (const name of names.length > 0 ? names : Object.keys(LOOKS)) await picture(browser, name, folder)
  } finally {
    await browser.close()
  }
}

const [folder, ...names] = process.argv.slice(2)
if (folder === undefined) {
  console.error('Say which folder to write the pictures to.')
  process.exitCode = 2
} else await main(folder, names)

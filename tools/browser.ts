import puppeteer, { type Browser } from 'puppeteer-core'
import { bidiLine } from './driver.ts'
import type { BrowserKind } from './find-browser.ts'
import { until } from './until.ts'

export interface LaunchOptions {
  /** Path of the browser, from `getBrowser`. */
  readonly path: string
  /** Folder of a built extension that is put into the browser; null for a browser without any. */
  readonly extension: string | null
  readonly headless: boolean
  /** Leaves the welcome page open that the extension shows when it is installed. By default it is closed. */
  readonly keepWelcome?: boolean
  /** Firefox: lets `inChrome` (tools/firefox-chrome.ts) reach the browser's own window. Only tests need it. */
  readonly systemAccess?: boolean
}

export interface Launched {
  readonly browser: Browser
  /** The id that the browser gave to the extension; null without one. */
  readonly extensionId: string | null
}

const CHROMIUM_ARGS = [
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
]

/**
 * Starts a browser on a fresh profile in the system's folder for temporary files (removed when the browser closes),
 * and puts the built extension into it. Rejects with an Error that names the browser when it does not start.
 */
export async function launch(kind: BrowserKind, options: LaunchOptions): Promise<Launched> {
  const browser = await start(kind, options).catch((error: unknown) => {
    throw new Error(`${options.path} did not start: ${error instanceof Error ? error.message : error}`)
  })
  if (options.extension === null) return { browser, extensionId: null }
  try {
    const extensionId = await browser.installExtension(options.extension)
    await welcome(browser, options.keepWelcome ?? false)
    return { browser, extensionId }
  } catch (error) {
    await browser.close()
    throw new Error(
      `${options.path} did not take the extension: ${error instanceof Error ? error.message : error}`,
    )
  }
}

interface Tree {
  readonly contexts: readonly { readonly context: string; readonly url: string }[]
}

/** Waits for the page that an installed extension opens, so that it comes before nobody's page later, and closes it. */
async function welcome(browser: Browser, keep: boolean): Promise<void> {
  const line = bidiLine(browser)
  const close = await until('the welcome page opens', async () => {
    if (line === null) {
      const page = (await browser.pages()).find((one) => one.url().endsWith('/welcome.html'))
      return page === undefined ? null : () => page.close()
    }
    const { contexts } = (await line.send('browsingContext.getTree', {})).result as Tree
    const found = contexts.find(({ url }) => url.endsWith('/welcome.html'))
    if (found === undefined) return null
    return () => line.send('browsingContext.close', { context: found.context })
  })
  if (!keep) await close()
}

function start(kind: BrowserKind, options: LaunchOptions): Promise<Browser> {
  const common = {
    executablePath: options.path,
    headless: options.headless,
    defaultViewport: options.headless ? { width: 1100, height: 800 } : null,
  }
  if (kind === 'firefox') {
    return puppeteer.launch({
      ...common,
      browser: 'firefox',
      args: options.systemAccess ? ['--remote-allow-system-access'] : [],
      extraPrefsFirefox: { 'browser.shell.checkDefaultBrowser': false },
    })
  }
  return puppeteer.launch({
    ...common,
    // Extensions are only put in over a pipe: https://pptr.dev/guides/chrome-extensions
    pipe: true,
    enableExtensions: true,
    // Chromium's sandbox refuses to run as root.
    args: process.getuid?.() === 0 ? [...CHROMIUM_ARGS, '--no-sandbox'] : CHROMIUM_ARGS,
  })
}

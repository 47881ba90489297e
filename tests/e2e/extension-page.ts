import type { Page } from 'puppeteer-core'
import { bidiLine } from '../../tools/driver.ts'
import type { BrowserKind } from '../../tools/find-browser.ts'
import { until } from '../../tools/until.ts'
import { inChrome } from './firefox-chrome.ts'
import type { Ground } from './ground.ts'
import { emulate } from './media.ts'

/** What tests use of the API that both browsers give to pages of an extension. */
declare global {
  const chrome: {
    readonly storage: Record<'local' | 'sync', StorageArea>
    readonly i18n: { getUILanguage(): string }
  }
}

interface StorageArea {
  get(key: string | null): Promise<Record<string, unknown>>
  set(items: object): Promise<void>
  clear(): Promise<void>
}

/** A page of the extension in a tab of its own. */
export interface ExtensionPage {
  /** Runs a function there. It is sent as text: it uses nothing from outside itself, takes and returns plain data. */
  run<A extends unknown[], R>(fn: (...args: A) => R, ...args: A): Promise<Awaited<R>>
  /** Evaluates an expression whose value, or that of its promise, is a string. */
  evaluate(expression: string): Promise<string>
  reload(): Promise<void>
  setDark(dark: boolean): Promise<void>
  close(): Promise<void>
}

/** Opens a page of the extension by its path, such as `options.html`. */
export function openExtensionPage(kind: BrowserKind, ground: Ground, path: string): Promise<ExtensionPage> {
  return kind === 'chromium' ? openInChromium(ground, path) : openInFirefox(ground, path)
}

/** The same in Chromium alone, where a function can be run in the page `before` its own scripts. */
export async function openInChromium(
  ground: Ground,
  path: string,
  before: (page: Page) => Promise<unknown> = async () => null,
): Promise<ExtensionPage> {
  const page = await ground.browser.newPage()
  await before(page)
  await page.goto(`chrome-extension://${ground.extensionId}/${path}`)
  return asExtensionPage(page)
}

/** A page of the extension that is open in Chromium. */
export function asExtensionPage(page: Page): ExtensionPage {
  const evaluate = (expression: string) => page.evaluate(expression) as Promise<string>
  return {
    run: runBy(evaluate),
    evaluate,
    reload: async () => void (await page.reload()),
    setDark: (dark) => emulate(page, { dark }),
    close: () => page.close(),
  }
}

interface Tree {
  readonly contexts: readonly { readonly context: string; readonly url: string }[]
}

interface Evaluated {
  readonly exceptionDetails?: { readonly text: string }
  readonly result: { readonly value: string }
}

/** Firefox does not let its automation go to an extension's page, but does let it into one that was opened otherwise. */
async function openInFirefox({ browser, extensionId }: Ground, path: string): Promise<ExtensionPage> {
  const line = bidiLine(browser)
  if (line === null) throw new Error('This browser is no Firefox.')
  const address = await inChrome(
    browser,
    `(() => {
      const { mozExtensionHostname } = WebExtensionPolicy.getByID(${JSON.stringify(extensionId)})
      const address = 'moz-extension://' + mozExtensionHostname + '/' + ${JSON.stringify(path)}
      const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal()
      gBrowser.selectedTab = gBrowser.addTab(address, { triggeringPrincipal })
      return address
    })()`,
  )
  const context = await until(`${path} is open`, async () => {
    const { contexts } = (await line.send('browsingContext.getTree', {})).result as Tree
    return contexts.find(({ url }) => url === address)?.context ?? null
  })
  const evaluate = async (expression: string) => {
    const target = { context }
    const answer = await line.send('script.evaluate', { expression, target, awaitPromise: true })
    const { exceptionDetails, result } = answer.result as Evaluated
    if (exceptionDetails) throw new Error(exceptionDetails.text)
    return result.value
  }
  return {
    run: runBy(evaluate),
    evaluate,
    reload: async () => void (await line.send('browsingContext.reload', { context, wait: 'complete' })),
    setDark: async (dark) => {
      const scheme = dark ? 'dark' : 'light'
      await inChrome(
        browser,
        `gBrowser.selectedBrowser.browsingContext.prefersColorSchemeOverride = '${scheme}'`,
      )
    },
    close: async () => void (await line.send('browsingContext.close', { context })),
  }
}

function runBy(evaluate: (expression: string) => Promise<string>): ExtensionPage['run'] {
  return async (fn, ...args) => {
    const call = `(${fn.toString()})(...${JSON.stringify(args)})`
    return JSON.parse(await evaluate(`(async () => JSON.stringify((await ${call}) ?? null))()`))
  }
}

/** Puts this and nothing else into the extension's storage. */
export async function store(page: ExtensionPage, local: object, sync: object = {}): Promise<void> {
  await page.run(
    async (local, sync) => {
      await Promise.all([chrome.storage.local.clear(), chrome.storage.sync.clear()])
      await Promise.all([chrome.storage.local.set(local), chrome.storage.sync.set(sync)])
    },
    local,
    sync,
  )
}

/** All that is in the extension's storage. */
export function stored(page: ExtensionPage, area: 'local' | 'sync'): Promise<Record<string, unknown>> {
  return page.run((area) => chrome.storage[area].get(null), area)
}

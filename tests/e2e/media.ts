import type { CDPSession, Page } from 'puppeteer-core'
import { bidiLine } from '../../tools/driver.ts'
import { inChrome } from './firefox-chrome.ts'

export interface Media {
  readonly print?: boolean
  readonly dark?: boolean
  readonly reducedMotion?: boolean
  /** Chromium only: Firefox has no way to emulate it. */
  readonly forcedColors?: boolean
}

/** Chromium forgets what was emulated when the session that asked for it ends. */
const sessions = new WeakMap<Page, CDPSession>()

/** Shows the page as it would be printed, in the dark, and so on; what is left out is as usual. */
export async function emulate(page: Page, media: Media): Promise<void> {
  if (bidiLine(page.browser()) === null) {
    const session = sessions.get(page) ?? (await page.createCDPSession())
    sessions.set(page, session)
    await session.send('Emulation.setEmulatedMedia', {
      media: media.print ? 'print' : '',
      features: [
        { name: 'prefers-color-scheme', value: media.dark ? 'dark' : 'light' },
        { name: 'prefers-reduced-motion', value: media.reducedMotion ? 'reduce' : 'no-preference' },
        { name: 'forced-colors', value: media.forcedColors ? 'active' : 'none' },
      ],
    })
    return
  }
  await inChrome(
    page.browser(),
    `(() => {
      const tab = gBrowser.browsers.find((one) => one.currentURI.spec === ${JSON.stringify(page.url())})
      tab.browsingContext.mediumOverride = '${media.print ? 'print' : ''}'
      tab.browsingContext.prefersColorSchemeOverride = '${media.dark ? 'dark' : 'light'}'
    })()`,
  )
}

import type { Page } from 'puppeteer-core'
import { CARD_HOST } from '../../tools/card.ts'
import { worldOf } from '../../tools/driver.ts'

/**
 * The page as HTML: every frame in the order of the page, every open shadow root below its host's place. The card's
 * host is left out, and so are the addresses of blobs, which are new at each load.
 */
export async function snapshot(page: Page): Promise<string[]> {
  const parts: string[] = []
  for (const frame of page.frames()) {
    const html = await worldOf(frame).evaluate((host) => {
      const roots: string[] = []
      const visit = (node: Document | ShadowRoot): void => {
        for (const element of node.querySelectorAll('*')) {
          if (element.shadowRoot === null || element.localName === host) continue
          roots.push(`in ${element.localName}: ${element.shadowRoot.innerHTML}`)
          visit(element.shadowRoot)
        }
      }
      visit(document)
      return [document.documentElement?.outerHTML ?? '(no root)', ...roots].join('\n')
    }, CARD_HOST)
    parts.push(html)
  }
  return parts
    .map((html) =>
      html
        .replace(new RegExp(`<${CARD_HOST}[^>]*>.*?</${CARD_HOST}>`, 'gs'), '')
        .replace(/blob:[^"']+/g, 'blob:'),
    )
    .sort()
}

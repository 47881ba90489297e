import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'puppeteer-core'
import { describe, expect, test } from 'vitest'
import { cardText, clickInCard, inCard } from '../../tools/card.ts'
import { BROWSER_KINDS } from '../../tools/find-browser.ts'
import { until } from '../../tools/until.ts'
import { useGround } from './ground.ts'
import { openByHover, withMedia } from './hands.ts'
import type { Media } from './media.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What the axe-core script leaves behind, as far as it is used here. */
interface Axe {
  run(
    context: Element,
    options: object,
  ): Promise<{
    violations: { id: string; help: string; nodes: { html: string; failureSummary: string }[] }[]
    passes: { id: string }[]
  }>
}

/**
 * Runs axe-core on the open card, in a world of its own beside the page's. There the host is given a `shadowRoot`,
 * since axe-core looks into open roots only, and is put into the body, since it compares colours only there.
 */
function axe(page: Page) {
  return inCard(
    page.mainFrame(),
    async (root, source) => {
      const host = root.host
      const card = root.querySelector<HTMLElement>('[popover]')
      document.body.append(host)
      card?.showPopover()
      await Promise.all((card?.getAnimations() ?? []).map((one) => one.finished))
      Object.defineProperty(host, 'shadowRoot', { value: root, configurable: true })
      new Function(source).call(globalThis)
      const { axe } = globalThis as unknown as { axe: Axe }
      const { violations, passes } = await axe.run(host, {
        // A card is a part of somebody else's page: rules for whole pages are not for it.
        rules: { region: { enabled: false } },
      })
      return {
        violations: violations.map(({ id, help, nodes }) => ({
          id,
          help,
          nodes: nodes.map(({ html, failureSummary }) => `${html}: ${failureSummary}`),
        })),
        passes: passes.map(({ id }) => id),
      }
    },
    AXE,
  )
}

const LOOKS: readonly (readonly [string, Media])[] = [
  ['light', {}],
  ['dark', { dark: true }],
  ['in forced colours', { forcedColors: true }],
]

describe.each(BROWSER_KINDS)('in %s, axe-core', (kind) => {
  const ground = useGround(kind)

  test.each(LOOKS)('finds nothing to complain about in the card, %s', async (_, media) => {
    const page = await ground.open('/sample-article.html')
    await withMedia(page, media, async () => {
      await openByHover(page, 'NRRC')
      const compact = await axe(page)
      expect(compact.violations).toEqual([])
      expect(compact.passes, 'it has looked at the colours').toContain('color-contrast')
      await clickInCard(page, 'Read on')
      await until('the card unfolds', async () => (await cardText(page.mainFrame())).includes('Read less'))
      await clickInCard(page, 'Show')
      expect((await axe(page)).violations).toEqual([])
    })
  })
})

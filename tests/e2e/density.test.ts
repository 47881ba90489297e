import { describe, test } from 'vitest'
import { BROWSER_KINDS } from '../../tools/find-browser.ts'
import { useGround } from './ground.ts'
import { explains, openByHover } from './hands.ts'

describe.each(BROWSER_KINDS)('in %s, on a screen with several pixels to a CSS pixel', (kind) => {
  const ground = useGround(kind)

  test.each([1.5, 2])('the mention under the pointer opens its card (%s)', async (deviceScaleFactor) => {
    const page = await ground.open('/sample-article.html')
    await page.setViewport({ width: 1100, height: 800, deviceScaleFactor })
    await openByHover(page, 'UNGGE')
    await explains(page.mainFrame(), 'ungge')
  })
})

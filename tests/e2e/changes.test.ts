import type { Page } from 'puppeteer-core'
import { describe, expect, test } from 'vitest'
import { cardBox, cardOpens } from '../../tools/card.ts'
import { worldOf } from '../../tools/driver.ts'
import { BROWSER_KINDS } from '../../tools/find-browser.ts'
import { hover, marksIn } from '../../tools/marks.ts'
import { until } from '../../tools/until.ts'
import { EXTENSIONS, frameOf, marked, markedAmongOthers, useGround } from './ground.ts'

/** A page that changes: what is marked at first, what happens, what is marked then. */
interface Change {
  readonly what: string
  readonly path: string
  readonly first: readonly string[]
  readonly steps: readonly { readonly script: string; readonly marks: readonly string[] }[]
}

const ADD = (html: string) => `document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(html)})`

const CHANGES: readonly Change[] = [
  {
    what: 'text that a script adds',
    path: '/no-mention.html',
    first: [],
    steps: [
      { script: ADD('<p>Breaking: the UNGGE meets.</p>'), marks: ['UNGGE'] },
      { script: ADD('<p>And in Moscow the NRRC rings.</p>'), marks: ['UNGGE', 'NRRC'] },
    ],
  },
  {
    what: 'text that is removed',
    path: '/keys.html',
    first: ['UNGGE', 'NRRC'],
    steps: [
      { script: `document.querySelector('p').remove()`, marks: ['NRRC'] },
      { script: `document.querySelector('p').textContent = ''`, marks: [] },
    ],
  },
  {
    what: 'text that is changed in place',
    path: '/keys.html',
    first: ['UNGGE', 'NRRC'],
    steps: [
      { script: `document.querySelector('p').firstChild.data = 'Nothing here.'`, marks: ['NRRC'] },
      {
        script: `document.querySelector('p').firstChild.data = 'Again: the UNGGE.'`,
        marks: ['UNGGE', 'NRRC'],
      },
      {
        script: `document.querySelector('p').firstChild.insertData(0, 'Put before all: Edward Snowden. ')`,
        marks: ['Edward Snowden', 'UNGGE', 'NRRC'],
      },
    ],
  },
  {
    what: 'a name that is completed later',
    path: '/no-mention.html',
    first: [],
    steps: [
      { script: ADD('<p id="half">It was the UN</p>'), marks: [] },
      { script: `document.getElementById('half').append('GGE of 2015.')`, marks: ['UNGGE'] },
    ],
  },
  {
    what: 'a single-page application',
    path: '/single-page.html',
    first: ['NRRC'],
    steps: [
      { script: `document.querySelector('[data-go=talks]').click()`, marks: ['UNGGE', 'Helsinki summit'] },
      { script: `document.querySelector('[data-go=garden]').click()`, marks: [] },
      { script: `history.back()`, marks: ['UNGGE', 'Helsinki summit'] },
      { script: `history.back()`, marks: ['NRRC'] },
    ],
  },
  {
    what: 'text that is shown, and hidden again',
    path: '/hidden-text.html',
    first: ['UNGGE', 'Helsinki summit'],
    steps: [
      {
        script: `document.getElementById('fold').open = true`,
        marks: ['UNGGE', 'Helsinki summit', 'Edward Snowden'],
      },
      {
        script: `document.getElementById('late').className = ''`,
        marks: ['UNGGE', 'Helsinki summit', 'Edward Snowden', 'critical infrastructure', 'UNGGE'],
      },
      {
        script: `document.getElementById('fold').open = false; document.getElementById('late').className = 'gone'`,
        marks: ['UNGGE', 'Helsinki summit'],
      },
      { script: `document.getElementById('pop').showPopover()`, marks: ['UNGGE', 'Helsinki summit', 'NRRC'] },
      { script: `document.getElementById('seen').hidden = true`, marks: ['Helsinki summit', 'NRRC'] },
    ],
  },
  {
    what: 'a dialog that is opened',
    path: '/dialogs.html',
    first: ['NRRC', 'Edward Snowden'],
    steps: [
      {
        script: `document.getElementById('guide').showModal()`,
        marks: ['NRRC', 'Helsinki summit', 'Edward Snowden'],
      },
      { script: `document.getElementById('guide').close()`, marks: ['NRRC', 'Edward Snowden'] },
    ],
  },
  {
    what: 'text that becomes editable',
    path: '/keys.html',
    first: ['UNGGE', 'NRRC'],
    steps: [
      { script: `document.querySelector('p').contentEditable = 'true'`, marks: ['NRRC'] },
      { script: `document.querySelector('p').contentEditable = 'inherit'`, marks: ['UNGGE', 'NRRC'] },
    ],
  },
  {
    what: 'shadow roots that come later',
    path: '/no-mention.html',
    first: [],
    steps: [
      {
        script: `document.body.append(document.createElement('div'));
          document.body.lastChild.attachShadow({ mode: 'open' }).innerHTML = '<p>Late and open: the UNGGE.</p>'`,
        marks: ['UNGGE'],
      },
      {
        script: `document.body.append(document.createElement('div'));
          document.body.lastChild.attachShadow({ mode: 'closed' }).innerHTML = '<p>Late and closed: the NRRC of the State Department.</p>'`,
        marks: ['UNGGE', 'NRRC'],
      },
      {
        script: `document.querySelector('div').shadowRoot.querySelector('p').textContent = 'Now: Edward Snowden.'`,
        marks: ['Edward Snowden', 'NRRC'],
      },
    ],
  },
  {
    what: 'a page that replaces its root',
    path: '/replaced-root.html',
    first: ['UNGGE'],
    steps: [{ script: `replaceRoot()`, marks: ['NRRC', 'Edward Snowden'] }],
  },
  {
    what: 'a page that is written anew',
    path: '/replaced-root.html',
    first: ['UNGGE'],
    steps: [{ script: `rewrite()`, marks: ['Helsinki summit'] }],
  },
  {
    what: 'a page that clears all highlights',
    path: '/keys.html',
    first: ['UNGGE', 'NRRC'],
    steps: [
      { script: `CSS.highlights.clear()`, marks: ['UNGGE', 'NRRC'] },
      {
        script: `for (const name of [...CSS.highlights.keys()]) CSS.highlights.delete(name)`,
        marks: ['UNGGE', 'NRRC'],
      },
      { script: `for (const one of CSS.highlights.values()) one.clear()`, marks: ['UNGGE', 'NRRC'] },
      { script: `document.adoptedStyleSheets = []`, marks: ['UNGGE', 'NRRC'] },
    ],
  },
]

interface Point {
  readonly x: number
  readonly y: number
}

/** True when the first mark of the page is drawn as one. */
const isDrawn = (page: Page) =>
  page.evaluate(() => {
    for (const [name, highlight] of CSS.highlights) {
      const [range] = highlight
      const element = range?.startContainer.parentElement
      if (!name.startsWith('policy-gloss') || !element) continue
      if (getComputedStyle(element, `::highlight(${name})`).textDecorationLine === 'underline') return true
    }
    return false
  })

describe.each(BROWSER_KINDS)('in %s', (kind) => {
  const ground = useGround(kind)

  test.each(CHANGES)('$what', async ({ path, first, steps }) => {
    const page = await ground.open(path)
    const frame = page.mainFrame()
    await marked(frame, first)
    for (const { script, marks } of steps) {
      await page.evaluate(script)
      await marked(frame, marks).catch((error: Error) => {
        throw new Error(`After ${script}: ${error.message}`)
      })
      if (marks.length > 0) await until(`marks are drawn after ${script}`, () => isDrawn(page))
    }
    expect(ground.errors).toEqual([])
  })

  test('an endless feed is marked as it grows', async () => {
    const page = await ground.open('/late-text.html')
    await marked(page.mainFrame(), ['UNGGE', 'NRRC', 'Edward Snowden'])
    await page.mouse.move(400, 400)
    await until('the feed ends', async () => {
      await page.mouse.wheel({ deltaY: 800 })
      return page.evaluate(() => document.querySelectorAll('.post').length === 7)
    })
    await marked(page.mainFrame(), [
      'UNGGE',
      'NRRC',
      'Edward Snowden',
      'critical infrastructure',
      'António Guterres',
    ])
  })

  test('a page that draws itself anew each second stays marked', async () => {
    const page = await ground.open('/rerender.html')
    const renders = () => page.evaluate(() => (window as unknown as { renders: number }).renders)
    for (const count of [1, 2, 3]) {
      await until(`render ${count}`, async () => (await renders()) >= count)
      await marked(page.mainFrame(), ['UNGGE', 'NRRC', 'Edward Snowden'])
      const undrawn = (await marksIn(page.mainFrame())).filter((mark) => mark.boxes.length === 0)
      expect(undrawn).toEqual([])
    }
  })

  test('a page keeps the highlights that are its own', async () => {
    const page = await ground.open('/own-highlights.html')
    await marked(page.mainFrame(), ['UNGGE', 'NRRC'])
    await page.evaluate(`find2('appear')`)
    await marked(page.mainFrame(), ['UNGGE', 'NRRC'])
    const own = await page.evaluate(() => [...(CSS.highlights.get('found') ?? [])].map(String))
    expect(own).toEqual(['appear'])
  })

  test('frames that come later are marked', async () => {
    const page = await ground.open('/no-mention.html')
    await page.evaluate(
      ADD('<iframe id="later" srcdoc="<p>In a frame that comes later: the UNGGE.</p>"></iframe>'),
    )
    await marked(await frameOf(page, 'later'), ['UNGGE'])
    await page.evaluate(() => {
      const frame = document.createElement('iframe')
      frame.id = 'blank'
      document.body.append(frame)
      frame.contentDocument?.body.append('Written into a blank frame: Moscow and the NRRC.')
    })
    await marked(await frameOf(page, 'blank'), ['NRRC'])
  })

  test('a page that removes its root takes no harm', async () => {
    const page = await ground.open('/replaced-root.html')
    await marked(page.mainFrame(), ['UNGGE'])
    await page.evaluate(`emptyRoot()`)
    await marked(page.mainFrame(), [])
    await page.evaluate(() => {
      const root = document.createElement('html')
      root.append(document.createElement('body'))
      document.append(root)
      document.body.append('The NRRC of the State Department is back.')
    })
    await marked(page.mainFrame(), ['NRRC'])
    expect(ground.errors).toEqual([])
  })
})

describe.each(BROWSER_KINDS)('in %s, the extension', (kind) => {
  const ground = useGround(kind)

  /** What of the extension a page still shows, and in `hosts` and `names` what it still holds. */
  const leftOn = (page: Page, middle: Point) =>
    worldOf(page.mainFrame()).evaluate(({ x, y }) => {
      const names: string[] = []
      CSS.highlights.forEach((highlight, name) => {
        if (name.startsWith('policy-gloss') && highlight.size > 0) names.push(name)
      })
      const text = document.querySelector('p') ?? document.body
      return {
        hosts: document.querySelectorAll('policy-gloss-card').length,
        names: names.length,
        isCardSeen: document.elementFromPoint(x, y)?.localName === 'policy-gloss-card',
        areMarksSeen: names.some(
          (name) => getComputedStyle(text, `::highlight(${name})`).textDecorationLine !== 'none',
        ),
      }
    }, middle)

  async function openCard(): Promise<{ page: Page; middle: Point }> {
    const page = await ground.open('/keys.html')
    const frame = page.mainFrame()
    await markedAmongOthers(frame, ['UNGGE', 'NRRC'])
    await hover(page, frame, 'UNGGE')
    await cardOpens(frame, 'hovering')
    const { left, top, right, bottom } = await cardBox(frame)
    return { page, middle: { x: (left + right) / 2, y: (top + bottom) / 2 } }
  }

  /** Firefox ends all scripts of an extension before they hear of it: what they made stays, but must not be seen. */
  const isTidy = kind === 'chromium' ? { hosts: 0 } : { isCardSeen: false }

  test('when it is updated, the old script leaves', async () => {
    const { page, middle } = await openCard()
    await ground.browser.installExtension(EXTENSIONS[kind])
    await until(
      'the old card has left',
      async () => {
        expect(await leftOn(page, middle)).toMatchObject(isTidy)
        return true
      },
      { seen: () => leftOn(page, middle) },
    )
    const fresh = await ground.open('/keys.html')
    await marked(fresh.mainFrame(), ['UNGGE', 'NRRC'])
  })

  test('when it is removed, the page is clean', async () => {
    const { page, middle } = await openCard()
    expect(await leftOn(page, middle)).toMatchObject({ hosts: 1, isCardSeen: true, areMarksSeen: true })
    await ground.browser.uninstallExtension(ground.extensionId)
    await until(
      'nothing of it is seen',
      async () => {
        expect(await leftOn(page, middle)).toMatchObject({
          ...isTidy,
          isCardSeen: false,
          areMarksSeen: false,
        })
        return true
      },
      { seen: () => leftOn(page, middle) },
    )
  })
})

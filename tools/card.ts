import type { CDPSession, Frame, Page } from 'puppeteer-core'
import { bidiLine, cornerOf, idOf, worldOf } from './driver.ts'
import { until } from './until.ts'

/** The element that holds the card, in the page's document. */
export const CARD_HOST = 'policy-gloss-card'

/** Name of the world in which Firefox runs what looks into the card. */
const SANDBOX = 'policy-gloss-look'

/** How long a card may take, the start of its script included, in milliseconds. */
const PATIENCE = 5000

/** True while the card of this frame is shown in the top layer. */
export async function isCardOpen(frame: Frame): Promise<boolean> {
  if (!(await worldOf(frame).evaluate((host) => document.querySelector(host) !== null, CARD_HOST)))
    return false
  return inCard(frame, (root) => {
    const shown = root.querySelector(':popover-open')
    return shown?.checkVisibility({ visibilityProperty: true }) ?? false
  })
}

/** Resolves when the card of this frame is open and its entry is there. */
export async function cardOpens(frame: Frame, after: string): Promise<void> {
  await until(`the card opens after ${after}`, () => isCardOpen(frame), { patience: PATIENCE })
  await until(
    'the card’s entry is there',
    () =>
      inCard(frame, (root) => {
        const heading = root.querySelector('h2')?.textContent ?? ''
        return heading !== '' && root.querySelector('[aria-disabled="true"]') === null
      }),
    { patience: PATIENCE },
  )
}

/** Resolves when the card of this frame is closed. */
export async function cardCloses(frame: Frame, after: string): Promise<void> {
  await until(`the card closes after ${after}`, async () => !(await isCardOpen(frame)), {
    patience: PATIENCE,
  })
}

/**
 * Runs a function on the card's closed shadow root, which the page itself can't reach. The function is sent as text:
 * it uses nothing from outside itself, and takes and returns plain data. Throws when the frame has no card.
 */
export async function inCard<A extends unknown[], R>(
  frame: Frame,
  fn: (root: ShadowRoot, ...args: A) => R,
  ...args: A
): Promise<Awaited<R>> {
  const line = bidiLine(frame.page().browser())
  const text = `async (root) => JSON.stringify((await (${fn.toString()})(root, ...${JSON.stringify(args)})) ?? null)`
  const json = line === null ? await overCdp(frame, text) : await overBidi(frame, text)
  return JSON.parse(json) as Awaited<R>
}

const sessions = new WeakMap<Page, Promise<CDPSession>>()

function sessionOf(page: Page): Promise<CDPSession> {
  const session = sessions.get(page) ?? page.createCDPSession()
  sessions.set(page, session)
  return session
}

async function overCdp(frame: Frame, fn: string): Promise<string> {
  const session = await sessionOf(frame.page())
  const host = await frame.$(CARD_HOST)
  if (host === null) throw new Error('The page has no card.')
  const backendNodeId = await host.backendNodeId()
  await host.dispose()
  const { node } = await session.send('DOM.describeNode', { backendNodeId, depth: 1, pierce: true })
  const root = node.shadowRoots?.[0]
  if (root === undefined) throw new Error('The card has no shadow root.')
  const { executionContextId } = await session.send('Page.createIsolatedWorld', {
    frameId: idOf(frame),
    worldName: SANDBOX,
  })
  const { object } = await session.send('DOM.resolveNode', {
    backendNodeId: root.backendNodeId,
    executionContextId,
  })
  const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
    functionDeclaration: `function () { return (${fn})(this) }`,
    ...(object.objectId !== undefined && { objectId: object.objectId }),
    awaitPromise: true,
    returnByValue: true,
  })
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
  return result.value as string
}

interface BidiAnswer {
  readonly exceptionDetails?: { readonly text: string }
  readonly result: {
    readonly type: string
    readonly value?: unknown
    readonly sharedId?: string
  }
}

async function overBidi(frame: Frame, fn: string): Promise<string> {
  const line = bidiLine(frame.page().browser())
  const target = { context: idOf(frame), sandbox: SANDBOX }
  const found = (await line?.send('script.evaluate', {
    expression: `document.querySelector('${CARD_HOST}')`,
    target,
    awaitPromise: false,
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: 0 },
  })) as { result: BidiAnswer }
  const host = found.result.result.value as { shadowRoot?: { sharedId: string } | null } | undefined
  if (!host?.shadowRoot) throw new Error('The page has no card, or the card has no shadow root.')
  const answer = (await line?.send('script.callFunction', {
    functionDeclaration: fn,
    arguments: [{ sharedId: host.shadowRoot.sharedId }],
    target,
    awaitPromise: true,
  })) as { result: BidiAnswer }
  if (answer.result.exceptionDetails) throw new Error(answer.result.exceptionDetails.text)
  return answer.result.result.value as string
}

/** What the card shows, as text. */
export function cardText(frame: Frame): Promise<string> {
  return inCard(frame, (root) => {
    const shown = root.querySelector<HTMLElement>(':popover-open')
    // biome-ignore lint/performance/useDomNodeTextContent: what is folded away is not to be read.
    return shown?.innerText ?? ''
  })
}

/** The name of the term that the card explains. */
export function cardTitle(frame: Frame): Promise<string> {
  return inCard(frame, (root) => root.querySelector('h2')?.textContent.replace(/\s+/g, ' ').trim() ?? '')
}

/** The names of the buttons, links and other controls that the card shows. */
export function cardControls(frame: Frame): Promise<string[]> {
  return inCard(frame, (root) =>
    [...root.querySelectorAll<HTMLElement>('button, a[href], summary, input, select, textarea')]
      .filter((one) => one.checkVisibility())
      .map((one) => (one.getAttribute('aria-label') ?? one.textContent).trim()),
  )
}

/**
 * Clicks, with the pointer, the first control of the card that is shown and whose name is or begins with `name`
 * (letter case aside). Throws with the names that are there.
 */
export async function clickInCard(page: Page, name: string, frame: Frame = page.mainFrame()): Promise<void> {
  const box = await inCard(
    frame,
    (root, wanted) => {
      const control = [...root.querySelectorAll<HTMLElement>('button, a[href], summary')].find(
        (one) =>
          one.checkVisibility() &&
          (one.getAttribute('aria-label') ?? one.textContent).trim().toLowerCase().startsWith(wanted),
      )
      control?.scrollIntoView({ block: 'nearest', behavior: 'instant' })
      const rect = control?.getClientRects()[0]
      return rect ? { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 } : null
    },
    name.toLowerCase(),
  )
  if (box === null) {
    throw new Error(`The card has no control “${name}”; it has: ${(await cardControls(frame)).join(' | ')}`)
  }
  const corner = await cornerOf(frame)
  await page.mouse.move(corner.x + box.x, corner.y + box.y, { steps: 3 })
  await page.mouse.click(corner.x + box.x, corner.y + box.y)
}

/** The shown card's box in CSS pixels of the frame's viewport, and whether all of it is in that viewport. */
export function cardBox(
  frame: Frame,
): Promise<{ left: number; top: number; right: number; bottom: number; inside: boolean }> {
  return inCard(frame, (root) => {
    const shown = root.querySelector(':popover-open')
    if (shown === null) throw new Error('The card is not open.')
    const { left, top, right, bottom } = shown.getBoundingClientRect()
    const inside = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight
    return { left, top, right, bottom, inside }
  })
}

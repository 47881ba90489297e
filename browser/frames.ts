import { type Browser, browser } from 'wxt/browser'
import type { FrameAnswers, FrameRequest } from '../core/messages.ts'
import { type FrameTerms, mergeFound, type PageFound } from '../core/page-found.ts'

/** How long a page has to be calm before what is marked on it is asked for again, in milliseconds. */
const CALM = 150

/** What is known of a tab's page: what is marked on it, or why nothing can be. */
export type TabFound =
  | { readonly type: 'found'; readonly page: PageFound }
  /** The browser keeps extensions out of it. */
  | { readonly type: 'closed' }
  /** It is no page of hypertext to read: a picture, a PDF file, plain text, an editor. */
  | { readonly type: 'unreadable' }
  /** It is still being loaded. */
  | { readonly type: 'loading' }
  /** It was opened before the extension was, and has to be loaded again. */
  | { readonly type: 'unread' }

interface Frame {
  readonly frameId: number
  readonly isReadable: boolean
  readonly isLoading: boolean
}

/** Ids of a tab's frames, the page itself first; none where the browser keeps extensions out. */
export async function framesOf(tabId: number): Promise<number[]> {
  return ((await survey(tabId)) ?? []).map(({ frameId }) => frameId)
}

/** What is marked on the page in a tab, over all its frames. */
export async function foundIn(tabId: number): Promise<TabFound> {
  const frames = await survey(tabId)
  const top = frames?.[0]
  if (frames === null || top === undefined) return { type: 'closed' }
  const answers = await Promise.all(
    frames.map(async ({ frameId }): Promise<FrameTerms[]> => {
      const found = await askFrame(tabId, frameId, { type: 'found' })
      return found === null ? [] : [{ frameId, found }]
    }),
  )
  const found = answers.flat()
  if (found.length > 0) return { type: 'found', page: mergeFound(found) }
  if (top.isLoading) return { type: 'loading' }
  return { type: top.isReadable ? 'unread' : 'unreadable' }
}

/** Goes to a mention in a frame and opens its card; resolves to false when it is no longer there. */
export async function showIn(tabId: number, frameId: number, termId: string, nth: number): Promise<boolean> {
  return (await askFrame(tabId, frameId, { type: 'show', termId, nth })) === true
}

/**
 * Calls `listener` when what is marked on the page in a tab may have changed: its readers say when it has, and the tab
 * says when it was loaded. Waits for a calm moment.
 */
export function watchFound(tabId: number, listener: () => void, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const soon = () => {
    clearTimeout(timer)
    timer = setTimeout(listener, CALM)
  }
  const onMessage = (message: unknown, { tab }: Browser.runtime.MessageSender) => {
    if (tab?.id === tabId && (message as { type?: unknown } | null)?.type === 'counted') soon()
    return undefined
  }
  const onUpdated = (id: number, { status }: Browser.tabs.OnUpdatedInfo) => {
    if (id === tabId && status !== undefined) soon()
  }
  browser.runtime.onMessage.addListener(onMessage)
  browser.tabs.onUpdated.addListener(onUpdated)
  signal.addEventListener('abort', () => {
    clearTimeout(timer)
    browser.runtime.onMessage.removeListener(onMessage)
    browser.tabs.onUpdated.removeListener(onUpdated)
  })
}

/** The answer of the reader in a frame; null where there is none. */
async function askFrame<R extends FrameRequest>(
  tabId: number,
  frameId: number,
  request: R,
): Promise<FrameAnswers[R['type']] | null> {
  try {
    return ((await browser.tabs.sendMessage(tabId, request, { frameId })) as FrameAnswers[R['type']]) ?? null
  } catch {
    return null
  }
}

/**
 * The frames of a tab, the page itself first; null where the browser keeps extensions out. Frames answer for
 * themselves: no permission to list them is needed.
 */
async function survey(tabId: number): Promise<Frame[] | null> {
  try {
    const results = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      injectImmediately: true,
      func: () => ({
        isReadable: /html/.test(document.contentType) && document.designMode !== 'on',
        isLoading: document.readyState === 'loading',
      }),
    })
    return results
      .flatMap(({ frameId, result }) => (result ? [{ frameId, ...result }] : []))
      .sort((a, b) => a.frameId - b.frameId)
  } catch {
    return null
  }
}

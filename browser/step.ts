import { browser } from 'wxt/browser'
import type { Step } from '../core/messages.ts'
import { framesOf } from './frames.ts'

/** The frame that has the mention at hand, by tab. Lost with the worker, it is found again from the first frame. */
const frames = new Map<number, number>()

/**
 * Goes to the next (1) or previous (-1) mention of a tab: first in the frame where the last one was, then through the
 * others, in the order in which they were made, around to the first again.
 */
export async function stepThroughTab(direction: 1 | -1, tabId: number | undefined): Promise<void> {
  const id = tabId ?? (await activeTab())
  if (id === undefined) return
  const all = await framesOf(id)
  const order = direction === 1 ? all : all.toReversed()
  const current = Math.max(0, order.indexOf(frames.get(id) ?? order[0]))
  if (await stepInFrame(id, order[current], direction, false)) return
  for (let i = 1; i <= order.length; i++) {
    if (await stepInFrame(id, order[(current + i) % order.length], direction, true)) return
  }
}

async function stepInFrame(
  tabId: number,
  frameId: number,
  direction: 1 | -1,
  fromEdge: boolean,
): Promise<boolean> {
  const step: Step = { type: 'step', direction, fromEdge }
  try {
    const moved = (await browser.tabs.sendMessage(tabId, step, { frameId })) === true
    if (moved) frames.set(tabId, frameId)
    return moved
  } catch {
    // A frame without a content script has nothing to go to.
    return false
  }
}

async function activeTab(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true })
  return tab?.id
}

import { browser } from 'wxt/browser'
import type { Result } from '../core/messages.ts'

/** Puts the card's script into a frame in which a mention was found. */
export async function putCard(tabId: number | undefined, frameId: number | undefined): Promise<Result<null>> {
  if (tabId === undefined || frameId === undefined)
    return { ok: false, error: 'The card was asked for outside a page.' }
  try {
    await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: ['/card.js'] })
    return { ok: true, value: null }
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error.message : String(error) }
  }
}

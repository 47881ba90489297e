import type { Browser, ElementHandle, Frame } from 'puppeteer-core'

/**
 * The parts of puppeteer that its types leave out: a frame's own world beside the page's, so that what a page does
 * to its prototypes does not reach those who look at it, and the raw line of WebDriver BiDi to Firefox.
 */
export interface World {
  evaluate<A extends unknown[], R>(fn: (...args: A) => R, ...args: A): Promise<Awaited<R>>
}

export interface BidiLine {
  send(method: string, params: Record<string, unknown>): Promise<{ result: unknown }>
}

interface FrameInside {
  readonly _id: string
  isolatedRealm(): World
}

/** A world of the frame that shares its document with the page, and no object of its scripts. */
export function worldOf(frame: Frame): World {
  return (frame as unknown as FrameInside).isolatedRealm()
}

/** The id that the browser's protocol gives to a frame. */
export function idOf(frame: Frame): string {
  return (frame as unknown as FrameInside)._id
}

/** The line to Firefox; null for a browser that is spoken to otherwise. */
export function bidiLine(browser: Browser): BidiLine | null {
  return (browser as unknown as { readonly connection?: BidiLine }).connection ?? null
}

/** Top left corner of a frame's content in the page's viewport, in CSS pixels. */
export async function cornerOf(frame: Frame): Promise<{ x: number; y: number }> {
  if (frame.parentFrame() === null) return { x: 0, y: 0 }
  const element = (await frame.frameElement()) as ElementHandle<Element> | null
  const box = await element?.boundingBox()
  if (!element || !box) throw new Error(`The frame ${frame.url()} is not drawn.`)
  const edge = await element.evaluate((one) => ({ x: one.clientLeft, y: one.clientTop }))
  await element.dispose()
  return { x: box.x + edge.x, y: box.y + edge.y }
}

import type { Frame, Page } from 'puppeteer-core'
import { cornerOf, worldOf } from './driver.ts'

/** Highlights whose name begins so are the extension's. */
export const HIGHLIGHT_PREFIX = 'policy-gloss'

/** A mark as a reader sees it. */
export interface Mark {
  /** The marked words, white space as one space, invisible characters left out. */
  readonly words: string
  /** Boxes in CSS pixels of the frame's viewport, one per line at least. */
  readonly boxes: readonly { x: number; y: number; width: number; height: number }[]
}

/** The marks of a frame in reading order, those in shadow roots at the place of their host. */
export function marksIn(frame: Frame): Promise<Mark[]> {
  return worldOf(frame).evaluate(readMarks, HIGHLIGHT_PREFIX, null)
}

/** The words of the marks of a frame in reading order. */
export async function wordsIn(frame: Frame): Promise<string[]> {
  return (await marksIn(frame)).map((mark) => mark.words)
}

/**
 * Scrolls the frame's mark with this index to the middle, and answers with a point on its line `line` in CSS pixels
 * of the page's viewport. Throws when there is no such mark or line.
 */
export async function pointOf(frame: Frame, index: number, line = 0): Promise<{ x: number; y: number }> {
  const mark = (await worldOf(frame).evaluate(readMarks, HIGHLIGHT_PREFIX, index))[index]
  const box = mark?.boxes[line]
  if (!box) throw new Error(`Line ${line} of mark ${index} (${mark?.words ?? 'not there'}) is not drawn.`)
  const corner = await cornerOf(frame)
  return { x: corner.x + box.x + box.width / 2, y: corner.y + box.y + box.height / 2 }
}

/** Index of the first mark with these words; throws with the words that are marked. */
export async function indexOf(frame: Frame, words: string): Promise<number> {
  const there = await wordsIn(frame)
  const index = there.findIndex((one) => one.toLowerCase() === words.toLowerCase())
  if (index < 0) throw new Error(`“${words}” is not marked; marked are: ${there.join(' | ') || 'none'}`)
  return index
}

/** Moves the pointer onto a mark, as a hand does, from where no mark is. */
export async function hover(page: Page, frame: Frame, words: string, line = 0): Promise<void> {
  const point = await pointOf(frame, await indexOf(frame, words), line)
  await page.mouse.move(1, 1)
  await page.mouse.move(point.x, point.y, { steps: 4 })
}

/** Runs in the frame: it uses nothing from outside itself, and `forEach` because Firefox hands out no iterators. */
function readMarks(prefix: string, scrollTo: number | null): Mark[] {
  const found: { range: Range; order: number[] }[] = []
  const seen = new Map<Node, Set<number>>()
  function orderOf(node: Node, offset: number): number[] {
    const order = [offset]
    for (let at: Node | null = node; at !== null; at = at instanceof ShadowRoot ? at.host : at.parentNode) {
      let before = 0
      for (let one = at.previousSibling; one !== null; one = one.previousSibling) before++
      // What a shadow root holds comes before the children of its host.
      order.unshift(at instanceof ShadowRoot ? -1 : before)
    }
    return order
  }
  function textOf(range: Range): string {
    const within = range.commonAncestorContainer
    // Of a section of character data a range gives no text.
    if (within instanceof Text) return within.data.slice(range.startOffset, range.endOffset)
    const walker = document.createTreeWalker(within)
    let text = ''
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (!range.intersectsNode(node)) continue
      if (node.nodeName.toLowerCase() === 'br') text += ' '
      if (!(node instanceof Text)) continue
      const end = node === range.endContainer ? range.endOffset : node.length
      text += node.data.slice(node === range.startContainer ? range.startOffset : 0, end)
    }
    return text
  }
  CSS.highlights.forEach((highlight, name) => {
    if (!name.startsWith(prefix)) return
    highlight.forEach((one) => {
      const { startContainer, startOffset, endContainer, endOffset } = one
      const starts = seen.get(startContainer) ?? new Set()
      if (!startContainer.isConnected || starts.has(startOffset)) return
      const range = document.createRange()
      try {
        range.setStart(startContainer, startOffset)
        range.setEnd(endContainer, endOffset)
      } catch {
        return // The page has cut the text since; nothing is drawn.
      }
      seen.set(startContainer, starts.add(startOffset))
      found.push({ range, order: orderOf(startContainer, startOffset) })
    })
  })
  found.sort((a, b) => {
    for (let i = 0; i < Math.min(a.order.length, b.order.length); i++) {
      const difference = (a.order[i] ?? 0) - (b.order[i] ?? 0)
      if (difference !== 0) return difference
    }
    return a.order.length - b.order.length
  })
  const target = scrollTo === null ? null : (found[scrollTo]?.range ?? null)
  target?.startContainer.parentElement?.scrollIntoView({
    block: 'center',
    inline: 'center',
    behavior: 'instant',
  })
  // In a small window the middle of a paragraph may be far from the mark.
  const top = target?.getClientRects()[0]?.top ?? 0
  if (top < 0 || top > innerHeight - 40) window.scrollBy({ top: top - innerHeight / 2, behavior: 'instant' })
  return found.map(({ range }) => ({
    words: textOf(range)
      .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '')
      .replace(/\s+/g, ' ')
      .trim(),
    boxes: Array.from(range.getClientRects(), ({ x, y, width, height }) => ({ x, y, width, height })).filter(
      (box) => box.width > 0 && box.height > 0,
    ),
  }))
}

import type { Box, CardRequest } from '../../core/card.ts'
import type { CardElement } from './element.ts'
import { follow } from './follow.ts'
import { lineAt, linesOf, outside } from './lines.ts'
import { place, windowSize } from './place.ts'
import type { Reading } from './reading.ts'
import type { Side } from './side.ts'

interface HangingOptions {
  readonly request: CardRequest
  readonly element: CardElement
  readonly reading: Reading
  /** The mention has left the page, or the window while the card was not held open. */
  readonly gone: () => void
  readonly signal: AbortSignal
}

const NOWHERE: Box = { left: 0, top: 0, right: 0, bottom: 0 }

/** Keeps an open card at the line of its mention, wherever that moves. */
export class Hanging {
  readonly #options: HangingOptions
  #line: Box | null = null
  #index: number | null = null
  #side: Side | null = null
  #seen = ''

  constructor(options: HangingOptions) {
    this.#options = options
    this.#findLine()
  }

  /** The line at which the card hangs, and the card; the line twice while the card is not shown. */
  boxes(): { readonly line: Box; readonly card: Box } {
    const { element } = this.#options
    const line = this.#line ?? NOWHERE
    return { line, card: element.shown ? element.card.getBoundingClientRect() : line }
  }

  /** Places the shown card and has it follow the mention from now on. */
  begin(): void {
    const { element, request, signal } = this.#options
    follow(
      element.card,
      () => this.look(),
      () => element.raise(request.point),
      signal,
    )
    this.look()
  }

  /** Places the card anew if anything that its place depends on has changed. */
  look(): void {
    const { element, reading, gone, signal } = this.#options
    if (signal.aborted) return
    const { held } = reading.state
    const there = this.#findLine() || reading.outlives
    const line = this.#line
    const { width, height } = windowSize()
    if (!there || !element.shown || !line || (!held && outside(line, width, height))) {
      gone()
      return
    }
    const seen = [
      line.left,
      line.top,
      line.right,
      line.bottom,
      width,
      height,
      element.card.scrollHeight,
    ].join()
    if (seen !== this.#seen) void this.#place(line)
    this.#seen = seen
  }

  async #place(line: Box): Promise<void> {
    const { element, request } = this.#options
    this.#side = await place(element.card, line, request.mention.rightToLeft, this.#side)
    element.card.classList.remove('unplaced')
  }

  /** Finds the line; false when the mention has none any more. */
  #findLine(): boolean {
    const { request } = this.#options
    const lines = linesOf(request.boxes())
    if (lines.length === 0) return false
    const { width, height } = windowSize()
    const inSight = lines.findIndex((line) => !outside(line, width, height))
    this.#index ??= request.point ? lineAt(lines, request.point) : Math.max(inSight, 0)
    this.#line = lines[this.#index] ?? lines.at(-1) ?? null
    return true
  }
}

import type { Box } from '../../core/card.ts'
import { inCorridor } from './corridor.ts'

/** How long the pointer may be on neither mention nor card, in milliseconds. */
const GRACE = 300
/** How far beside the straight way to the card the pointer may stray, in pixels. */
const MARGIN = 6

interface Ground {
  /** True when the point is on the mention. */
  isOn(x: number, y: number): boolean
  /** The line at which the card hangs, and the card itself. */
  boxes(): { readonly line: Box; readonly card: Box }
}

/**
 * Watches whether the pointer stays on the mention, on the card or on its way between them. Calls `leave` once it
 * has been elsewhere for a while; on the way, the time begins anew with each movement.
 */
export class Stay {
  readonly #ground: Ground
  readonly #leave: () => void
  #timer: ReturnType<typeof setTimeout> | null = null

  constructor(ground: Ground, leave: () => void) {
    this.#ground = ground
    this.#leave = leave
  }

  /** The pointer is at this point, not on the card. */
  at(x: number, y: number): void {
    const { line, card } = this.#ground.boxes()
    const on = this.#ground.isOn(x, y)
    if (on || inCorridor(x, y, line, card, MARGIN)) this.stop()
    if (!on) this.away()
  }

  /** The pointer is elsewhere, or has left the window. */
  away(): void {
    this.#timer ??= setTimeout(this.#leave, GRACE)
  }

  /** The pointer is on the card, or no longer matters. */
  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
  }
}

import { hashOf, type PanelAddress, parsePanelAddress } from '../../core/address.ts'

const HOME: PanelAddress = { type: 'page' }

/** A place that the reader came by, and how they left it. */
interface Stop {
  readonly address: PanelAddress
  /** How far it was scrolled, in pixels. */
  readonly scrolled: number
}

/**
 * Where the reader is in the panel, and how they came there. It is the window's own history, so that its keys and
 * buttons work as well.
 */
export class Trail {
  readonly #window: Window
  readonly #changed: (isBack: boolean, left: PanelAddress) => void
  #stops: Stop[] = []
  #depth = 0

  /** `changed` is called after another address has been come to. */
  constructor(window: Window, changed: (isBack: boolean, left: PanelAddress) => void, signal: AbortSignal) {
    this.#window = window
    this.#changed = changed
    this.#depth = depthOf(window.history) ?? 0
    this.#stops[this.#depth] = { address: this.#read(), scrolled: 0 }
    window.history.replaceState({ depth: this.#depth }, '')
    window.addEventListener('hashchange', () => this.#arrive(), { signal })
  }

  get address(): PanelAddress {
    return this.#stops[this.#depth]?.address ?? HOME
  }

  /** Where Back leads to; null where there is nothing. */
  get before(): PanelAddress | null {
    return this.#stops[this.#depth - 1]?.address ?? null
  }

  /** How far the present place was scrolled when it was left. */
  get scrolled(): number {
    return this.#stops[this.#depth]?.scrolled ?? 0
  }

  go(address: PanelAddress): void {
    this.#window.location.hash = hashOf(address)
  }

  /** Notes how far the present place is scrolled, in pixels. */
  leave(scrolled: number): void {
    this.#stops[this.#depth] = { address: this.address, scrolled }
  }

  /** To where the reader came from, or, from an address that was opened first, to the glossary. */
  back(): void {
    if (this.before !== null) this.#window.history.back()
    else this.go({ type: 'glossary' })
  }

  #read(): PanelAddress {
    return parsePanelAddress(this.#window.location.hash) ?? HOME
  }

  #arrive(): void {
    const { history } = this.#window
    const left = this.address
    const depth = depthOf(history) ?? this.#depth + 1
    const isBack = depth < this.#depth
    const address = this.#read()
    const known = this.#stops[depth]
    const isKnown =
      known !== undefined && hashOf(known.address) === hashOf(address) && depthOf(history) !== null
    if (!isKnown) {
      this.#stops.length = Math.min(this.#stops.length, depth)
      this.#stops[depth] = { address, scrolled: 0 }
    }
    this.#depth = depth
    history.replaceState({ depth }, '')
    this.#changed(isBack, left)
  }
}

function depthOf({ state }: History): number | null {
  const { depth } = (state ?? {}) as { depth?: unknown }
  return typeof depth === 'number' ? depth : null
}

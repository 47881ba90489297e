/** As much of a window as the trail needs: an address and a history, which tell of themselves at once. */
export class FakeWindow extends EventTarget {
  #entries: { hash: string; state: unknown }[]
  #at = 0

  constructor(hash = '') {
    super()
    this.#entries = [{ hash, state: null }]
  }

  readonly history = (() => {
    const self = this
    return {
      get state() {
        return self.#entries[self.#at].state
      },
      replaceState(state: unknown) {
        self.#entries[self.#at].state = state
      },
      back: () => self.#step(-1),
      forward: () => self.#step(1),
    }
  })()

  readonly location = (() => {
    const self = this
    return {
      get hash() {
        return self.#entries[self.#at].hash
      },
      set hash(hash: string) {
        if (hash === self.#entries[self.#at].hash) return
        self.#entries = [...self.#entries.slice(0, self.#at + 1), { hash, state: null }]
        self.#at++
        self.dispatchEvent(new Event('hashchange'))
      },
    }
  })()

  #step(by: number): void {
    const at = this.#at + by
    if (this.#entries[at] === undefined) return
    this.#at = at
    this.dispatchEvent(new Event('hashchange'))
  }
}

import type { CommandKeys, OptionsStore } from './store.ts'

export interface KeyListState {
  /** Null until they were read. */
  readonly commands: readonly CommandKeys[] | null
  readonly isNotRead: boolean
  /** The browser's page for keys could not be opened. */
  readonly isByHand: boolean
}

/** The keys of the extension's commands, as the browser has them now. */
export class KeyList {
  state: KeyListState = { commands: null, isNotRead: false, isByHand: false }
  readonly #store: OptionsStore
  readonly #changed: () => void

  constructor(store: OptionsStore, changed: () => void, signal: AbortSignal) {
    this.#store = store
    this.#changed = changed
    store.watchKeys(() => void this.load(), signal)
  }

  async load(): Promise<void> {
    try {
      this.#set({ commands: await this.#store.readKeys(), isNotRead: false })
    } catch {
      this.#set({ isNotRead: true })
    }
  }

  /** Opens the browser's own page for keys, or says how to find it. */
  async change(): Promise<void> {
    const isOpen = await this.#store.openKeys().catch(() => false)
    this.#set({ isByHand: !isOpen })
  }

  #set(change: Partial<KeyListState>): void {
    this.state = { ...this.state, ...change }
    this.#changed()
  }
}

/** The keys one by one. macOS writes the signs of its modifiers without anything between them. */
export function keysOf(text: string): readonly string[] {
  return text.match(/[⌃⌥⇧⌘]|[^⌃⌥⇧⌘+]+/gu) ?? []
}

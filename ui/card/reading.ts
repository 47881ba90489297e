import type { CardHost, CardMention } from '../../core/card.ts'
import type { TermLink } from '../../core/entry.ts'
import { backed, type CardState, followed, type Leaf, opened, topLeaf, withTop } from './state.ts'

/** When a reader who waits for an entry is told so, in milliseconds. */
const LATE = 300

function message(error: unknown): string {
  return error instanceof Error ? error.message : ''
}

/** One mention being read: its entry and the related ones that the reader went on to, and what becomes of them. */
export class Reading {
  state: CardState
  readonly #host: CardHost
  readonly #changed: () => void
  #ended = false
  #choosing = false

  constructor(host: CardHost, mention: CardMention, held: boolean, changed: () => void) {
    this.#host = host
    this.#changed = changed
    this.state = opened(mention, held)
  }

  /** The card stays though its mention is not marked: the reader is choosing so, or can take the choice back. */
  get outlives(): boolean {
    return this.#choosing || this.state.dismissal !== null
  }

  /** Asks for the entry of the uppermost leaf. */
  async load(): Promise<void> {
    const { termId } = topLeaf(this.state)
    const depth = this.state.leaves.length
    const change = (leaf: Partial<Leaf>) => {
      if (this.state.leaves.length === depth && topLeaf(this.state).termId === termId)
        this.#set(withTop(this.state, leaf))
    }
    const timer = setTimeout(() => change({ late: true }), LATE)
    try {
      change({ entry: await this.#host.entry(termId) })
    } catch (error) {
      change({ error: message(error) })
    } finally {
      clearTimeout(timer)
    }
  }

  /** The card stays open from now on. */
  hold(): void {
    if (!this.state.held) this.#set({ ...this.state, held: true })
  }

  follow(term: TermLink, scrolled: number): void {
    this.#set(followed(this.state, term, scrolled))
    void this.load()
  }

  back(): void {
    this.#set(backed(this.state))
  }

  retry(): void {
    this.#set(withTop(this.state, { error: null, late: false }))
    void this.load()
  }

  toggleUnfolded(): void {
    const { unfolded } = topLeaf(this.state)
    this.#set({ ...withTop(this.state, { unfolded: !unfolded, sinceShown: false }), held: true })
  }

  toggleSince(): void {
    this.#set(withTop(this.state, { sinceShown: !topLeaf(this.state).sinceShown }))
  }

  /** Has this mention, or this term on the whole site, no longer marked. */
  async dismiss(scope: 'here' | 'site'): Promise<void> {
    const { mention, dismissal: before } = this.state
    this.#choosing = true
    try {
      const undoNow =
        scope === 'here'
          ? await this.#host.dismiss(mention.key)
          : await this.#host.dismissOnSite(mention.termId)
      const undo = async () => {
        await undoNow()
        await before?.undo()
      }
      this.#choosing = false
      this.#set({ ...this.state, held: true, trouble: null, dismissal: { scope, undo } })
    } catch (error) {
      this.#choosing = false
      this.#set({ ...this.state, trouble: message(error) })
    }
  }

  async undo(): Promise<void> {
    try {
      await this.state.dismissal?.undo()
      this.#set({ ...this.state, trouble: null, dismissal: null })
    } catch (error) {
      this.#set({ ...this.state, trouble: message(error) })
    }
  }

  /** Nothing changes any more. */
  end(): void {
    this.#ended = true
  }

  #set(state: CardState): void {
    if (this.#ended) return
    this.state = state
    this.#changed()
  }
}

import { DEFAULT_SETTINGS, type Settings, SettingsTooLong } from '../../core/settings.ts'
import type { Change, OptionsStore } from './store.ts'

/** What became of a change. `noRoom`: browsers would not keep as much. */
export type Stored = 'saved' | 'notSaved' | 'noRoom'

export interface Outcome {
  readonly what: Stored | 'reset' | 'undone'
  /** The section where the change was made. */
  readonly place: string
}

export interface SettingState {
  /** Null until they were read. */
  readonly settings: Settings | null
  /** They could not be read. */
  readonly isNotRead: boolean
  /** What became of the last change; null when there is nothing to say. */
  readonly outcome: Outcome | null
}

/** The settings as the reader sees and changes them. A choice shows at once, and goes back when it is not stored. */
export class Setting {
  state: SettingState = { settings: null, isNotRead: false, outcome: null }
  readonly #store: OptionsStore
  readonly #changed: () => void
  /** What holds, as far as is known. */
  #stored: Settings | null = null
  #underway = 0
  #undo: (() => Promise<void>) | null = null

  constructor(store: OptionsStore, changed: () => void, signal: AbortSignal) {
    this.#store = store
    this.#changed = changed
    store.watchSettings((settings) => this.#hold(settings), signal)
  }

  /** A reset can be taken back: nothing was changed since. */
  get canUndo(): boolean {
    return this.#undo !== null
  }

  async load(): Promise<void> {
    try {
      this.#hold(await this.#store.readSettings())
    } catch {
      this.#set({ isNotRead: true })
    }
  }

  /** Stores what was chosen in a section; of several choices in a row only the last is spoken of. */
  choose(change: Change, place: string): Promise<Stored> {
    const before = this.state.settings ?? DEFAULT_SETTINGS
    const after = typeof change === 'function' ? change(before) : change
    this.#undo = null
    return this.#keep({ ...before, ...after }, { what: 'saved', place }, async () => {
      this.#stored = await this.#store.changeSettings(change)
    })
  }

  /** Puts everything back to the defaults, until `undo`. */
  async reset(place: string): Promise<void> {
    await this.#keep(DEFAULT_SETTINGS, { what: 'reset', place }, async () => {
      this.#undo = await this.#store.resetSettings()
      this.#stored = DEFAULT_SETTINGS
    })
  }

  async undo(place: string): Promise<void> {
    const undo = this.#undo
    if (undo === null) return
    await this.#keep(this.state.settings, { what: 'undone', place }, async () => {
      await undo()
      this.#undo = null
      this.#stored = await this.#store.readSettings()
    })
  }

  async #keep(shown: Settings | null, outcome: Outcome, store: () => Promise<void>): Promise<Stored> {
    this.#underway++
    this.#set({ settings: shown, outcome: null })
    const stored: Stored = await store().then(
      () => 'saved' as const,
      (error: unknown) => (error instanceof SettingsTooLong ? 'noRoom' : 'notSaved') satisfies Stored,
    )
    const isLast = --this.#underway === 0
    const said: Outcome = stored === 'saved' ? outcome : { ...outcome, what: stored }
    if (isLast) this.#set({ settings: this.#stored, outcome: said })
    return stored
  }

  /** While a choice is underway, news of earlier ones would only make the controls jump. */
  #hold(settings: Settings): void {
    this.#stored = settings
    // To undo a reset would also undo what was changed since, in another view.
    if (JSON.stringify(settings) !== JSON.stringify(DEFAULT_SETTINGS)) this.#undo = null
    if (this.#underway === 0) this.#set({ settings, isNotRead: false })
  }

  #set(change: Partial<SettingState>): void {
    this.state = { ...this.state, ...change }
    this.#changed()
  }
}

import { DEFAULT_SETTINGS, type Settings } from '../../core/settings.ts'
import type { OptionsStore, SettingsChange } from './store.ts'

export interface SettingState {
  /** Null until they were read. */
  readonly settings: Settings | null
  /** What became of the last attempt to read or to store; null when there is nothing to say. */
  readonly outcome: 'saved' | 'notSaved' | 'notRead' | null
}

/** The settings as the reader sees and changes them. A choice shows at once, and goes back when it is not stored. */
export class Setting {
  state: SettingState = { settings: null, outcome: null }
  readonly #store: OptionsStore
  readonly #changed: () => void
  /** What holds, as far as is known. */
  #stored: Settings | null = null
  #underway = 0

  constructor(store: OptionsStore, changed: () => void, signal: AbortSignal) {
    this.#store = store
    this.#changed = changed
    store.watchSettings((settings) => this.#hold(settings), signal)
  }

  async load(): Promise<void> {
    try {
      this.#hold(await this.#store.readSettings())
    } catch {
      this.#set({ ...this.state, outcome: 'notRead' })
    }
  }

  /** Stores what was chosen; of several choices in a row only the last is spoken of. */
  async choose(change: SettingsChange): Promise<void> {
    this.#underway++
    this.#set({ settings: { ...(this.state.settings ?? DEFAULT_SETTINGS), ...change }, outcome: null })
    const outcome = await this.#store.changeSettings(change).then(
      (settings) => {
        this.#stored = settings
        return 'saved' as const
      },
      () => 'notSaved' as const,
    )
    if (--this.#underway === 0) this.#set({ settings: this.#stored, outcome })
  }

  /** While a choice is underway, news of earlier ones would only make the controls jump. */
  #hold(settings: Settings): void {
    this.#stored = settings
    if (this.#underway > 0) return
    const { outcome } = this.state
    this.#set({ settings, outcome: outcome === 'notRead' ? null : outcome })
  }

  #set(state: SettingState): void {
    this.state = state
    this.#changed()
  }
}

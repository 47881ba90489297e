import {
  choicesKey,
  dismissHere,
  dismissOnSite,
  isDismissed,
  NO_CHOICES,
  type Place,
  parseChoices,
  restoreHere,
  restoreOnSite,
  type SiteChoices,
} from '../../core/choices.ts'
import { parseSettings, SETTINGS_KEY, type Settings } from '../../core/settings.ts'
import type { PageMention } from '../../page/keeper.ts'
import { extension } from './extension.ts'

/** The reader's choices for this page's site, and the settings for all; changes made elsewhere arrive here too. */
export class Choices {
  private readonly key = choicesKey(location.hostname)
  private choices: SiteChoices = NO_CHOICES
  private isReady = false

  /** Calls `onChoices` and `onSettings` when they were read and whenever they change. */
  constructor(onChoices: () => void, onSettings: (settings: Settings) => void, signal: AbortSignal) {
    const onChange = (changes: Record<string, { newValue?: unknown }>) => {
      const own = changes[this.key]
      if (own !== undefined) {
        this.choices = parseChoices(own.newValue)
        onChoices()
      }
      const settings = changes[SETTINGS_KEY]
      if (settings !== undefined) onSettings(parseSettings(settings.newValue))
    }
    extension.storage.onChanged.addListener(onChange)
    signal.addEventListener('abort', () => extension.storage.onChanged.removeListener(onChange))
    void this.read(onChoices, onSettings)
  }

  /** True when the mention may be marked; nothing is before the choices were read. */
  allows(mention: PageMention): boolean {
    return this.isReady && !isDismissed(this.choices, placeOf(mention))
  }

  /** No longer marks this mention on this page; resolves to a way back. */
  async dismiss(mention: PageMention): Promise<() => Promise<void>> {
    const place = placeOf(mention)
    await this.change((choices) => dismissHere(choices, place, Date.now()))
    return () => this.change((choices) => restoreHere(choices, place))
  }

  /** No longer marks this term on this site; resolves to a way back. */
  async dismissOnSite(termId: string): Promise<() => Promise<void>> {
    await this.change((choices) => dismissOnSite(choices, termId, Date.now()))
    return () => this.change((choices) => restoreOnSite(choices, termId))
  }

  private async read(onChoices: () => void, onSettings: (settings: Settings) => void): Promise<void> {
    const [local, sync] = await Promise.all([
      extension.storage.local.get(this.key).catch(() => ({})),
      extension.storage.sync.get(SETTINGS_KEY).catch(() => ({})),
    ])
    this.choices = parseChoices(Reflect.get(local, this.key))
    this.isReady = true
    onSettings(parseSettings(Reflect.get(sync, SETTINGS_KEY)))
    onChoices()
  }

  /** What is stored may have changed in another tab, so it is read right before it is written. */
  private async change(edit: (choices: SiteChoices) => SiteChoices): Promise<void> {
    const stored = await extension.storage.local.get(this.key)
    const choices = edit(parseChoices(Reflect.get(stored, this.key)))
    await extension.storage.local.set({ [this.key]: choices })
    this.choices = choices
  }
}

function placeOf({ termId, words, before, after }: PageMention): Place {
  return { path: location.pathname, termId, words, before, after }
}

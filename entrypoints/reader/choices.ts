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
import { DEFAULT_SETTINGS, parseSettings, SETTINGS_KEY, type Settings } from '../../core/settings.ts'
import type { PageMention } from '../../page/keeper.ts'
import { extension, isAlive } from './extension.ts'

/** The reader's choices for this page's site, and the settings for all; changes made elsewhere arrive here too. */
export class Choices {
  private readonly key = choicesKey(location.hostname)
  private choices: SiteChoices = NO_CHOICES
  private chosen: Settings = DEFAULT_SETTINGS

  /** Calls `onChange` when both were read and whenever one changes. */
  constructor(onChange: () => void, signal: AbortSignal) {
    const take = (changes: Record<string, { newValue?: unknown }>) => {
      const own = changes[this.key]
      const settings = changes[SETTINGS_KEY]
      if (own !== undefined) this.choices = parseChoices(own.newValue)
      if (settings !== undefined) this.chosen = parseSettings(settings.newValue)
      if (own !== undefined || settings !== undefined) onChange()
    }
    extension.storage.onChanged.addListener(take)
    signal.addEventListener('abort', () => {
      if (isAlive()) extension.storage.onChanged.removeListener(take)
    })
    void this.read().then(() => {
      if (!signal.aborted) onChange()
    })
  }

  /** For all pages. */
  get settings(): Settings {
    return this.chosen
  }

  /** True when the mention may be marked. */
  allows(mention: PageMention): boolean {
    return !isDismissed(this.choices, placeOf(mention))
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

  private async read(): Promise<void> {
    const [local, sync] = await Promise.all([
      extension.storage.local.get(this.key).catch(() => ({})),
      extension.storage.sync.get(SETTINGS_KEY).catch(() => ({})),
    ])
    this.choices = parseChoices(Reflect.get(local, this.key))
    this.chosen = parseSettings(Reflect.get(sync, SETTINGS_KEY))
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

import { browser } from 'wxt/browser'
import { changeSettings, readSettings, watchSettings } from '../../browser/storage.ts'
import type { Lang } from '../../core/entry.ts'
import { entryLang } from '../../core/messages.ts'
import { DEFAULT_SETTINGS, type Settings } from '../../core/settings.ts'
import { siteTurned } from '../../core/site-switch.ts'
import { isOffAt } from '../../core/sites.ts'
import { chosenLang } from '../../ui/appearance.ts'

/** What the reader chose, as the background knows it: the defaults until it is `ready`. */
export class Choice {
  settings: Settings = DEFAULT_SETTINGS
  /** Resolves when the settings were read, or can't be. */
  readonly ready: Promise<void>
  readonly #browserLang = entryLang(browser.i18n.getUILanguage())
  readonly #listeners: ((before: Settings) => void)[] = []

  constructor() {
    this.ready = readSettings().then(
      (settings) => {
        this.settings = settings
      },
      () => {},
    )
    const take = (settings: Settings) => {
      const before = this.settings
      this.settings = settings
      for (const listener of this.#listeners) listener(before)
    }
    // For as long as the background runs.
    watchSettings(take, new AbortController().signal)
  }

  /** Calls `listener` with the settings before when they have changed; reading them at first is no change. */
  onChange(listener: (before: Settings) => void): void {
    this.#listeners.push(listener)
  }

  get lang(): Lang {
    return chosenLang(this.settings.interfaceLang, this.#browserLang)
  }

  get entryLang(): Lang {
    return chosenLang(this.settings.entryLang, this.#browserLang)
  }

  /** Turns marking on or off for the site of an address; on everywhere, where it was off everywhere. */
  async turnSite(url: string | undefined): Promise<void> {
    if (url === undefined) return
    await changeSettings((settings) =>
      settings.isOn ? siteTurned(settings, url, isOffAt(settings, url)) : { isOn: true },
    ).catch(() => {})
  }
}

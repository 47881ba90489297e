import { allTabs, setBadge } from '../../browser/badge.ts'
import { foundIn } from '../../browser/frames.ts'
import { menuWords } from '../../ui/menus/words.ts'
import type { Choice } from './choice.ts'

/** How long the set of terms has to stay as it is before it is counted, in milliseconds. */
const CALM = 150

/**
 * The number of terms on each page. Nothing is kept between two counts, because the browser ends the background when it
 * is idle: the frames of a page are asked anew.
 */
export class Badges {
  readonly #choice: Choice
  readonly #timers = new Map<number, ReturnType<typeof setTimeout>>()

  constructor(choice: Choice) {
    this.#choice = choice
    choice.onChange((before) => {
      const { badge, interfaceLang } = choice.settings
      if (badge !== before.badge || interfaceLang !== before.interfaceLang) void this.#recountAll()
    })
  }

  /** Counts soon; of several calls in a row only the last has a count made. */
  recount(tabId: number): void {
    clearTimeout(this.#timers.get(tabId))
    this.#timers.set(
      tabId,
      setTimeout(() => void this.#count(tabId), CALM),
    )
  }

  async #count(tabId: number): Promise<void> {
    this.#timers.delete(tabId)
    await this.#choice.ready
    const found = this.#choice.settings.badge ? await foundIn(tabId) : null
    // The reader may have turned the badge off in the meantime.
    const isShown = found?.type === 'found' && this.#choice.settings.badge
    const count = isShown ? found.page.terms.length : 0
    await setBadge(tabId, count, menuWords[this.#choice.lang].counted(count))
  }

  async #recountAll(): Promise<void> {
    for (const tabId of await allTabs()) await this.#count(tabId)
  }
}

import { browser } from 'wxt/browser'
import { putMenus, setSiteItem, watchFront, watchMenus } from '../../browser/menus.ts'
import { siteOf } from '../../core/site-switch.ts'
import { isOffAt } from '../../core/sites.ts'
import { menuWords } from '../../ui/menus/words.ts'
import type { Choice } from './choice.ts'
import type { Lookup } from './lookup.ts'

/** Keeps the context menus: they look up what is selected, and turn marking on or off for the site of a page. */
export function keepMenus(choice: Choice, lookup: Lookup): void {
  const site = (url: string | null) => {
    const { turnOff, turnOn, turnOnEverywhere } = menuWords[choice.lang]
    const { settings } = choice
    const isOff = url !== null && isOffAt(settings, url)
    return {
      title: settings.isOn ? (isOff ? turnOn : turnOff) : turnOnEverywhere,
      visible: siteOf(url) !== null,
    }
  }
  // One after the other: items that are put there twice are an error.
  let last = choice.ready
  const put = () => {
    last = last.then(() => putMenus({ lookUp: menuWords[choice.lang].lookUp, site }))
  }
  watchMenus({
    lookUp: (words, tab) => lookup.lookUp(words, tab),
    turnSite: (url) => void choice.turnSite(url),
  })
  watchFront(() => void choice.ready.then(() => setSiteItem(site)))
  browser.runtime.onInstalled.addListener(put)
  browser.runtime.onStartup.addListener(put)
  choice.onChange((before) => {
    if (before.interfaceLang !== choice.settings.interfaceLang) put()
    else void setSiteItem(site)
  })
}

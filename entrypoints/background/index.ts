import { browser } from 'wxt/browser'
import { defineBackground } from 'wxt/utils/define-background'
import { paintBadge } from '../../browser/badge.ts'
import { stepThroughTab } from '../../browser/step.ts'
import { answerRequests } from './answers.ts'
import { Badges } from './badges.ts'
import { Choice } from './choice.ts'
import { Lookup } from './lookup.ts'
import { keepMenus } from './menus.ts'

export default defineBackground(() => {
  const choice = new Choice()
  const badges = new Badges(choice)
  const lookup = new Lookup(choice)
  void paintBadge()
  answerRequests((tabId) => badges.recount(tabId))
  keepMenus(choice, lookup)
  lookup.listen()
  browser.commands.onCommand.addListener((command, tab) => {
    switch (command) {
      case 'next-mention':
        return void stepThroughTab(1, tab?.id)
      case 'previous-mention':
        return void stepThroughTab(-1, tab?.id)
      case 'open-panel':
        return lookup.openPanel(tab)
      case 'look-up-selection':
        return lookup.lookUpSelection(tab)
      case 'toggle-site':
        return void choice.turnSite(tab?.url)
      case 'open-options':
        return void browser.runtime.openOptionsPage()
    }
  })
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') })
  })
})

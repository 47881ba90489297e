import { browser } from 'wxt/browser'

interface CommandKeys {
  readonly name: string
  readonly description: string
  readonly keys: string
}

/**
 * All commands of the extension by their names in the manifest, as the browser describes them in its own language, with
 * the keys that they have now, such as `Alt+Shift+N`; these are empty when there are none.
 */
export async function readKeys(): Promise<readonly CommandKeys[]> {
  const commands = await browser.commands.getAll()
  return commands.map(({ name = '', description = '', shortcut = '' }) => ({
    name,
    description,
    keys: shortcut,
  }))
}

/** Firefox has a function for this since version 137; Chromium has a page that an extension may open. */
interface ShortcutSettings {
  openShortcutSettings?(): Promise<void>
}

/** Opens the browser's own page where keys are changed; resolves to false where an extension may not. */
export async function openKeys(): Promise<boolean> {
  const { openShortcutSettings } = browser.commands as ShortcutSettings
  if (openShortcutSettings !== undefined) {
    await openShortcutSettings()
    return true
  }
  if (import.meta.env.FIREFOX) return false
  await browser.tabs.create({ url: 'chrome://extensions/shortcuts' })
  return true
}

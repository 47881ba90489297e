import { browser } from 'wxt/browser'

/** The words that are selected on the page in a tab, in whichever frame; none where there are none to be read. */
export async function selectionIn(tabId: number): Promise<string> {
  try {
    const results = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      injectImmediately: true,
      func: () => String(getSelection() ?? ''),
    })
    return results.map(({ result }) => result ?? '').find((words) => words.trim() !== '') ?? ''
  } catch {
    return ''
  }
}

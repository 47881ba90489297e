import type { Browser } from 'puppeteer-core'
import { bidiLine } from '../../tools/driver.ts'

interface Tree {
  readonly contexts: readonly { readonly context: string }[]
}

interface Answer {
  readonly exceptionDetails?: { readonly text: string }
  readonly result: { readonly value?: unknown }
}

/**
 * Evaluates an expression in the window of Firefox itself, for what WebDriver BiDi has no command for: the keys of
 * extensions, print and dark media. Firefox must have been launched with `systemAccess`.
 */
export async function inChrome(browser: Browser, expression: string): Promise<unknown> {
  const line = bidiLine(browser)
  if (line === null) throw new Error('This browser is no Firefox.')
  const tree = (await line.send('browsingContext.getTree', { 'moz:scope': 'chrome' })).result as Tree
  const answer = (
    await line.send('script.evaluate', {
      expression,
      target: { context: tree.contexts[0]?.context },
      awaitPromise: true,
    })
  ).result as Answer
  if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.text)
  return answer.result.value
}

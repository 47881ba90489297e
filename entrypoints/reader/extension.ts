/**
 * The few extension functions that the reader needs, straight from the browser: the polyfill would be larger than the
 * script itself, and both browsers answer messages with promises in Manifest V3.
 */
import type { Answers, Request } from '../../core/messages.ts'

interface Runtime {
  readonly id: string | undefined
  sendMessage(message: Request): Promise<unknown>
  readonly onMessage: {
    addListener(listener: Listener): void
    removeListener(listener: Listener): void
  }
}

type Listener = (message: unknown, sender: unknown, answer: (value: unknown) => void) => boolean

interface StorageArea {
  get(key: string): Promise<Record<string, unknown>>
  set(items: Record<string, unknown>): Promise<void>
}

type ChangeListener = (changes: Record<string, { newValue?: unknown }>) => void

interface Extension {
  readonly runtime: Runtime
  readonly storage: {
    readonly local: StorageArea
    readonly sync: StorageArea
    readonly onChanged: {
      addListener(listener: ChangeListener): void
      removeListener(listener: ChangeListener): void
    }
  }
  readonly i18n: { getUILanguage(): string }
}

const globals = globalThis as { browser?: Extension; chrome?: Extension }

export const extension = (
  globals.browser?.runtime !== undefined ? globals.browser : globals.chrome
) as Extension

/** False once the extension was updated, turned off or removed: then this script has to go. */
export function isAlive(): boolean {
  try {
    return extension.runtime?.id !== undefined
  } catch {
    return false
  }
}

/** Asks the background; rejects with an Error whose message is a sentence for readers. */
export async function ask<R extends Request>(request: R): Promise<Value<Answers[R['type']]>> {
  const answer = (await extension.runtime.sendMessage(request)) as Answers[R['type']] | undefined
  if (answer === undefined) throw new Error('The extension did not answer. Reload the page.')
  if (!answer.ok) throw new Error(answer.error)
  return answer.value as Value<Answers[R['type']]>
}

type Value<T> = T extends { ok: true; value: infer V } ? V : never

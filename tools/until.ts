import { setTimeout as pause } from 'node:timers/promises'

const PATIENCE_MS = 10_000
const PACE_MS = 40

/**
 * Asks again and again until `ask` answers something other than null or false, and resolves with that answer.
 * Rejects after `patience` milliseconds with an Error that says what was waited for and, from `seen`, what was there.
 */
export async function until<T>(
  what: string,
  ask: () => Promise<T | null | false>,
  { patience = PATIENCE_MS, seen }: { patience?: number; seen?: () => Promise<unknown> } = {},
): Promise<T> {
  const end = Date.now() + patience
  let failure = ''
  for (;;) {
    try {
      const answer = await ask()
      if (answer !== null && answer !== false) return answer
      failure = ''
    } catch (error) {
      failure = `; it failed: ${error instanceof Error ? error.message : error}`
    }
    if (Date.now() > end) break
    await pause(PACE_MS)
  }
  const there = seen === undefined ? '' : `; there was ${JSON.stringify(await seen())}`
  throw new Error(`Waited ${patience} ms in vain: ${what}${there}${failure}`)
}

/** Work in slices: the page's own work and its reader's input always go first. */

/** Longest time that a slice works before it lets others go first, in milliseconds. */
export const SLICE = 8

interface PageScheduler {
  yield?(): Promise<void>
  postTask?(task: () => void, options: { priority: string }): Promise<void>
}

/** Resolves when the page had its turn. */
export function pause(): Promise<void> {
  const scheduler = (globalThis as { scheduler?: PageScheduler }).scheduler
  if (scheduler?.yield !== undefined) return scheduler.yield()
  return new Promise((resolve) => {
    const channel = new MessageChannel()
    channel.port1.onmessage = () => {
      channel.port1.close()
      resolve()
    }
    channel.port2.postMessage(null)
  })
}

/** Answers whether the slice that began with the call is used up. */
export function sliceClock(length = SLICE): () => boolean {
  const end = performance.now() + length
  return () => performance.now() >= end
}

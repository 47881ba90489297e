import type { BlockReading } from './block.ts'

/** What is known of a page as a whole. */
export interface PageEvidence {
  /** Cues of these kinds as they are written on the page; null when there are fewer than `min`. Ask with the same array. */
  find(cues: readonly number[], min: number): readonly string[] | null
}

/** Counts the cues of the blocks that make up a page. */
export class CountedEvidence implements PageEvidence {
  private readonly texts = new Map<number, string[]>()

  add({ cues, text }: BlockReading): void {
    for (let i = 0; i < cues.length; i += 3) {
      const known = this.texts.get(cues[i])
      const words = text.slice(cues[i + 1], cues[i + 2])
      if (known === undefined) this.texts.set(cues[i], [words])
      else known.push(words)
    }
  }

  find(cues: readonly number[], min: number): string[] | null {
    const found = cues.flatMap((cue) => this.texts.get(cue) ?? [])
    return found.length >= min ? found : null
  }
}

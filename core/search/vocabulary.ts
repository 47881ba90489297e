/** Distinct words, numbered in the order in which they were added. */
export class Vocabulary {
  readonly words: string[] = []
  private readonly ids = new Map<string, number>()
  private sorted: string[] | null = null

  /** The number of a word, new or known. */
  add(word: string): number {
    let id = this.ids.get(word)
    if (id === undefined) {
      id = this.words.length
      this.words.push(word)
      this.ids.set(word, id)
      this.sorted = null
    }
    return id
  }

  /** The number of a known word, or null. */
  idOf(word: string): number | null {
    return this.ids.get(word) ?? null
  }

  /** The words that begin with `prefix`, sorted. */
  beginningWith(prefix: string): string[] {
    const sorted = this.sort()
    return sorted.slice(firstFrom(sorted, prefix), firstFrom(sorted, `${prefix}\uffff`))
  }

  hasBeginning(prefix: string): boolean {
    const sorted = this.sort()
    return sorted[firstFrom(sorted, prefix)]?.startsWith(prefix) ?? false
  }

  /** Sorts what was added, so that no query has to wait for it. */
  sort(): readonly string[] {
    this.sorted ??= [...this.words].sort()
    return this.sorted
  }
}

/** The place of the first word that is not before `word`. */
function firstFrom(sorted: readonly string[], word: string): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle] < word) low = middle + 1
    else high = middle
  }
  return low
}

import type { Vocabulary } from './vocabulary.ts'

const SHORTEST_PART = 3
const SHORTEST_TOGETHER = 5

/** The typed words with two of them put together, or one taken apart, where that makes words of the vocabulary. */
export function regrouped(words: readonly string[], vocabulary: Vocabulary): string[][] {
  return words.flatMap((word, i) => {
    const ways: string[][] = []
    const next = words[i + 1]
    const together = word + (next ?? '')
    if (next !== undefined && together.length >= SHORTEST_TOGETHER && vocabulary.hasBeginning(together))
      ways.push([together])
    for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at++) {
      const parts = [word.slice(0, at), word.slice(at)]
      if (parts.every((part) => vocabulary.idOf(part) !== null)) ways.push(parts)
    }
    return ways.map((way) => [...words.slice(0, i), ...way, ...words.slice(i + (way.length === 1 ? 2 : 1))])
  })
}

import { hashWord } from '../../core/mentions/automaton.ts'
import { foldText } from '../../core/mentions/fold.ts'

const LENGTH = 8

/** Every run of eight words of a text, folded, with its 32-bit hash. */
export function runs(text: string): { words: string; hash: number }[] {
  const words = foldText(text).split(' ')
  return Array.from({ length: Math.max(0, words.length - LENGTH + 1) }, (_, at) => {
    const run = words.slice(at, at + LENGTH).join(' ')
    return { words: run, hash: hashWord(run, run.length) }
  })
}

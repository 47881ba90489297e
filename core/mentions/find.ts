import { type BlockReading, readBlock } from './block.ts'
import { CountedEvidence } from './evidence.ts'
import { DEFAULT_SENSE, PageSense, type SenseSettings } from './page.ts'
import { GlossaryScanner } from './scan.ts'
import type { GlossaryNames, Mention } from './types.ts'

/**
 * Finds the mentions in a plain text, read as one page whose blocks are parted by blank lines. Offsets count UTF-16
 * code units of `text`, half-open.
 */
export function findMentions(
  glossary: GlossaryNames,
  text: string,
  settings: SenseSettings = DEFAULT_SENSE,
): Mention[] {
  return findInBlocks(glossary, text.split(/(?<=\n[ \t]*\r?\n)(?!\s)/), settings)
}

/** Finds the mentions in blocks of text that make up one page; offsets count from the first block's beginning. */
export function findInBlocks(
  glossary: GlossaryNames,
  blocks: readonly string[],
  settings: SenseSettings = DEFAULT_SENSE,
): Mention[] {
  const scanner = new GlossaryScanner(glossary)
  const evidence = new CountedEvidence()
  const sense = new PageSense(glossary, evidence, settings)
  const readings: (readonly [number, BlockReading])[] = []
  let offset = 0
  for (const block of blocks) {
    const reading = readBlock(glossary, scanner, block)
    if (reading !== null) {
      evidence.add(reading)
      sense.add(reading)
      readings.push([offset, reading])
    }
    offset += block.length
  }
  return readings.flatMap(([at, reading]) =>
    sense
      .mentions(reading)
      .map((mention) => ({ ...mention, start: mention.start + at, end: mention.end + at })),
  )
}

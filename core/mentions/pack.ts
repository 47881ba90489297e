/**
 * A compiled glossary as strings of JSON. Browsers read JSON and fill typed arrays natively, many times faster than a
 * script decodes a denser form in its first run; so nothing is left to be worked out, not even hash tables.
 */
import type { Automaton } from './automaton.ts'
import { hasCyrillic } from './fold.ts'
import type { Anchors, CompiledGlossary, GlossaryNames } from './types.ts'

/** A packed glossary, in parts that are brought in as a page needs them. */
export interface PackedGlossary {
  /** For every page. */
  readonly anchors: string
  /** Instead of these where the reader has terms marked that the glossary does not mark by itself. */
  readonly allAnchors: string
  /** For pages with an anchor: names and cues in Latin letters. */
  readonly names: string
  /** For pages with Cyrillic letters too. */
  readonly cyrillic: string
}

/** What only pages with Cyrillic letters need. */
export interface CyrillicPart {
  readonly automaton: Automaton
  /** As in CompiledGlossary, the words in Cyrillic letters. */
  readonly cueAnchors: CompiledGlossary['cueAnchors']
}

/** Packs a glossary. Throws an Error for one whose Cyrillic names were not brought in. */
export function packGlossary(glossary: CompiledGlossary): PackedGlossary {
  const { anchors, allAnchors, automata, cueAnchors, ...rest } = glossary
  if (automata.cyrillic === null) throw new Error('The glossary was compiled without its Cyrillic names.')
  const wordsThat = (keep: (word: string) => boolean) =>
    cueAnchors.map((words) => words?.filter(keep) ?? null)
  return {
    anchors: JSON.stringify(anchors),
    allAnchors: JSON.stringify(allAnchors),
    names: packed({
      ...rest,
      automaton: automata.latin,
      cueAnchors: wordsThat((word) => !hasCyrillic(word)),
    }),
    cyrillic: packed({ automaton: automata.cyrillic, cueAnchors: wordsThat(hasCyrillic) }),
  }
}

/** Reads anchors of a `PackedGlossary`; throws SyntaxError for what is no JSON. */
export function unpackAnchors(anchors: string): Anchors {
  return JSON.parse(anchors) as Anchors
}

/** Reads `PackedGlossary.names`; throws SyntaxError for anything else. */
export function unpackNames(names: string): GlossaryNames {
  const { automaton, ...rest } = parsed<Omit<GlossaryNames, 'automata'> & Packed>(names)
  return { ...rest, automata: { latin: unpacked(automaton), cyrillic: null } }
}

/** Reads `PackedGlossary.cyrillic`; throws SyntaxError for anything else. */
export function unpackCyrillic(cyrillic: string): CyrillicPart {
  const { automaton, cueAnchors } = parsed<Pick<CyrillicPart, 'cueAnchors'> & Packed>(cyrillic)
  return { automaton: unpacked(automaton), cueAnchors }
}

/** An automaton with plain arrays for typed ones. */
type PackedAutomaton = {
  readonly [F in keyof Automaton]: Automaton[F] extends Uint32Array ? readonly number[] : Automaton[F]
}

interface Packed {
  readonly automaton: PackedAutomaton
}

function packed(part: object): string {
  return JSON.stringify(part, (_name, value: unknown) =>
    value instanceof Uint32Array ? Array.from(value) : value,
  )
}

function parsed<P extends Packed>(source: string): P {
  const part = JSON.parse(source) as P
  if (!Array.isArray(part.automaton?.outs)) throw new SyntaxError('This is no packed glossary')
  return part
}

function unpacked(automaton: PackedAutomaton): Automaton {
  return Object.fromEntries(
    Object.entries(automaton).map(([name, value]) => [
      name,
      Array.isArray(value) ? Uint32Array.from(value as number[]) : value,
    ]),
  ) as unknown as Automaton
}

import type { Address } from '../../core/address.ts'

/** An entry that was opened. Entries lie on top of each other; Back takes the uppermost off. */
export interface Leaf {
  readonly address: EntryAddress
  readonly unfolded: boolean
  readonly sinceShown: boolean
  /** How far the reader had scrolled when another leaf was laid on top, in pixels. */
  readonly scrolled: number
}

export type EntryAddress = Extract<Address, { id: string }>

export function leafOf(address: EntryAddress): Leaf {
  return { address, unfolded: false, sinceShown: false, scrolled: 0 }
}

/** The leaves with something changed on the uppermost. */
export function withTop(leaves: readonly Leaf[], change: Partial<Leaf>): readonly Leaf[] {
  return leaves.map((leaf, at) => (at === leaves.length - 1 ? { ...leaf, ...change } : leaf))
}

import type { Box } from '../../core/card.ts'

export type Side = 'top' | 'bottom'

/** Between the mention's line and the card. */
export const GAP = 7
/** Between the card and the window's edge. */
export const EDGE = 8
/** Windows up to this width give the card all their width, at their foot. */
export const NARROW = 480
/** The least height in which a card can be read; a card covers the mention rather than have less. */
const LEAST = 320

/** Height that a card can have on this side of the line, in pixels. */
export function roomAt(side: Side, line: Box, windowHeight: number): number {
  const room = side === 'bottom' ? windowHeight - line.bottom : line.top
  return Math.max(0, Math.floor(room - GAP - EDGE))
}

/**
 * The side on which a card of this height goes: below, above where it fits only there, else where there is more
 * room. A card that is open keeps its side while it can be read there, so that it does not jump as it grows.
 */
export function chooseSide(line: Box, height: number, windowHeight: number, kept: Side | null): Side {
  const below = roomAt('bottom', line, windowHeight)
  const above = roomAt('top', line, windowHeight)
  if (kept !== null && roomAt(kept, line, windowHeight) >= Math.min(height, LEAST)) return kept
  if (below >= height) return 'bottom'
  if (above >= height) return 'top'
  return below >= above ? 'bottom' : 'top'
}

/** The greatest height of a card on its side of the line. */
export function heightAt(side: Side, line: Box, windowHeight: number): number {
  return Math.max(roomAt(side, line, windowHeight), Math.min(LEAST, windowHeight - 2 * EDGE))
}

/** The greatest height of a card at the window's foot: it leaves the line free unless that takes too much of it. */
export function heightAtFoot(line: Box, windowHeight: number): number {
  const whole = windowHeight - 2 * EDGE
  return Math.min(whole, Math.max(roomAt('bottom', line, windowHeight), Math.round(windowHeight * 0.7)))
}

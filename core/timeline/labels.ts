/** A label that would stand beside its mark. Lengths are pixels from the top of the picture. */
export interface Label {
  readonly id: string
  /** Where its mark is. */
  readonly y: number
  readonly height: number
  /** How far from its mark its middle may be. */
  readonly reach: number
}

/** Where labels may stand. */
export interface Band {
  readonly top: number
  readonly bottom: number
}

/**
 * The middles of labels that stand one below the other in the order of their marks, without overlapping, as near to
 * the marks as can be (in least squares). Null when the band is too small, or one would be out of its mark's reach. The
 * labels come in the order of their marks.
 *
 * Labels that push each other form a block, and a block stands where its labels would on average: isotonic regression
 * by pooling adjacent violators (Barlow et al., Statistical Inference under Order Restrictions, 1972). Bounds on such a
 * solution are kept by clamping it.
 */
export function settle(labels: readonly Label[], { top, bottom }: Band): number[] | null {
  const offsets: number[] = []
  let total = 0
  for (const { height } of labels) {
    offsets.push(total + height / 2)
    total += height
  }
  if (total > bottom - top) return null
  const blocks: { sum: number; count: number }[] = []
  labels.forEach(({ y }, index) => {
    let block = { sum: y - offsets[index], count: 1 }
    for (;;) {
      const above = blocks.at(-1)
      if (above === undefined || above.sum / above.count <= block.sum / block.count) break
      blocks.pop()
      block = { sum: above.sum + block.sum, count: above.count + block.count }
    }
    blocks.push(block)
  })
  const starts = blocks.flatMap(({ sum, count }) => {
    const start = Math.min(Math.max(sum / count, top), bottom - total)
    return new Array<number>(count).fill(start)
  })
  const middles = starts.map((start, index) => start + offsets[index])
  return middles.every((y, index) => Math.abs(y - labels[index].y) <= labels[index].reach) ? middles : null
}

/** Labels that stand in a band, each as it was last found to fit. */
export class Column {
  readonly #band: Band
  #labels: readonly Label[] = []
  #middles: readonly number[] = []

  constructor(band: Band) {
    this.#band = band
  }

  /** Puts a label in, or one of the same id in another size; false, and all as before, when there is no room. */
  put(label: Label): boolean {
    const others = this.#labels.filter(({ id }) => id !== label.id)
    const before = others.findIndex(({ y, id }) => y > label.y || (y === label.y && id > label.id))
    const labels = others.toSpliced(before < 0 ? others.length : before, 0, label)
    const middles = settle(labels, this.#band)
    if (middles === null) return false
    this.#labels = labels
    this.#middles = middles
    return true
  }

  /** The labels from top to bottom, and where the middle of each is. */
  get placed(): readonly { readonly label: Label; readonly middle: number }[] {
    return this.#labels.map((label, index) => ({ label, middle: this.#middles[index] }))
  }
}

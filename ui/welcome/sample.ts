import type { Box, Card, CardCause, CardHost, CardMention } from '../../core/card.ts'
import type { EntryView, Lang } from '../../core/entry.ts'
import { createCard } from '../card/card.tsx'

interface SampleOptions {
  /** The interface's language. */
  readonly lang: Lang
  /** How long the pointer rests on a mark before its card opens, in milliseconds. */
  readonly rest: number
  readonly entry: (termId: string) => EntryView | null
}

/**
 * The card over the sample paragraph: the card of pages, with the paragraph's own elements for mentions. What is
 * unmarked here is unmarked for this visit.
 */
export class Sample {
  readonly #options: SampleOptions
  readonly #card: Card
  readonly #marks = new Map<number, HTMLElement>()
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(options: SampleOptions) {
    this.#options = options
    this.#card = createCard(this.#host(), { lang: options.lang })
  }

  /** The pointer came to a mark and may rest there. */
  enter(mark: HTMLElement, x: number, y: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#open(mark, 'pointer', { x, y }), this.#options.rest)
  }

  leave(): void {
    clearTimeout(this.#timer)
  }

  tap(mark: HTMLElement): void {
    clearTimeout(this.#timer)
    this.#open(mark, 'tap', null)
  }

  /** As on pages: Enter opens the card; once it is open, Enter or Tab goes into it. True for these keys. */
  key(mark: HTMLElement, key: string): boolean {
    clearTimeout(this.#timer)
    const isOpen = this.#card.openKey !== null && this.#marks.get(this.#card.openKey) === mark
    if (isOpen && (key === 'Enter' || key === 'Tab')) return this.#card.focus()
    if (key !== 'Enter' && key !== ' ') return false
    this.#open(mark, 'key', null)
    return true
  }

  end(): void {
    clearTimeout(this.#timer)
    this.#card.dispose()
  }

  #open(mark: HTMLElement, cause: CardCause, point: { x: number; y: number } | null): void {
    if (mark.classList.contains('unmarked')) return
    const mention = this.#mentionOf(mark)
    this.#marks.set(mention.key, mark)
    this.#card.open({ mention, cause, point, boxes: () => boxesOf(mark) })
  }

  #mentionOf(mark: HTMLElement): CardMention {
    const all = [...document.querySelectorAll<HTMLElement>('[data-term]')]
    return {
      key: all.indexOf(mark),
      termId: mark.dataset.term ?? '',
      text: mark.textContent,
      reason: { kind: 'full' },
      nth: 1,
      of: 1,
      rightToLeft: false,
    }
  }

  #host(): CardHost {
    const dismiss = async (marks: readonly HTMLElement[]) => {
      for (const mark of marks) mark.classList.add('unmarked')
      return async () => {
        for (const mark of marks) mark.classList.remove('unmarked')
      }
    }
    return {
      entry: async (termId) => {
        const entry = this.#options.entry(termId)
        if (entry === null) throw new Error(termId)
        return entry
      },
      isOn: (key, x, y) => {
        const mark = this.#marks.get(key)
        return mark !== undefined && boxesOf(mark).some((box) => isIn(box, x, y))
      },
      atHand: (key) => {
        for (const [one, mark] of this.#marks) mark.classList.toggle('at-hand', one === key)
      },
      dismiss: (key) => dismiss([this.#marks.get(key)].filter((mark) => mark !== undefined)),
      dismissOnSite: (termId) =>
        dismiss([...this.#marks.values()].filter((mark) => mark.dataset.term === termId)),
    }
  }
}

function boxesOf(mark: HTMLElement): Box[] {
  if (!mark.isConnected || mark.classList.contains('unmarked')) return []
  return [...mark.getClientRects()].map(({ left, top, right, bottom }) => ({ left, top, right, bottom }))
}

function isIn({ left, top, right, bottom }: Box, x: number, y: number): boolean {
  return x >= left && x < right && y >= top && y < bottom
}

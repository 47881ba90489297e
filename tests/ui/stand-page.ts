import type { Box, Card, CardCause, CardHost, CardMention } from '../../core/card.ts'
import type { EntryView } from '../../core/entry.ts'
import { createCard } from '../../ui/card/card.tsx'

/** What the stand is opened with: entries by term id, and how its host behaves. */
interface StandSetting {
  readonly entries: Readonly<Record<string, EntryView>>
  /** Milliseconds that an entry takes. */
  readonly delay: number
  /** Entries fail instead. */
  readonly failing: boolean
}

declare global {
  interface Window {
    standSetting: StandSetting
    stand: { readonly card: Card; show(index: number, cause: CardCause, line?: number): void }
  }
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))
const spans = [...document.querySelectorAll<HTMLElement>('[data-term]')]

function boxesOf(span: HTMLElement): Box[] {
  if (!span.isConnected) return []
  return [...span.getClientRects()].map(({ left, top, right, bottom }) => ({ left, top, right, bottom }))
}

function mentionOf(span: HTMLElement): CardMention {
  const termId = span.dataset.term ?? ''
  const same = spans.filter((other) => other.dataset.term === termId)
  return {
    key: spans.indexOf(span),
    termId,
    text: span.textContent ?? '',
    reason: { kind: 'short', full: 'Nuclear Risk Reduction Center' },
    nth: same.indexOf(span) + 1,
    of: same.length,
    rightToLeft: getComputedStyle(span).direction === 'rtl',
  }
}

const isOn = (key: number, x: number, y: number) =>
  boxesOf(spans[key] ?? document.body).some(
    (box) => x >= box.left && x < box.right && y >= box.top && y < box.bottom,
  )

const host: CardHost = {
  async entry(termId) {
    const { entries, delay, failing } = window.standSetting
    await pause(delay)
    const entry = entries[termId]
    if (!entry || failing) throw new Error('The extension did not answer.')
    return entry
  },
  isOn,
  atHand(key) {
    for (const [index, span] of spans.entries()) span.classList.toggle('at-hand', index === key)
  },
  dismiss: async () => async () => undefined,
  dismissOnSite: async () => async () => undefined,
}

const card = createCard(host, { rootMode: 'open' })

function show(index: number, cause: CardCause, line = 0): void {
  const span = spans[index]
  if (!span) return
  const box = boxesOf(span)[line]
  const point = cause === 'key' || !box ? null : { x: box.left + 6, y: (box.top + box.bottom) / 2 }
  card.open({ mention: mentionOf(span), cause, boxes: () => boxesOf(span), point })
}

let rest: ReturnType<typeof setTimeout> | undefined
addEventListener('pointermove', ({ clientX, clientY }) => {
  clearTimeout(rest)
  const key = spans.findIndex((_, index) => isOn(index, clientX, clientY))
  if (key >= 0 && key !== card.openKey) rest = setTimeout(() => show(key, 'pointer'), 150)
})

window.stand = { card, show }

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Frame, Page } from 'puppeteer-core'
import { expect } from 'vitest'
import { parse } from 'yaml'
import { cardOpens, cardTitle } from '../../tools/card.ts'
import { bidiLine, worldOf } from '../../tools/driver.ts'
import { hover, indexOf, pointOf, wordsIn } from '../../tools/marks.ts'
import { until } from '../../tools/until.ts'
import { inChrome } from './firefox-chrome.ts'
import { emulate, type Media } from './media.ts'

const TERMS = join(import.meta.dirname, '..', '..', 'glossary', 'terms')

/** The English name of a term, as its card has it. */
export function titleOf(termId: string): string {
  const term = parse(readFileSync(join(TERMS, `${termId}.yaml`), 'utf8')) as { title: { en: string } }
  return term.title.en
}

/** Rests the pointer on the mark with these words until its card is there. */
export async function openByHover(page: Page, words: string, frame: Frame = page.mainFrame()): Promise<void> {
  await isMarked(frame, words)
  await pointOf(frame, await indexOf(frame, words))
  await drawn(page)
  await hover(page, frame, words)
  await cardOpens(frame, `hovering “${words}”`)
}

/** Resolves when the page was drawn anew: a scroll of just now has had its event, which stops a rest of the pointer. */
function drawn(page: Page): Promise<void> {
  return worldOf(page.mainFrame()).evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  )
}

/** Touches the mark with these words, and lifts the finger where it was. */
export async function tap(page: Page, words: string): Promise<void> {
  const frame = page.mainFrame()
  await isMarked(frame, words)
  const { x, y } = await pointOf(frame, await indexOf(frame, words))
  await page.touchscreen.tap(x, y)
}

/** Resolves when these words are marked. */
export async function isMarked(frame: Frame, words: string): Promise<void> {
  await until(`“${words}” is marked`, async () => (await wordsIn(frame)).includes(words), {
    patience: 4000,
    seen: () => wordsIn(frame),
  })
}

/** Fails unless the open card explains the term with this id. */
export async function explains(frame: Frame, termId: string): Promise<void> {
  expect(plain(await cardTitle(frame))).toBe(plain(titleOf(termId)))
}

/** Without the no-break spaces and hyphens of typesetting. */
export function plain(text: string): string {
  return text
    .replace(/\s/g, ' ')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[\u200B\u2060]/g, '')
}

/** Fails when what holds now ceases to hold within `ms`: for what must not happen, which no condition announces. */
export async function stays(what: string, holds: () => Promise<boolean>, ms = 900): Promise<void> {
  const end = Date.now() + ms
  while (Date.now() < end) {
    if (!(await holds())) throw new Error(`It did not stay so: ${what}`)
    await new Promise((later) => setTimeout(later, 50))
  }
}

/** Firefox has these media as settings of its own, for all pages. */
const SETTINGS = {
  forcedColors: { name: 'browser.display.document_color_use', on: 2, query: '(forced-colors: active)' },
  reducedMotion: { name: 'ui.prefersReducedMotion', on: 1, query: '(prefers-reduced-motion: reduce)' },
} as const

/** Runs `within` as for a reader with these media, forced colours and less motion in Firefox too. */
export async function withMedia(page: Page, media: Media, within: () => Promise<void>): Promise<void> {
  await emulate(page, media)
  if (bidiLine(page.browser()) === null) return within()
  const set = Object.entries(SETTINGS).filter(([feature]) => media[feature as keyof typeof SETTINGS])
  for (const [, { name, on }] of set)
    await inChrome(page.browser(), `Services.prefs.setIntPref('${name}', ${on})`)
  try {
    for (const [, { query }] of set) {
      const matches = () => page.evaluate((query) => matchMedia(query).matches, query)
      await until(`${query} holds`, matches, { patience: 4000 })
    }
    await within()
  } finally {
    for (const [, { name }] of set) await inChrome(page.browser(), `Services.prefs.clearUserPref('${name}')`)
  }
}

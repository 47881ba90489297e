/** `npm run bench`: what reading and marking costs, beside a bare walk and other ways of marking, in one run. */
import { fileURLToPath } from 'node:url'
import type { Browser } from 'puppeteer-core'
import { build } from 'vite'
import { compileGlossary } from '../../core/compile/compile.ts'
import { packGlossary } from '../../core/mentions/pack.ts'
import type { GlossaryTexts } from '../../core/search/types.ts'
import { loadGlossary } from '../../glossary/load.ts'
import { launch } from '../../tools/browser.ts'
import { getBrowser } from '../../tools/find-browser.ts'
import { serve } from '../../tools/serve.ts'
import { longPage } from '../pages/long-page.ts'
import type { arms, Measured, Task } from './arms.ts'
import { popupTimes } from './popup.ts'
import { searchLimit, searchTimes } from './search.ts'

type Arm = keyof typeof arms

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const ROUNDS = process.argv.includes('--quick') ? 5 : 9
const PAGES = { 'with mentions': '/long', 'without a mention': '/none' } as const
const NAMES: Readonly<Record<Arm, string>> = {
  walk: 'bare TreeWalker walk',
  ours: 'Policy Gloss',
  withoutSense: 'Policy Gloss without sense choice',
  regexp: 'one regular expression + CSS.highlights',
  advancedMark: 'advanced-mark.js',
  markJs: 'mark.js',
}
/** The slow ones are measured less often. */
const SLOW: ReadonlySet<Arm> = new Set(['markJs', 'advancedMark'])

await main()

async function main(): Promise<void> {
  const task = makeTask()
  const script = await bundle()
  const site = await serve(ROOT, { '/long': () => longPage(100), '/none': () => longPage(0) })
  const path = await getBrowser('chromium', console.log)
  const { browser } = await launch('chromium', { path, extension: null, headless: true })
  try {
    let held = true
    for (const [title, page] of Object.entries(PAGES)) {
      const limit = page === '/long' ? 3 : 1.5
      held = (await table(browser, `${site.origin}${page}`, script, task, title, limit)) && held
    }
    const isQuick = searchTable(loadGlossary(`${ROOT}glossary`))
    const isReady = await popupTable(path)
    if (!held || !isQuick || !isReady) process.exitCode = 1
  } finally {
    await browser.close()
    await site.close()
  }
}

/** Rounds go over all arms in turn, so that a busy moment of the machine meets all of them alike. */
async function table(
  browser: Browser,
  url: string,
  script: string,
  task: Task,
  title: string,
  limit: number,
) {
  const results = new Map<Arm, Measured[]>()
  for (let round = 0; round < ROUNDS; round++) {
    for (const arm of Object.keys(NAMES) as Arm[]) {
      if (SLOW.has(arm) && round >= 5) continue
      results.set(arm, [...(results.get(arm) ?? []), await measure(browser, url, script, task, arm)])
    }
  }
  const floor = median(results.get('walk') ?? [])
  console.log(
    `\nPage of 1 MB of text ${title}: median of ${ROUNDS} cold pages, and its ratio to the bare walk`,
  )
  for (const [arm, measured] of results) {
    const ms = median(measured)
    const spread = `${Math.min(...measured.map((one) => one.ms)).toFixed(1)} to ${Math.max(...measured.map((one) => one.ms)).toFixed(1)}`
    const marks = arm === 'walk' ? '' : `${measured[0].marks} marks`
    console.log(
      `${NAMES[arm].padEnd(42)}${ms.toFixed(1).padStart(9)} ms ${(ms / floor).toFixed(2).padStart(8)} × ${spread.padStart(18)}  ${marks}`,
    )
  }
  const ratio = median(results.get('ours') ?? []) / floor
  const held = ratio <= limit
  const sense = median(results.get('ours') ?? []) / median(results.get('withoutSense') ?? [])
  console.log(`Sense choice takes ${sense.toFixed(2)} × the time without it; limit 1.3 ×.`)
  console.log(`Limit for Policy Gloss: ${limit} ×. ${held ? 'Held' : 'NOT held'}: ${ratio.toFixed(2)} ×`)
  return held
}

/** True when no key took longer than its limit. */
function searchTable(texts: GlossaryTexts): boolean {
  console.log('\nSearch: milliseconds from key to results, every beginning of names typed right and wrong')
  const times = searchTimes(texts)
  for (const { terms, median, worst, slowest, ready, slice } of times) {
    console.log(
      `${String(terms).padStart(6)} terms: median ${median.toFixed(2)}, worst ${worst.toFixed(1)} (“${slowest}”), limit ${searchLimit(terms)}; made ready in ${ready.toFixed(0)}, in slices of at most ${slice.toFixed(0)}`,
    )
  }
  return times.every(({ terms, worst }) => worst <= searchLimit(terms))
}

/** True when the results of a key are there within 16 ms at the median. */
async function popupTable(path: string): Promise<boolean> {
  const { opening, keys } = await popupTimes(path)
  const [first, second] = [middle(opening), middle(keys)]
  console.log('\nPopup of the built extension over the sample article, in Chromium')
  console.log(`from opening to the first rows: median ${first.toFixed(0)} ms of ${opening.length}`)
  console.log(
    `from key to results laid out: median ${second.toFixed(1)} ms, worst ${Math.max(...keys).toFixed(1)} ms of ${keys.length}; limit 16 ms`,
  )
  return second <= 16
}

async function measure(
  browser: Browser,
  url: string,
  script: string,
  task: Task,
  arm: Arm,
): Promise<Measured> {
  const page = await browser.newPage()
  try {
    await page.goto(url)
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))))
    await page.evaluate(script)
    return await page.evaluate(
      (name, given) => (window as unknown as { arms: typeof arms }).arms[name](given),
      arm,
      task,
    )
  } finally {
    await page.close()
  }
}

function makeTask(): Task {
  const glossary = loadGlossary(`${ROOT}glossary`)
  const names = glossary.terms
    .filter((term) => term.marked)
    .flatMap((term) => [term.title.en, ...(term.spelled ? [term.spelled.en] : [])])
  return { packed: packGlossary(compileGlossary(glossary)), names: [...new Set(names)] }
}

async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2024',
      lib: { entry: `${ROOT}tests/bench/arms.ts`, formats: ['iife'], name: 'bench' },
    },
  })
  const [{ output }] = built as { output: { code?: string }[] }[]
  return output[0].code ?? ''
}

function median(measured: readonly Measured[]): number {
  return middle(measured.map((one) => one.ms))
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

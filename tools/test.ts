import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { BROWSER_KINDS, getBrowser } from './find-browser.ts'

interface Count {
  readonly passed: number
  readonly failed: number
}

const ROOT = join(import.meta.dirname, '..')
const PASSED: Count = { passed: 1, failed: 0 }
const FAILED: Count = { passed: 0, failed: 1 }
const NONE: Count = { passed: 0, failed: 0 }

/** Runs an npm script, its output streamed; true when it exits with 0. */
async function succeeds(script: string): Promise<boolean> {
  heading(`npm run ${script}`)
  const windows = process.platform === 'win32'
  return (await exitCode(windows ? 'npm.cmd' : 'npm', ['run', '--silent', script], windows)) === 0
}

function exitCode(command: string, args: readonly string[], shell = false): Promise<number | null> {
  return new Promise((done, fail) => {
    spawn(command, args, { cwd: ROOT, stdio: 'inherit', shell }).on('exit', done).on('error', fail)
  })
}

/** Runs a Vitest project, its output streamed, and counts its tests. */
async function vitest(project: string): Promise<Count> {
  heading(`${project} tests`)
  const folder = await mkdtemp(join(tmpdir(), 'policy-gloss-'))
  const file = join(folder, 'report.json')
  const bin = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs')
  const reports = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  try {
    const code = await exitCode(process.execPath, [bin, 'run', '--project', project, ...reports])
    const report = JSON.parse(await readFile(file, 'utf8').catch(() => '{}')) as {
      numPassedTests?: number
      numFailedTests?: number
    }
    const passed = report.numPassedTests ?? 0
    const failed = report.numFailedTests ?? 0
    // A file that does not load, or a browser that does not start, fails without a test of its own.
    return { passed, failed: code !== 0 && failed === 0 ? 1 : failed }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function haveBrowsers(): Promise<boolean> {
  heading('browsers')
  for (const kind of BROWSER_KINDS) {
    try {
      console.log(`${kind}: ${await getBrowser(kind)}`)
    } catch (error) {
      console.error(error instanceof Error ? error.message : error)
      return false
    }
  }
  return true
}

function heading(text: string): void {
  console.log(`\n== ${text}`)
}

/** The tests of the built extension; what they need counts only when it fails. */
async function endToEnd(): Promise<Count> {
  if (!(await succeeds('build'))) return FAILED
  if (!(await haveBrowsers())) return FAILED
  return vitest('e2e')
}

const counts: Count[] = [(await succeeds('check')) ? PASSED : FAILED, await vitest('unit'), await endToEnd()]
const total = counts.reduce(
  (sum, one) => ({ passed: sum.passed + one.passed, failed: sum.failed + one.failed }),
  NONE,
)
console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed > 0 ? 1 : 0

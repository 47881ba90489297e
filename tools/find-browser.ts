import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import {
  Browser,
  computeExecutablePath,
  detectBrowserPlatform,
  getInstalledBrowsers,
  install,
  resolveBuildId,
} from '@puppeteer/browsers'

/** `chromium` stands for every browser built on it: Chrome, Chromium, Edge. */
export type BrowserKind = 'chromium' | 'firefox'

export const BROWSER_KINDS: readonly BrowserKind[] = ['chromium', 'firefox']

/** No browser of the kind is installed and none could be had; the message says what to install. */
export class BrowserMissing extends Error {
  override readonly name = 'BrowserMissing'
}

const PATH_VARIABLE = { chromium: 'CHROME_PATH', firefox: 'FIREFOX_PATH' } as const

const COMMANDS = {
  chromium: [
    'google-chrome-stable',
    'google-chrome',
    'chromium',
    'chromium-browser',
    'microsoft-edge-stable',
    'microsoft-edge',
  ],
  firefox: ['firefox', 'firefox-esr'],
} as const

const MAC_APPLICATIONS = {
  chromium: ['Google Chrome', 'Chromium', 'Microsoft Edge'],
  firefox: ['Firefox', 'Firefox Developer Edition'],
} as const

const WINDOWS_PROGRAMS = {
  chromium: [
    'Google/Chrome/Application/chrome.exe',
    'Chromium/Application/chrome.exe',
    'Microsoft/Edge/Application/msedge.exe',
  ],
  firefox: ['Mozilla Firefox/firefox.exe'],
} as const

const DEBIAN_PACKAGES = {
  chromium: ['chromium', 'fonts-liberation'],
  firefox: ['firefox-esr', 'fonts-liberation'],
} as const

const DOWNLOADS = { chromium: Browser.CHROME, firefox: Browser.FIREFOX } as const

const CACHE = join(import.meta.dirname, '..', '.cache', 'browsers')

/**
 * The path of an installed browser: the one that CHROME_PATH or FIREFOX_PATH names, else one at a usual place of
 * this system, else one that was downloaded before; null when there is none. Throws BrowserMissing when the
 * variable names a file that does not exist.
 */
export async function findBrowser(kind: BrowserKind): Promise<string | null> {
  const named = process.env[PATH_VARIABLE[kind]]
  if (named) {
    if (existsSync(named)) return named
    throw new BrowserMissing(`${PATH_VARIABLE[kind]} names ${named}, which does not exist.`)
  }
  return usualPlaces(kind).find((path) => existsSync(path)) ?? (await downloadedBefore(kind))
}

/**
 * The path of a browser of the kind, which is installed where there is none: Debian's package as root, otherwise the
 * download of the test library. `say` gets one line before anything is installed. Throws BrowserMissing when
 * no browser can be had.
 */
export async function getBrowser(
  kind: BrowserKind,
  say: (line: string) => void = console.log,
): Promise<string> {
  const found = await findBrowser(kind)
  if (found !== null) return found
  const reasons: string[] = []
  if (isDebianRoot()) {
    say(`No ${kind} found: installing the packages ${DEBIAN_PACKAGES[kind].join(', ')} with apt-get.`)
    const failure = installPackages(DEBIAN_PACKAGES[kind])
    const installed = await findBrowser(kind)
    if (installed !== null) return installed
    reasons.push(`apt-get: ${failure ?? 'it installed no browser'}`)
  }
  say(`No ${kind} found: downloading one to ${CACHE}.`)
  try {
    return await download(kind)
  } catch (error) {
    reasons.push(`download: ${error instanceof Error ? error.message : String(error)}`)
  }
  throw new BrowserMissing(`${advice(kind)}\n${reasons.map((reason) => `  (${reason})`).join('\n')}`)
}

function advice(kind: BrowserKind): string {
  const names = kind === 'firefox' ? 'Firefox' : 'Chrome, Chromium or Edge'
  return `No ${names} was found, and none could be installed. Install ${names}, or set ${PATH_VARIABLE[kind]} to it.`
}

function usualPlaces(kind: BrowserKind): string[] {
  if (process.platform === 'win32') {
    const roots = ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].map((name) => process.env[name])
    return WINDOWS_PROGRAMS[kind].flatMap((program) =>
      roots.filter((root) => root !== undefined).map((root) => join(root, program)),
    )
  }
  if (process.platform === 'darwin') {
    return MAC_APPLICATIONS[kind].flatMap((name) => {
      const inside = `Applications/${name}.app/Contents/MacOS/${kind === 'firefox' ? 'firefox' : name}`
      return [join('/', inside), join(homedir(), inside)]
    })
  }
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin']
  return COMMANDS[kind].flatMap((command) => folders.map((folder) => join(folder, command)))
}

async function downloadedBefore(kind: BrowserKind): Promise<string | null> {
  if (!existsSync(CACHE)) return null
  const installed = await getInstalledBrowsers({ cacheDir: CACHE })
  return installed.find((one) => one.browser === DOWNLOADS[kind])?.executablePath ?? null
}

async function download(kind: BrowserKind): Promise<string> {
  const platform = detectBrowserPlatform()
  if (platform === undefined) throw new Error('there is no download for this system')
  const browser = DOWNLOADS[kind]
  const buildId = await resolveBuildId(browser, platform, 'stable')
  await install({ browser, buildId, cacheDir: CACHE, platform })
  return computeExecutablePath({ browser, buildId, cacheDir: CACHE, platform })
}

function isDebianRoot(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  if (!existsSync('/etc/os-release')) return false
  return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'))
}

/** Null when all went well, otherwise the last line of what apt-get had to say. */
function installPackages(names: readonly string[]): string | null {
  const runs = [['update'], ['install', '--yes', '--no-install-recommends', ...names]]
  for (const args of runs) {
    const run = spawnSync('apt-get', args, {
      encoding: 'utf8',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
    if (run.error) return run.error.message
    if (run.status !== 0) return run.stderr.trim().split('\n').at(-1) ?? `exit code ${run.status}`
  }
  return null
}

import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { BrowserMissing, findBrowser, getBrowser } from '../../tools/find-browser.ts'

const there = vi.hoisted(() => ({ files: new Set<string>(), release: '' }))
vi.mock('node:fs', async (original) => ({
  ...(await original<typeof import('node:fs')>()),
  existsSync: (path: string) => there.files.has(path),
  readFileSync: () => there.release,
}))
vi.mock('node:child_process', () => ({
  spawnSync: () => ({ error: undefined, status: 100, stderr: 'E: Unable to locate package\n' }),
}))
vi.mock('@puppeteer/browsers', async (original) => ({
  ...(await original<typeof import('@puppeteer/browsers')>()),
  resolveBuildId: () => Promise.reject(new Error('no way to the network')),
}))

beforeEach(() => {
  there.files.clear()
  vi.stubEnv('CHROME_PATH', '')
  vi.stubEnv('FIREFOX_PATH', '')
})
afterEach(() => vi.unstubAllEnvs())

test.each([
  ['chromium', 'Install Chrome, Chromium or Edge, or set CHROME_PATH to it.'],
  ['firefox', 'Install Firefox, or set FIREFOX_PATH to it.'],
] as const)('where no %s can be had, the error says what to install and why', async (kind, advice) => {
  const said: string[] = []
  const failure = await getBrowser(kind, (line) => said.push(line)).catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(BrowserMissing)
  expect(String(failure)).toContain(advice)
  expect(String(failure)).toContain('(download: no way to the network)')
  expect(said.join('\n')).toMatch(new RegExp(`^No ${kind} found: downloading one to `, 'm'))
})

test('on Debian, root tries the package first, and says what came of it', async () => {
  vi.spyOn(process, 'platform', 'get').mockReturnValue('linux')
  vi.spyOn(process, 'getuid').mockReturnValue(0)
  there.files.add('/etc/os-release')
  there.release = 'ID=debian'
  const said: string[] = []
  const failure = await getBrowser('firefox', (line) => said.push(line)).catch((error: unknown) => error)
  expect(said[0]).toBe(
    'No firefox found: installing the packages firefox-esr, fonts-liberation with apt-get.',
  )
  expect(String(failure)).toContain('(apt-get: E: Unable to locate package)')
})

test('a variable that names no file is an error of its own', async () => {
  vi.stubEnv('CHROME_PATH', '/nowhere/chrome')
  await expect(findBrowser('chromium')).rejects.toThrow(
    'CHROME_PATH names /nowhere/chrome, which does not exist.',
  )
})

test('a variable that names a file decides', async () => {
  vi.stubEnv('FIREFOX_PATH', '/somewhere/firefox')
  there.files.add('/somewhere/firefox')
  expect(await getBrowser('firefox')).toBe('/somewhere/firefox')
})

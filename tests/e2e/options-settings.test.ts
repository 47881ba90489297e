import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { BROWSER_KINDS } from '../../tools/find-browser.ts'
import { until } from '../../tools/until.ts'
import { optionsWords } from '../../ui/options/words.ts'
import { type ExtensionPage, openExtensionPage, store } from './extension-page.ts'
import { inChrome } from './firefox-chrome.ts'
import { EXTENSIONS, useGround } from './ground.ts'
import { titleOf } from './hands.ts'
import { emulate } from './media.ts'
import {
  addSite,
  click,
  findsNothing,
  holds,
  openOptions,
  pick,
  press,
  says,
  settingsOf,
  strictnessOf,
} from './options-page.ts'

const BANK = { settings: { version: 2, offSites: ['bank.example'] } }
const CHOICES = {
  'choices:opera.example': { notHere: [], notOnSite: [{ termId: 'nrrc', at: Date.UTC(2026, 3, 1, 12) }] },
}

/** The patterns of the off-list, as they are shown; those that were removed have a dash before them. */
function sitesOf(page: ExtensionPage): Promise<string[]> {
  return page.run(() =>
    [...document.querySelectorAll('#sites li')].map((row) => {
      const pattern = row.querySelector('bdi')?.textContent ?? ''
      return row.textContent.includes('Removed.') ? `- ${pattern}` : pattern
    }),
  )
}

/** What the field of the off-list shows: its text, whether it is faulty, and what is said of that. */
function fieldOf(page: ExtensionPage): Promise<{ text: string; isFaulty: boolean; said: string }> {
  return page.run(() => {
    const field = document.querySelector<HTMLInputElement>('form input')
    const ids = field?.getAttribute('aria-describedby')?.split(' ') ?? []
    return {
      text: field?.value ?? '',
      isFaulty: field?.getAttribute('aria-invalid') === 'true',
      said: document.getElementById(ids[0] ?? '')?.textContent ?? '',
    }
  })
}

function isChecked(page: ExtensionPage, selector: string): Promise<boolean> {
  return page.run(
    (selector) => document.querySelector<HTMLInputElement>(selector)?.checked ?? false,
    selector,
  )
}

/** The section that says what became of the last choice, and what it says. */
function saidOf(page: ExtensionPage): Promise<string> {
  return page.run(() =>
    [...document.querySelectorAll('section')]
      .map((one) => `${one.id}: ${one.querySelector('.head')?.children[1]?.textContent}`)
      .filter((said) => !said.endsWith(': '))
      .join(),
  )
}

describe.each(BROWSER_KINDS)('in %s, the options', (kind) => {
  const ground = useGround(kind)
  const pages: ExtensionPage[] = []

  async function open(sync: object = {}, local: object = {}): Promise<ExtensionPage> {
    const page = await openOptions(kind, ground, local, sync)
    pages.push(page)
    return page
  }
  afterEach(async () => {
    for (const page of pages.splice(0)) await page.close()
  })

  test('mark everywhere, in the balanced way, every kind, by default', async () => {
    const page = await open()
    expect(await isChecked(page, '#sites [role=switch]')).toBe(true)
    expect(await sitesOf(page)).toEqual([])
    expect(await strictnessOf(page)).toBe('balanced')
    expect(await page.run(() => document.querySelectorAll('[name=kind]:not(:checked)').length)).toBe(0)
    expect(await isChecked(page, `[name=term][value=nrrc]`)).toBe(true)
    expect(await isChecked(page, `[name=term][value=oewg]`)).toBe(false)
  })

  test('turn the marks off everywhere, and on again', async () => {
    const page = await open()
    await click(page, '#sites [role=switch]')
    await holds(page, { version: 2, isOn: false })
    await says(page, 'No page is marked.')
    await click(page, '#sites [role=switch]')
    await holds(page, { isOn: true })
    await until('it says so', async () => (await saidOf(page)) === 'sites: Saved.')
  })

  test('add a site as a pattern, remove it, and put it back', async () => {
    const page = await open(BANK)
    await addSite(page, 'HTTPS://Mail.example.org/#inbox')
    await holds(page, { offSites: ['bank.example', 'mail.example.org'] })
    await until('the field is empty', async () => (await fieldOf(page)).text === '')

    await press(page, 'Remove: bank.example')
    await holds(page, { offSites: ['mail.example.org'] })
    expect(await sitesOf(page)).toEqual(['- bank.example', 'mail.example.org'])
    expect(await page.run(() => document.activeElement?.textContent)).toBe('Put back')

    await press(page, 'Put back: bank.example')
    await holds(page, { offSites: ['mail.example.org', 'bank.example'] })
    expect(await sitesOf(page), 'in its old place').toEqual(['bank.example', 'mail.example.org'])
  })

  test('say beside the field what is wrong with a pattern, and do not save it', async () => {
    const page = await open(BANK)
    await addSite(page, '*.gov..')
    await until('it says so', async () => (await fieldOf(page)).isFaulty)
    expect(await fieldOf(page)).toEqual({
      text: '*.gov..',
      isFaulty: true,
      said: 'Not added. An address has no two dots in a row, and none at either end. Try *.gov',
    })
    expect(await settingsOf(page)).toEqual(BANK.settings)

    await press(page, '*.gov')
    expect(await fieldOf(page)).toMatchObject({ text: '*.gov', isFaulty: false })
    expect(await page.run(() => document.activeElement?.tagName)).toBe('INPUT')
    await press(page, 'Add')
    await holds(page, { offSites: ['bank.example', '*.gov'] })
  })

  test('refuse a site for which there is no room, and lose nothing', async () => {
    const settings = {
      version: 2,
      offSites: Array.from({ length: 20 }, (_, n) => `a${n}.example/${'д'.repeat(190)}`),
    }
    const page = await open({ settings })
    await addSite(page, `last.example/${'д'.repeat(300)}`)
    await until('it says so', async () => (await fieldOf(page)).said.includes('The list is full'))
    expect((await fieldOf(page)).text).toContain('last.example')
    expect(await settingsOf(page)).toEqual(settings)
    expect(await sitesOf(page)).toEqual(settings.offSites)

    await press(page, `Remove: ${settings.offSites[0]}`)
    await press(page, 'Add')
    await until(
      'there is room now',
      async () =>
        (await settingsOf(page).then(({ offSites }) => offSites as string[])).at(-1)?.startsWith('last') ??
        false,
    )
  })

  test('mark kinds and single terms, or not', async () => {
    const page = await open()
    await click(page, '[name=kind][value=institution]')
    await holds(page, { unmarkedKinds: ['institution'] })
    expect(await isChecked(page, '[name=term][value=nrrc]')).toBe(false)
    await click(page, '[name=term][value=nrrc]')
    await holds(page, { alsoMarked: ['nrrc'], unmarked: [] })
    await click(page, '[name=term][value=oewg]')
    await holds(page, { alsoMarked: ['nrrc', 'oewg'] })
    await click(page, '[name=term][value=helsinki-summit]')
    await holds(page, { unmarked: ['helsinki-summit'] })
    const label = () =>
      page.run(() => document.querySelector('[name=term][value=oewg]')?.closest('label')?.textContent)
    expect(await label()).toBe(titleOf('oewg'))
    await until('the kind counts them', () =>
      page.run(
        () =>
          document.querySelector('[name=kind][value=institution]')?.closest('label')?.textContent ===
          'Institutions 2 of 9',
      ),
    )
    await until('it says so', async () => (await saidOf(page)) === 'marked: Saved.')
  })

  test('store each of the other choices', async () => {
    const page = await open()
    await click(page, '[name=strictness][value=everything]')
    await click(page, '[name=repeat][value=section]')
    await click(page, '[name=look][value=wash]')
    await click(page, '#look [role=switch]')
    await pick(page, 'The card opens', '800')
    await pick(page, 'Language of entries', 'ru')
    await holds(page, {
      version: 2,
      strictness: 'everything',
      repeat: 'section',
      look: 'wash',
      badge: false,
      rest: 800,
      entryLang: 'ru',
    })
    expect(await page.run(() => document.documentElement.lang), 'which is not that of the page').toBe('en')
  })

  test('show a choice of the look of marks on the page', async () => {
    const page = await open()
    const drawn = () =>
      page.run(() => [...CSS.highlights].map(([name, { size }]) => `${name} ${size}`).toSorted())
    expect(await drawn()).toEqual(['preview-at-hand 3', 'preview-dotted 3'])
    await click(page, '[name=look][value=solid]')
    await until('the marks are solid', async () => (await drawn()).includes('preview-solid 3'))
    expect(await drawn()).toEqual(['preview-at-hand 3', 'preview-solid 3'])
  })

  test('speak another language and wear another theme at once, in all open views', async () => {
    const page = await open({}, CHOICES)
    const other = await openExtensionPage(kind, ground, 'options.html?other')
    pages.push(other)
    await pick(page, 'Language of buttons and labels', 'ru')
    await pick(page, 'Тема', 'dark')
    for (const one of [page, other]) {
      await until('it is Russian and dark', () =>
        one.run(() => {
          const { lang, dataset } = document.documentElement
          const ground = getComputedStyle(document.body).backgroundColor
          return lang === 'ru' && dataset.theme === 'dark' && ground === 'rgb(28, 31, 34)'
        }),
      )
      await says(one, 'Сайты')
      await says(one, 'НЦУЯО')
      expect(await one.run(() => document.title)).toBe('Policy Gloss: настройки')
    }
    await pick(page, 'Язык кнопок и подписей', 'system')
    await says(other, 'Language of entries')
  })

  test('put everything back, and that back again', async () => {
    const settings = {
      version: 2,
      isOn: false,
      offSites: ['bank.example'],
      theme: 'dark',
      rest: 0,
      unmarked: ['nrrc'],
    }
    const page = await open({ settings }, CHOICES)
    await press(page, 'Reset')
    await until(
      'it says so',
      async () => (await saidOf(page)) === 'anew: All options are as they were at first.',
    )
    await holds(page, { isOn: true, offSites: [], theme: 'system', rest: 150, unmarked: [] })
    expect(await sitesOf(page)).toEqual([])
    expect(await page.run(() => document.activeElement?.textContent)).toBe('Undo')
    await says(page, titleOf('nrrc'))

    await page.run(() => (document.activeElement as HTMLElement).click())
    await until('it says so', async () => (await saidOf(page)) === 'anew: Your choices are back.')
    expect(await settingsOf(page)).toEqual(settings)
    expect(await sitesOf(page)).toEqual(['bank.example'])
    expect(await page.run(() => document.activeElement?.textContent)).toBe('Reset')
  })

  test('leave alone what a newer version has stored, and what is broken', async () => {
    const settings = {
      version: 3,
      strictness: 'careful',
      offSites: ['bank.example'],
      unmarkedKinds: ['rumour'],
      palette: { ink: 'sepia' },
      look: 7,
    }
    const page = await open({ settings })
    expect(await strictnessOf(page)).toBe('balanced')
    expect(await sitesOf(page)).toEqual(['bank.example'])
    await click(page, '[name=kind][value=person]')
    await holds(page, { unmarkedKinds: ['person', 'rumour'] })
    expect(await settingsOf(page)).toEqual({ ...settings, unmarkedKinds: ['person', 'rumour'] })
    await press(page, 'Reset')
    await holds(page, { version: 3, strictness: 'balanced', palette: { ink: 'sepia' } })
    await press(page, 'Undo')
    await until('all is as it was', async () => JSON.stringify(await settingsOf(page)).includes('careful'))
    expect(await settingsOf(page)).toEqual({ ...settings, unmarkedKinds: ['person', 'rumour'] })
  })

  test.each([
    ['a text', 'strict'],
    ['a list', [1, 2]],
    ['version 1', { version: 1, strictness: 'strict' }],
  ])('start from what is stored, be it %s', async (_, settings) => {
    const page = await open({ settings })
    expect(await strictnessOf(page)).toBe(
      typeof settings === 'object' && 'version' in settings ? 'strict' : 'balanced',
    )
    await click(page, '[name=repeat][value=section]')
    await holds(page, { version: 2, repeat: 'section' })
  })

  test('show what is changed elsewhere', async () => {
    const page = await open()
    await store(page, {}, { settings: { version: 1, strictness: 'strict', offSites: ['a.example'] } })
    await until('the choice is shown', async () => (await strictnessOf(page)) === 'strict')
    expect(await sitesOf(page)).toEqual(['a.example'])
  })

  test('know every command of the extension by name', () => {
    const manifest = readFileSync(join(EXTENSIONS[kind], 'manifest.json'), 'utf8')
    const { commands } = JSON.parse(manifest) as { commands: object }
    for (const { commands: names } of Object.values(optionsWords))
      expect(Object.keys(names)).toEqual(expect.arrayContaining(Object.keys(commands)))
  })

  test('list the keys, and lead to where the browser lets them be changed', async () => {
    const page = await open()
    await says(page, 'Previous mention')
    await press(page, 'Change keys in the browser’s settings')
    if (kind === 'chromium') {
      const target = await ground.browser.waitForTarget(
        (one) => one.url() === 'chrome://extensions/shortcuts',
      )
      await (await target.page())?.close()
      return
    }
    expect(
      await page.run(() => Array.from(document.querySelectorAll('kbd'), (key) => key.textContent).join(' ')),
    ).toContain('Alt Shift N')
    const shown = `gBrowser.selectedBrowser.currentURI.spec`
    await until(
      'the add-ons are shown',
      async () => (await inChrome(ground.browser, shown)) === 'about:addons',
    )
    await inChrome(ground.browser, 'gBrowser.removeTab(gBrowser.selectedTab)')
  })

  test.each([
    ['light', 'en'],
    ['dark', 'en'],
    ['light', 'ru'],
    ['dark', 'ru'],
  ])('give axe-core nothing to complain about, %s, %s', async (theme, interfaceLang) => {
    const settings = { theme, interfaceLang, offSites: ['a.example', 'b.example'], isOn: false }
    const page = await open({ settings }, CHOICES)
    await click(page, 'summary')
    await click(page, '#sites li button')
    await click(page, '#unmarked li button')
    await addSite(page, '*.gov..')
    await until('the fault is said', async () => (await fieldOf(page)).isFaulty)
    await until('the rows say what was done', () =>
      page.run(() => document.querySelectorAll('.act span').length === 2),
    )
    await findsNothing(page)
  })
})

describe('in chromium, where tests can press keys, the options', () => {
  const ground = useGround('chromium')

  test('can be used by keyboard alone', async () => {
    const page = await ground.browser.newPage()
    await page.goto(`chrome-extension://${ground.extensionId}/options.html`)
    await page.evaluate(async (choices) => {
      await chrome.storage.sync.clear()
      await chrome.storage.local.set(choices)
    }, CHOICES)
    await page.reload()
    await page.waitForSelector('li.unmarked button')
    /** Presses Tab until this has the focus. */
    const tabTo = async (selector: string) => {
      for (let presses = 0; presses < 100; presses++) {
        await page.keyboard.press('Tab')
        if (await page.evaluate((selector) => document.activeElement?.matches(selector), selector)) return
      }
      throw new Error(`Tab does not lead to ${selector}.`)
    }
    const settings = () => page.evaluate(async () => (await chrome.storage.sync.get('settings')).settings)

    await tabTo('#sites [role=switch]')
    await page.keyboard.press('Space')
    await tabTo('form input')
    await page.keyboard.type('a.example')
    await page.keyboard.press('Enter')
    await page.waitForSelector('#sites li')
    await page.keyboard.type('b..example')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.fault button')
    await tabTo('.fault button')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await page.waitForSelector('#sites li:nth-child(2)')
    await tabTo('[name=strictness]')
    await page.keyboard.press('ArrowDown')
    await tabTo('[name=repeat]')
    await page.keyboard.press('ArrowUp')
    await tabTo('[name=kind]')
    await page.keyboard.press('Space')
    await tabTo('summary')
    await page.keyboard.press('Enter')
    await tabTo('[name=term][value=oewg]')
    await page.keyboard.press('Space')
    await tabTo('[name=look]')
    await page.keyboard.press('ArrowDown')
    await tabTo('select')
    await page.keyboard.press('ArrowDown')
    await until('all is stored', async () => JSON.stringify(await settings()).includes('"rest":400'), {
      seen: settings,
    })
    expect(await settings()).toEqual({
      version: 2,
      isOn: false,
      offSites: ['a.example', 'b.example'],
      strictness: 'everything',
      repeat: 'section',
      unmarkedKinds: ['institution'],
      alsoMarked: ['oewg'],
      unmarked: [],
      look: 'solid',
      rest: 400,
    })

    await tabTo('#unmarked button')
    await page.keyboard.press('Enter')
    await page.waitForSelector('li.marked')
    await tabTo('#anew button')
    await page.keyboard.press('Enter')
    await until('all is put back', async () => !JSON.stringify(await settings()).includes('a.example'))
    await page.keyboard.press('Enter')
    await until('all is as it was', async () => JSON.stringify(await settings()).includes('a.example'))
    await page.close()
  })

  test('show how a switch stands in forced colours', async () => {
    const page = await ground.browser.newPage()
    await emulate(page, { forcedColors: true })
    await page.goto(`chrome-extension://${ground.extensionId}/options.html`)
    await page.waitForSelector('#look [role=switch]')
    const [before, after] = await page.evaluate(() => {
      const box = document.querySelector<HTMLInputElement>('#look [role=switch]')
      if (box === null) return []
      const drawn = () => getComputedStyle(box).backgroundPosition
      const before = drawn()
      box.click()
      return [before, drawn()]
    })
    expect(before).toContain('%')
    expect(after).not.toBe(before)
    await page.evaluate(() => chrome.storage.sync.clear())
    await page.close()
  })
})

import type { Settings } from './settings.ts'

/** Of the web's API, but no part of the DOM: Node has it too. */
declare const URL: new (
  address: string,
) => {
  readonly protocol: string
  readonly hostname: string
  readonly pathname: string
  readonly search: string
}

type Choice = Pick<Settings, 'isOn' | 'offSites'>

/** True when nothing is to be marked at this address: everywhere, or by a pattern of the off-list. */
export function isOffAt({ isOn, offSites }: Choice, url: string): boolean {
  return !isOn || offSites.some((pattern) => covers(pattern, url))
}

/**
 * True when a pattern holds for an address. `example.org` and `*.example.org` are the host and all below it, as in the
 * match patterns of browsers; after a host, `/path` is that path alone, whatever its query, and `*` stands for anything.
 * A pattern with a question mark is compared with the query as well. What is no pattern holds for nothing.
 */
export function covers(pattern: string, url: string): boolean {
  const own = addressOf(`http://${pattern.replace(/^\*\./, '')}`)
  const page = addressOf(url.replace(/^blob:/, ''))
  if (own === null || page === null || own.host === '') return false
  if (page.host !== own.host && !page.host.endsWith(`.${own.host}`)) return false
  const { path, search } = own
  return (path === '/' && search === '') || fits(page.path + (search && page.search), path + search)
}

interface Address {
  /** In ASCII, as browsers send it. */
  readonly host: string
  readonly path: string
  readonly search: string
}

function addressOf(url: string): Address | null {
  try {
    const { hostname, pathname, search } = new URL(url)
    return { host: hostname.replace(/\.$/, ''), path: pathname, search }
  } catch {
    return null
  }
}

/** By the parts between the stars, in turn, so that many stars take no longer than few. */
function fits(text: string, glob: string): boolean {
  const [first = '', ...parts] = glob.split('*')
  const last = parts.pop()
  if (last === undefined) return text === first
  if (!text.startsWith(first)) return false
  let from = first.length
  for (const part of parts) {
    const at = text.indexOf(part, from)
    if (at < 0) return false
    from = at + part.length
  }
  return text.length - last.length >= from && text.endsWith(last)
}

/** Why a text is no pattern of sites. */
export type SiteFault =
  | 'empty'
  /** It begins with the name of a scheme that is not of the web, such as `file:`. */
  | 'scheme'
  | 'space'
  /** Two dots in a row, or one at the edge of the host. */
  | 'dots'
  /** A star within the host, other than `*.` before it. */
  | 'star'
  | 'port'
  /** Something else that no host has in its name. */
  | 'host'
  | 'long'

export type ParsedPattern =
  | { readonly ok: true; readonly pattern: string }
  /** `instead` is a pattern that may have been meant. */
  | { readonly ok: false; readonly fault: SiteFault; readonly instead: string | null }

/** A pattern takes its share of the 8 KB that browsers keep for all settings; UTF-16 code units. */
const LONGEST = 400

/**
 * Reads what somebody typed or pasted as a pattern for the off-list, or says what is wrong with it. Addresses of the
 * web lose their scheme and fragment, hosts their capitals.
 */
export function parseSitePattern(text: string): ParsedPattern {
  const typed = text.trim().normalize('NFC')
  const bare = typed.replace(/^https?:\/*/i, '').replace(/#.*$/s, '')
  const [, stars = '', host = '', rest = ''] = /^(\*\.)?([^/?\\]*)(.*)$/s.exec(bare) ?? []
  const fault = faultOf(bare, host)
  if (fault !== null) return { ok: false, fault, instead: repaired(fault, bare) }
  const isWhole = rest === '/' || rest === '/*'
  return { ok: true, pattern: stars + host.toLowerCase() + (isWhole ? '' : rest.replace(/^\?/, '/?')) }
}

function faultOf(bare: string, host: string): SiteFault | null {
  if (bare === '') return 'empty'
  if (/^(?:[a-z][a-z+-]*:(?!\d+(?:\/|$))|[a-z][a-z+.-]*:\/\/)/i.test(bare)) return 'scheme'
  if (/\s/.test(bare)) return 'space'
  if (bare.length > LONGEST) return 'long'
  if (/^\.|\.\.|\.$/.test(host)) return 'dots'
  if (host.includes('*')) return 'star'
  if (/^[^[]*:\d*$|\]:\d*$/.test(host)) return 'port'
  return isHost(host) ? null : 'host'
}

function isHost(typed: string): boolean {
  const host = /[%@:]/.test(typed.replace(/^\[.*\]$/, '')) ? null : addressOf(`http://${typed}`)?.host
  if (host === null || host === undefined || host.length > 253) return false
  if (host.startsWith('[')) return true
  return host.split('.').every((label) => /^[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?$/.test(label))
}

/** What may have been meant, by what is wrong. Each repair takes something away. */
const REPAIRS: Partial<Record<SiteFault, (bare: string) => string>> = {
  dots: (bare) => bare.replace(/^[^/]*/, (host) => host.replace(/\.{2,}/g, '.').replace(/^\.|\.$/g, '')),
  star: (bare) => bare.replace(/^[*.]+/, ''),
  port: (bare) => bare.replace(/:\d*(?=\/|$)/, ''),
}

function repaired(fault: SiteFault, bare: string): string | null {
  const text = REPAIRS[fault]?.(bare) ?? bare
  if (text === bare) return null
  const parsed = parseSitePattern(text)
  return parsed.ok ? parsed.pattern : parsed.instead
}

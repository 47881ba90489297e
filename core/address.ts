/**
 * Addresses of what can be looked up, as they stand after the `#` of the extension's own pages: `#/term/ungge`,
 * `#/event/helsinki-2018`, `#/search/hotline`. The side panel has its views as well: `#/timeline`.
 */
export type Address =
  | { readonly type: 'term' | 'event'; readonly id: string }
  | { readonly type: 'search'; readonly query: string }

export const PANEL_VIEWS = ['page', 'glossary', 'timeline', 'notes'] as const

export type PanelView = (typeof PANEL_VIEWS)[number]

/** What the side panel can be opened at. */
export type PanelAddress = Address | { readonly type: PanelView }

/** Whatever is no address of an entry is one of a search for its words; the empty address is one for nothing. */
export function parseAddress(hash: string): Address {
  const [, type = '', rest = ''] = /^#?\/?(?:(term|event|search)\/)?(.*)$/s.exec(hash) ?? []
  const words = decoded(rest)
  if (type === 'term' || type === 'event') return { type, id: words }
  return { type: 'search', query: words }
}

/** The same for the side panel, with its views; null for the empty address. */
export function parsePanelAddress(hash: string): PanelAddress | null {
  const name = hash.replace(/^#?\/?/, '')
  if (name === '') return null
  const view = PANEL_VIEWS.find((one) => one === name)
  return view === undefined ? parseAddress(hash) : { type: view }
}

/** The address as it stands in a link, with its `#`. */
export function hashOf(address: PanelAddress): string {
  if ('id' in address) return `#/${address.type}/${encodeURIComponent(address.id)}`
  if ('query' in address) return `#/search/${encodeURIComponent(address.query.toWellFormed())}`
  return `#/${address.type}`
}

/** The path, within the extension, of the page that shows an entry or a search. */
export function entryPath(address: Address): `/entry.html${string}` {
  return `/entry.html${hashOf(address)}`
}

/** The words that an address without an entry is searched for. */
export function wordsOfAddress(address: Address): string {
  return address.type === 'search' ? address.query : address.id.replaceAll('-', ' ')
}

/** What is escaped wrongly stands for itself. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

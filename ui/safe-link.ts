const SCHEMES = new Set(['http:', 'https:', 'mailto:'])

/** The address when a card may link to it (http, https, mailto); null for any other, and for none. */
export function safeLink(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null
  const { protocol, href } = new URL(url)
  return SCHEMES.has(protocol) ? href : null
}

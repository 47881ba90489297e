export type Theme = 'light' | 'dark'

/** What is known of a page's looks: computed values, as the browser writes them. */
export interface PageLooks {
  /** Background colours of the body and the root, the nearer to the text first. */
  readonly grounds: readonly string[]
  /** The root's `color-scheme`. */
  readonly scheme: string
  readonly systemDark: boolean
}

/** Up to here a ground is dark: text on it needs to be light. (WCAG relative luminance, 0 to 1.) */
const DARK = 0.18

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
}

/**
 * Relative luminance of a computed colour, 0 to 1; null when it is mostly transparent or of an unknown form.
 * Lab-like colours tell their lightness themselves: its cube is near enough to the luminance.
 */
export function luminance(color: string): number | null {
  const found = /^([a-z]+)\(([^)]*)\)$/.exec(color.trim())
  if (!found) return null
  const [, name = '', inside = ''] = found
  const numbers = inside.match(/-?\d*\.?\d+(?:e-?\d+)?/g)?.map(Number) ?? []
  const [a = 0, b = 0, c = 0, alpha = 1] = numbers
  if (numbers.length < 3 || alpha < 0.5) return null
  if (name === 'oklab' || name === 'oklch') return a ** 3
  if (name === 'lab' || name === 'lch') return (a / 100) ** 3
  const scale = name === 'color' ? 1 : name.startsWith('rgb') ? 255 : null
  if (scale === null) return null
  return 0.2126 * linear(a / scale) + 0.7152 * linear(b / scale) + 0.0722 * linear(c / scale)
}

/** Light or dark: what the page paints decides, then what it declares, then what the reader's system prefers. */
export function decideTheme({ grounds, scheme, systemDark }: PageLooks): Theme {
  for (const ground of grounds) {
    const light = luminance(ground)
    if (light !== null) return light <= DARK ? 'dark' : 'light'
  }
  const schemes = scheme.split(/\s+/)
  const light = schemes.includes('light')
  const dark = schemes.includes('dark')
  if (light !== dark) return dark ? 'dark' : 'light'
  return systemDark ? 'dark' : 'light'
}

/** The looks of the page in this frame. */
export function pageLooks(page: Document): PageLooks {
  const boxes = [page.body, page.documentElement].filter((box) => box !== null)
  return {
    grounds: boxes.map((box) => getComputedStyle(box).backgroundColor),
    scheme: getComputedStyle(page.documentElement).colorScheme,
    systemDark: matchMedia('(prefers-color-scheme: dark)').matches,
  }
}

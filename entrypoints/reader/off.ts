import type { Settings } from '../../core/settings.ts'
import { isOffAt } from '../../core/sites.ts'

/** True when the reader turned marking off for this frame's page, or for a page that this one is a frame of. */
export function isOffHere(settings: Settings): boolean {
  return addresses().some((url) => isOffAt(settings, url))
}

/** The address of this document and what is known of those around it. */
function addresses(): string[] {
  const { href, ancestorOrigins } = location
  if (window === window.parent) return [href]
  if (ancestorOrigins !== undefined) return [href, ...ancestorOrigins, ...reachable()]
  // Without the list, the page around a frame from elsewhere is the one that it was opened from.
  return [href, document.referrer, ...reachable()]
}

/** Addresses of the windows around that this one may ask. */
function reachable(): string[] {
  const found: string[] = []
  let at: Window = window
  while (at !== at.parent) {
    at = at.parent
    try {
      found.push(at.location.href)
    } catch {
      // A window of another site does not tell.
    }
  }
  return found
}

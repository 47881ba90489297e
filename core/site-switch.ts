import type { Settings, SettingsChange } from './settings.ts'
import { covers, isOffAt } from './sites.ts'

/** Of the web's API, but no part of the DOM. */
declare const URL: new (address: string) => { readonly protocol: string; readonly hostname: string }

/** The host name of a page of the web, as it stands in the off-list; null for files and the browser's own pages. */
export function siteOf(url: string | null): string | null {
  try {
    const { protocol, hostname } = new URL(url ?? '')
    return /^https?:$/.test(protocol) && hostname !== '' ? hostname.replace(/\.$/, '') : null
  } catch {
    return null
  }
}

/**
 * What to store to mark terms on the site of an address, or no longer to. Turned off is the host with all below it;
 * turned on is whatever of the off-list holds for the address, also where it holds for more than that.
 */
export function siteTurned({ offSites }: Settings, url: string, isOn: boolean): SettingsChange {
  if (isOn) return { offSites: offSites.filter((pattern) => !covers(pattern, url)) }
  const site = siteOf(url)
  if (site === null || isOffAt({ isOn: true, offSites }, url)) return {}
  return { offSites: [...offSites, site] }
}

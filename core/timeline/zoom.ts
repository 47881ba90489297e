/** How tall the picture is drawn, and how far it is scrolled, in pixels. */
export interface View {
  readonly height: number
  readonly top: number
}

export interface ZoomLimits {
  /** Of the window onto the picture, in pixels; a picture is never less tall. */
  readonly window: number
  /** How tall the picture is with all years in view, and at its closest. */
  readonly least: number
  readonly most: number
}

/** A year takes at least this much, whether or not all years are in view so; pixels. */
const LEAST_YEAR = 17
/** A day can be told from the next at this; pixels a year. */
const MOST_YEAR = 1600

/** How far the picture of so many years can be zoomed in a window, whose height is in pixels. */
export function zoomLimits(years: number, window: number): ZoomLimits {
  return {
    window,
    least: Math.max(window, Math.round(years * LEAST_YEAR)),
    most: Math.round(years * MOST_YEAR),
  }
}

/** What does not grow with the picture, above and beneath the scale, in pixels. */
export interface Margins {
  readonly head: number
  readonly foot: number
}

/** The view zoomed by a factor; what is at `y` in the window stays there as far as it can. */
export function zoomed(
  view: View,
  factor: number,
  y: number,
  limits: ZoomLimits,
  { head, foot }: Margins,
): View {
  const height = Math.min(Math.max(view.height * factor, limits.least), limits.most)
  const at = view.top + y
  const growth = (height - head - foot) / (view.height - head - foot)
  return within({ height, top: Math.min(at, head) + Math.max(0, at - head) * growth - y }, limits)
}

/** The view scrolled just so far that `y` of the picture is in the window, and what is near it. */
export function brought(view: View, y: number, limits: ZoomLimits): View {
  const near = Math.min(40, limits.window / 4)
  const top = Math.min(Math.max(view.top, y + near - limits.window), y - near)
  return within({ ...view, top }, limits)
}

/** The view in a window of another height: all years stay all years, and what is in view stays there. */
export function refitted(view: View, before: ZoomLimits, after: ZoomLimits): View {
  const isAll = view.height <= before.least
  const height = isAll ? after.least : Math.min(Math.max(view.height, after.least), after.most)
  return within({ height, top: view.top }, after)
}

function within({ height, top }: View, { window }: ZoomLimits): View {
  return { height, top: Math.min(Math.max(top, 0), Math.max(0, height - window)) }
}

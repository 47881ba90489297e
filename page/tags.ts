/** How elements take part in the text of a page, by their names alone: no style is asked for while reading. */

/** What an element does to the text around and inside it. */
export const Flow = {
  Inline: 0,
  /** Text before, inside and after it are separate blocks. */
  Block: 1,
  /** A line break, which counts as a space. */
  Break: 2,
  /** Its text is not read, and text before and after it are separate blocks. */
  Skipped: 3,
} as const

export type FlowKind = (typeof Flow)[keyof typeof Flow]

const INLINE =
  'a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr q rb rp rt ruby s small span strike strong sub sup time tt u var wbr'
const SKIPPED =
  'applet area audio base canvas code embed frame head iframe img input kbd link map math meta noembed noframes noscript object option optgroup param picture pre progress meter samp script select source style svg template textarea title track video datalist xmp'

const FLOWS = new Map<string, FlowKind>([
  ...INLINE.split(' ').map((name) => [name, Flow.Inline] as const),
  ...SKIPPED.split(' ').map((name) => [name, Flow.Skipped] as const),
  ['br', Flow.Break],
])

/** `name` is an element's local name. Unknown names with a hyphen (custom elements) are inline, others blocks. */
export function flowOfName(name: string): FlowKind {
  const known = FLOWS.get(name)
  if (known !== undefined) return known
  const flow = name.includes('-') ? Flow.Inline : Flow.Block
  FLOWS.set(name, flow)
  return flow
}

/** Editable text belongs to its writer and is never read. */
function isEditable(element: Element): boolean {
  const value = element.getAttribute('contenteditable')
  return value !== null && value.toLowerCase() !== 'false'
}

export function flowOf(element: Element): FlowKind {
  const flow = flowOfName(element.localName)
  return flow !== Flow.Skipped && isEditable(element) ? Flow.Skipped : flow
}

/** The text of an HTML file in blocks, as the extension reads a page (page/runs.ts), with places in the source. */
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { Flow, flowOfName } from '../page/tags.ts'

export interface SourceBlock {
  readonly text: string
  /** The offset into the source of a position of `text`; exact but for text behind a character reference. */
  sourceAt(position: number): number
}

interface Piece {
  readonly at: number
  readonly source: number
}

export function htmlBlocks(source: string): SourceBlock[] {
  const collector = new Collector()
  collector.visit(parse(source, { sourceCodeLocationInfo: true }))
  collector.end()
  return collector.blocks
}

class Collector {
  readonly blocks: SourceBlock[] = []
  private text = ''
  private pieces: Piece[] = []

  visit(node: Tree.Node): void {
    if (node.nodeName === '#text') {
      this.add(node as Tree.TextNode)
      return
    }
    const flow = 'tagName' in node ? flowOfElement(node) : Flow.Block
    if (flow === Flow.Break) this.text += ' '
    else if (flow !== Flow.Inline) this.end()
    if (flow === Flow.Skipped) return
    if ('childNodes' in node) for (const child of node.childNodes) this.visit(child)
    if (flow === Flow.Block) this.end()
  }

  end(): void {
    const { text, pieces } = this
    this.text = ''
    this.pieces = []
    if (text.trim() === '') return
    const sourceAt = (position: number) => {
      const piece = pieces.findLast(({ at }) => at <= position) ?? { at: 0, source: 0 }
      return piece.source + position - piece.at
    }
    this.blocks.push({ text, sourceAt })
  }

  private add(node: Tree.TextNode): void {
    this.pieces.push({ at: this.text.length, source: node.sourceCodeLocation?.startOffset ?? 0 })
    this.text += node.value
  }
}

/** Editable and hidden text is not read; style sheets are not followed. */
function flowOfElement(element: Tree.Element): (typeof Flow)[keyof typeof Flow] {
  const value = (name: string) => element.attrs.find((attribute) => attribute.name === name)?.value
  const editable = value('contenteditable')
  const isHidden = value('hidden') !== undefined || /display:\s*none/.test(value('style') ?? '')
  if (isHidden || (editable !== undefined && editable !== 'false')) return Flow.Skipped
  return flowOfName(element.tagName)
}

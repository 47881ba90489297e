import { type Field, fieldWords } from './fields.ts'
import { NearWords } from './near-words.ts'
import { placeOf } from './place.ts'
import type { SearchField } from './types.ts'
import { Vocabulary } from './vocabulary.ts'
import { withoutLittle } from './words.ts'

const NAMES: ReadonlySet<SearchField> = new Set(['title', 'spelled', 'name'])

/**
 * Fields by their words. Nothing is read before it is asked for: `step` reads on by a few fields, `finish` reads the
 * rest.
 */
export class WordIndex {
  readonly fields: Field[] = []
  /** Numbers of the items whose fields they are. */
  readonly items: number[] = []
  readonly places: number[] = []
  readonly vocabulary = new Vocabulary()
  readonly nearWords = new NearWords(this.vocabulary)
  /** Numbers of the fields that have a word, by its vocabulary number; ascending. */
  readonly having: number[][] = []
  /** How many words a name has, little ones not counted; 0 for texts that are no names. */
  readonly lengths: number[] = []
  /** The vocabulary number of a name's first word, little ones not counted; -1 for texts that are no names. */
  readonly firstWords: number[] = []
  private readonly source: Iterator<Field>
  private hasAll = false

  constructor(source: Iterable<Field>) {
    this.source = source[Symbol.iterator]()
  }

  /** Reads on by `count` fields or words; true when all is ready. */
  step(count: number): boolean {
    if (this.hasAll) return this.nearWords.step(count)
    for (let i = 0; i < count; i++) {
      const { value, done } = this.source.next()
      if (done) {
        this.vocabulary.sort()
        this.hasAll = true
        return false
      }
      this.read(value)
    }
    return false
  }

  /** Reads all fields, if they were not yet read. */
  finish(): this {
    while (!this.hasAll) this.step(Number.POSITIVE_INFINITY)
    return this
  }

  private read(field: Field): void {
    const number = this.fields.push(field) - 1
    this.items.push(field.item)
    this.places.push(placeOf(field))
    const { words, joined } = fieldWords(field)
    const main = withoutLittle(words)
    const isName = NAMES.has(field.field)
    for (const { word } of field.field === 'gist' ? main : words) this.post(word, number)
    for (const { word } of joined) this.post(word, number)
    this.lengths.push(isName ? main.length : 0)
    this.firstWords.push((isName ? this.vocabulary.idOf(main[0]?.word ?? '') : null) ?? -1)
  }

  private post(word: string, field: number): void {
    const id = this.vocabulary.add(word)
    if (id === this.having.length) this.having.push([field])
    else if (this.having[id][this.having[id].length - 1] !== field) this.having[id].push(field)
  }
}

/**
 * The notation in which names and cues are written in a glossary:
 *
 *   Helsinki summit           these words, in this order, in any case
 *   summit~s  (center|centre)~s   the word alone or with one of these endings
 *   [alleged] interference    words that may be missing
 *   (US|American) sanctions   one of these
 *   кибер*                    every word that begins so (three letters or more)
 *   attribute ... to Russia   up to six other words of the same sentence between the two parts
 *
 * Spaces, hyphens, quotation marks and slashes count alike; a comma counts only where a pattern has one.
 */
import { COMMA_WORD, STEM_KEY } from '../mentions/automaton.ts'
import { foldText } from '../mentions/fold.ts'

/** A folded word; `stem` matches all words that begin with it. */
export interface PatternWord {
  readonly word: string
  readonly stem: boolean
  /** Written with a capital: a name, and so rarer than other words. */
  readonly proper: boolean
}

export type Pattern =
  | { readonly kind: 'words'; readonly words: readonly PatternWord[] }
  | { readonly kind: 'sequence'; readonly parts: readonly Pattern[] }
  | { readonly kind: 'choice'; readonly options: readonly Pattern[] }

/** A pattern that can't be read; the message says what is wrong and quotes the pattern. */
export class PatternError extends Error {
  override readonly name = 'PatternError'
}

const EMPTY: Pattern = { kind: 'sequence', parts: [] }

/** Splits at ` ... ` and reads each part; most patterns have one. Throws PatternError. */
export function parsePattern(source: string): readonly Pattern[] {
  return source.split(/\s+\.\.\.\s+/).map((part) => {
    if (/^\s*,|,\s*$/.test(part)) {
      throw new PatternError(`"${source}" begins or ends with a comma, at which no name does`)
    }
    const pattern = new Reader(source, part).read()
    if (isEmptiable(pattern)) throw new PatternError(`"${source}" would match nothing at all`)
    return pattern
  })
}

/** Adds a regular English plural to the last word of a plain name. */
export function withPlural(name: string): string {
  if (!/[a-z]$/i.test(name) || /[\])*]$/.test(name) || name.includes('~')) return name
  if (/[^aeiou]y$/i.test(name) && !/^[A-Z]/.test(name.split(' ').at(-1) ?? ''))
    return `(${name}|${name.slice(0, -1)}ies)`
  return /(?:s|x|ch|sh)$/.test(name) ? `${name}~es` : `${name}~s`
}

class Reader {
  private readonly tokens: readonly string[]
  private at = 0

  private readonly source: string

  constructor(source: string, part: string) {
    this.source = source
    this.tokens = part.match(/[[\]()|]|,|[^\s[\]()|,]+/g) ?? []
  }

  read(): Pattern {
    const pattern = this.choice()
    if (this.at < this.tokens.length) this.fail(`has a stray "${this.tokens[this.at]}"`)
    return pattern
  }

  private choice(): Pattern {
    const options = [this.sequence()]
    while (this.tokens[this.at] === '|') {
      this.at++
      options.push(this.sequence())
    }
    return options.length === 1 ? options[0] : { kind: 'choice', options }
  }

  private sequence(): Pattern {
    const parts: Pattern[] = []
    for (
      let token = this.tokens[this.at];
      token !== undefined && !/^[\])|]$/.test(token);
      token = this.tokens[this.at]
    ) {
      this.at++
      if (token === '(') parts.push(this.closed(')'))
      else if (token === '[') parts.push({ kind: 'choice', options: [this.closed(']'), EMPTY] })
      else if (token.startsWith('~') && parts.length > 0)
        parts.push(withEndings(parts.pop() as Pattern, this.endings(token)))
      else parts.push(...this.words(token))
    }
    return parts.length === 1 ? parts[0] : { kind: 'sequence', parts }
  }

  private closed(close: string): Pattern {
    const inner = this.choice()
    if (this.tokens[this.at] !== close) this.fail(`lacks a "${close}"`)
    this.at++
    return inner
  }

  /** One written word may be several to the reader of pages: `UN-GGE`, `A/70/174`. */
  private words(token: string): Pattern[] {
    if (token === COMMA_WORD)
      return [{ kind: 'words', words: [{ word: COMMA_WORD, stem: false, proper: false }] }]
    const base = token.split('~', 1)[0]
    const endings = this.endings(token)
    const stem = base.endsWith('*')
    if (base.slice(0, -1).includes('*')) this.fail(`has "${token}": a * stands only at the end of a word`)
    const folded = foldWords(stem ? base.slice(0, -1) : base)
    if (folded.length === 0) this.fail(`has "${token}", which holds no letter`)
    const last = folded[folded.length - 1]
    if (stem && last.length < STEM_KEY) this.fail(`has "${token}": a stem needs ${STEM_KEY} letters or more`)
    const proper = /^\p{Lu}/u.test(base)
    const forms = endings.map((ending) => ({ word: foldText(last + ending), stem, proper }))
    const before = folded
      .slice(0, -1)
      .map((word): Pattern => ({ kind: 'words', words: [{ word, stem: false, proper }] }))
    return [...before, { kind: 'words', words: forms }]
  }

  /** The endings of `summit~s~it`, the missing one first. */
  private endings(token: string): string[] {
    const endings = token.split('~').slice(1)
    const wrong = endings.find((ending) => !/^[\p{L}\p{M}\d]*$/u.test(ending))
    if (wrong !== undefined) this.fail(`has "~${wrong}": an ending is made of letters`)
    return ['', ...endings]
  }

  private fail(what: string): never {
    throw new PatternError(`"${this.source}" ${what}`)
  }
}

/** Gives the last word of every option its endings: `(center|centre)~s`. */
function withEndings(pattern: Pattern, endings: readonly string[]): Pattern {
  if (pattern.kind === 'choice') {
    return { kind: 'choice', options: pattern.options.map((option) => withEndings(option, endings)) }
  }
  if (isComma(pattern)) return pattern
  if (pattern.kind === 'sequence') {
    const last = pattern.parts.at(-1)
    if (last === undefined) return pattern
    return { kind: 'sequence', parts: [...pattern.parts.slice(0, -1), withEndings(last, endings)] }
  }
  const words = pattern.words.flatMap(({ word, stem, proper }) =>
    endings.map((ending) => ({ word: foldText(word + ending), stem, proper })),
  )
  return { kind: 'words', words }
}

function isComma(pattern: Pattern): boolean {
  return pattern.kind === 'words' && pattern.words[0].word === COMMA_WORD
}

/** Splits as the scanner does: single letters with full stops make one word. */
function foldWords(token: string): string[] {
  // `\b` knows Latin letters only.
  const joined = token.replace(/(?<![\p{L}\d])[\p{L}\d](?:\.[\p{L}\d])+(?![\p{L}\d])/gu, (dotted) =>
    dotted.replaceAll('.', ''),
  )
  return foldText(joined).split(' ').filter(Boolean)
}

function isEmptiable(pattern: Pattern): boolean {
  if (pattern.kind === 'words') return false
  return pattern.kind === 'sequence' ? pattern.parts.every(isEmptiable) : pattern.options.some(isEmptiable)
}

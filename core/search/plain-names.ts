import type { Term } from '../../glossary/schema.ts'
import { hasCyrillic } from '../mentions/fold.ts'

/** A pattern with more ways to write it describes phrases, not a name. */
const MOST_WAYS = 6
const MOST_WORDS = 4

/**
 * The names of a term as people would type them, without words that may be missing. A word that goes on in several
 * ways ends in `*`. Patterns with commas, gaps or many ways to write them are passed over: nobody types those.
 * What comes out are names of the schema themselves, of which the same comes out again.
 */
export function plainNames(names: Term['names']): string[] {
  const patterns = names.flatMap((name) =>
    typeof name === 'string' ? [name] : [...(name.en ?? []), ...(name.ru ?? [])],
  )
  return [...new Set(patterns.flatMap(writtenOut))]
}

function writtenOut(pattern: string): string[] {
  const tokens: readonly string[] = pattern.match(/[[\]()|,]|[^\s[\]()|,]+/g) ?? []
  if (tokens.includes(',') || tokens.includes('...')) return []
  const ways = new Reader(tokens).read()
  return ways.length > MOST_WAYS
    ? []
    : ways.filter((way) => way !== '' && way.split(' ').length <= MOST_WORDS)
}

/** Reads the notation of core/compile/pattern.ts, which keeps no spelling. */
class Reader {
  private readonly tokens: readonly string[]
  private at = 0
  private hasTooMany = false

  constructor(tokens: readonly string[]) {
    this.tokens = tokens
  }

  /** All ways to write the pattern; none if they are too many. */
  read(): string[] {
    const ways = this.choice()
    return this.hasTooMany ? [] : ways
  }

  private choice(): string[] {
    const ways = this.sequence()
    while (this.tokens[this.at] === '|' && !this.hasTooMany) {
      this.at++
      ways.push(...this.sequence())
    }
    this.hasTooMany ||= ways.length > MOST_WAYS
    return ways
  }

  private sequence(): string[] {
    let ways = ['']
    while (!this.hasTooMany && !/^[\])|]?$/.test(this.tokens[this.at] ?? '')) {
      const token = this.tokens[this.at++]
      if (token === '[') this.missing()
      else if (token === '(') ways = products(ways, this.closed())
      else if (token.startsWith('~')) ways = ways.map(withEndings)
      else ways = products(ways, [token.includes('~') ? withEndings(token.split('~', 1)[0]) : token])
      this.hasTooMany ||= ways.length > MOST_WAYS
    }
    return ways
  }

  /** Passes over words that may be missing. */
  private missing(): void {
    for (let depth = 1; depth > 0 && this.at < this.tokens.length; this.at++) {
      if (this.tokens[this.at] === '[') depth++
      else if (this.tokens[this.at] === ']') depth--
    }
  }

  private closed(): string[] {
    const ways = this.choice()
    this.at++
    return ways
  }
}

function products(ways: readonly string[], more: readonly string[]): string[] {
  return ways.flatMap((way) =>
    more.map((next) => (way === '' || next === '' ? way + next : `${way} ${next}`)),
  )
}

/** English words have endings added; of a Russian one, what stands before its endings is seldom a word. */
function withEndings(way: string): string {
  return hasCyrillic(way) && !way.endsWith('*') ? `${way}*` : way
}

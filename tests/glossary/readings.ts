/** Random readings of patterns, in the letters in which a glossary writes them. */

/** Random whole numbers below `below`, the same for the same seed (mulberry32, by T. Ettinger). */
export function randomFrom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}

type Random = (below: number) => number

/** Words of one reading of a pattern; a comma is a word, and parts with a gap are joined by two others. */
export function readingOf(pattern: string, random: Random): string[] {
  return pattern.split(' ... ').flatMap((part, index) => {
    const words = new Choosing(part, random).read()
    return index === 0 ? words : ['and', 'then', ...words]
  })
}

class Choosing {
  private readonly tokens: readonly string[]
  private at = 0
  private readonly random: Random

  constructor(part: string, random: Random) {
    this.tokens = part.match(/[[\]()|]|,|[^\s[\]()|,]+/g) ?? []
    this.random = random
  }

  /** All options are read, one is kept. */
  read(): string[] {
    const options = [this.sequence()]
    while (this.tokens[this.at] === '|') {
      this.at++
      options.push(this.sequence())
    }
    return options[this.random(options.length)]
  }

  private sequence(): string[] {
    const words: string[] = []
    for (let token = this.tokens[this.at]; token && !/^[\])|]$/.test(token); token = this.tokens[this.at]) {
      this.at++
      if (token === '(' || token === '[') {
        const inner = this.read()
        this.at++
        if (token === '(' || this.random(2) === 0) words.push(...inner)
      } else if (token.startsWith('~')) {
        const last = words.pop()
        if (last !== undefined) words.push(last + this.ending(token))
      } else words.push(this.word(token))
    }
    return words
  }

  private word(token: string): string {
    const base = token.split('~')[0]
    if (!base.endsWith('*')) return base + this.ending(token)
    const endings = /\p{Script=Cyrillic}/u.test(base) ? ['', 'ой', 'ами', 'ы'] : ['', 's', 'ing', 'ed']
    return base.slice(0, -1) + endings[this.random(endings.length)]
  }

  private ending(token: string): string {
    const endings = ['', ...token.split('~').slice(1)]
    return endings[this.random(endings.length)]
  }
}

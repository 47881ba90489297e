import { fileURLToPath } from 'node:url'
import type { WxtViteConfig } from 'wxt'
import { compileGlossary, compileProblems } from '../core/compile/compile.ts'
import { type PackedGlossary, packGlossary } from '../core/mentions/pack.ts'
import { plainNames } from '../core/search/plain-names.ts'
import { loadGlossary } from '../glossary/load.ts'

type Plugin = Extract<NonNullable<WxtViteConfig['plugins']>[number], { name: string }>

const FOLDER = fileURLToPath(new URL('../glossary', import.meta.url))

/**
 * Puts the glossary into the build, in modules: `virtual:glossary-anchors`, for every page; `virtual:glossary-names` and
 * `virtual:glossary-cyrillic`, what finds mentions, packed; `virtual:glossary-texts`, what cards show. The build stops on
 * a broken glossary with all its problems.
 */
export function glossaryPlugin(): Plugin {
  return {
    name: 'policy-gloss-glossary',
    resolveId: (id) => (id.startsWith('virtual:glossary') ? `\0${id}` : null),
    load(id) {
      if (!id.startsWith('\0virtual:glossary')) return null
      const glossary = loadGlossary(FOLDER, compileProblems)
      const part = id.slice('\0virtual:glossary-'.length)
      if (part !== 'texts') {
        const packed = packGlossary(compileGlossary(glossary))
        return `export default ${JSON.stringify(packed[part as keyof PackedGlossary])}`
      }
      const terms = glossary.terms.map((term) => ({
        ...term,
        names: plainNames(term.names),
        rivals: [],
      }))
      return `export default JSON.parse(${JSON.stringify(JSON.stringify({ ...glossary, terms, cues: {} }))})`
    },
  }
}

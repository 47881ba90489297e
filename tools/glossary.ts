import { fileURLToPath } from 'node:url'
import { compileGlossary, compileProblems } from '../core/compile/compile.ts'
import type { CompiledGlossary } from '../core/mentions/types.ts'
import { loadGlossary } from '../glossary/load.ts'

/** The glossary that the extension ships, compiled from its files. Throws GlossaryError or CompileError. */
export function shippedGlossary(): CompiledGlossary {
  const folder = fileURLToPath(new URL('../glossary', import.meta.url))
  return compileGlossary(loadGlossary(folder, compileProblems))
}

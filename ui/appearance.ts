import type { Lang } from '../core/entry.ts'
import type { Settings } from '../core/settings.ts'

/** The language that was chosen, or that of the browser. */
export function chosenLang(choice: 'system' | Lang, browserLang: Lang): Lang {
  return choice === 'system' ? browserLang : choice
}

interface Dress {
  readonly theme: Settings['theme']
  readonly lang: Lang
  readonly title: string
}

/** Gives a document of the extension its title, language and theme (see tokens.css). */
export function dress(document: Document, { theme, lang, title }: Dress): void {
  const root = document.documentElement
  document.title = title
  root.lang = lang
  if (theme === 'system') delete root.dataset.theme
  else root.dataset.theme = theme
}

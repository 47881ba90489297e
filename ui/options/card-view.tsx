import type { Lang } from '../../core/entry.ts'
import type { Settings } from '../../core/settings.ts'
import { typeset } from '../typeset.ts'
import { Pick } from './controls.tsx'
import type { PartProps } from './part.ts'

/** Rests of the pointer to choose from, in milliseconds. */
const RESTS = [0, 150, 400, 800]
const THEMES = ['system', 'light', 'dark'] as const satisfies readonly Settings['theme'][]

/** Languages call themselves by their own names. */
const LANGS: readonly { readonly value: Lang; readonly label: string; readonly lang: Lang }[] = [
  { value: 'en', label: 'English', lang: 'en' },
  { value: 'ru', label: 'Русский', lang: 'ru' },
]

/** When the card opens, how it and everything else looks, and in which languages it speaks. */
export function CardAndLanguage({ settings, choose, lang, words }: PartProps) {
  const rests = RESTS.includes(settings.rest) ? RESTS : [...RESTS, settings.rest].sort((a, b) => a - b)
  const langs = [{ value: 'system' as const, label: typeset(words.asInBrowser, lang) }, ...LANGS]
  return (
    <div class="settings">
      <Pick
        label={words.rest}
        options={rests.map((ms) => ({ value: String(ms), label: words.restOf(ms) }))}
        chosen={String(settings.rest)}
        onChoose={(ms) => choose({ rest: Number(ms) })}
      />
      <Pick
        label={words.theme}
        options={THEMES.map((value) => ({ value, label: words.themes[value] }))}
        chosen={settings.theme}
        means={typeset(words.themeMeans, lang)}
        onChoose={(theme) => choose({ theme })}
      />
      <Pick
        label={typeset(words.interfaceLang, lang)}
        options={langs}
        chosen={settings.interfaceLang}
        onChoose={(interfaceLang) => choose({ interfaceLang })}
      />
      <Pick
        label={words.entryLang}
        options={langs}
        chosen={settings.entryLang}
        onChoose={(entryLang) => choose({ entryLang })}
      />
    </div>
  )
}

import type { Lang } from '../../core/entry.ts'
import { typeset } from '../typeset.ts'
import type { Words } from '../words.ts'
import { Section } from './section.tsx'
import type { Setting } from './setting.ts'
import { StrictnessChoice } from './strictness.tsx'
import type { UnmarkedList } from './unmarked-list.ts'
import { Unmarked } from './unmarked-view.tsx'

interface OptionsViewProps {
  readonly setting: Setting
  readonly unmarked: UnmarkedList
  readonly lang: Lang
  readonly words: Words
}

/** The whole page: a head, the contents, and the sections that the contents name. */
export function OptionsView(props: OptionsViewProps) {
  const { lang, words } = props
  const sections = sectionsOf(props)
  return (
    <>
      <header>
        <h1 class="term">{words.optionsTitle}</h1>
        <p class="lead">{typeset(words.optionsLead, lang)}</p>
      </header>
      <nav aria-label={words.contents}>
        <ul>
          {sections.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      <main>
        {sections.map(({ id, title, body }) => (
          <Section key={id} id={id} title={title}>
            {body}
          </Section>
        ))}
      </main>
    </>
  )
}

function sectionsOf({ setting, unmarked, lang, words }: OptionsViewProps) {
  return [
    {
      id: 'marked',
      title: words.whatIsMarked,
      body: (
        <StrictnessChoice
          state={setting.state}
          onChoose={(strictness) => void setting.choose({ strictness })}
          onRetry={() => void setting.load()}
          lang={lang}
          words={words}
        />
      ),
    },
    {
      id: 'unmarked',
      title: words.unmarkedByYou,
      body: (
        <Unmarked
          state={unmarked.state}
          onPress={(key) => void unmarked.press(key)}
          onRetry={() => void unmarked.load()}
          lang={lang}
          words={words}
        />
      ),
    },
  ]
}

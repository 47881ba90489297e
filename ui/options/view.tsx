import type { Lang } from '../../core/entry.ts'
import type { Settings } from '../../core/settings.ts'
import { typeset } from '../typeset.ts'
import { Anew } from './anew-view.tsx'
import { CardAndLanguage } from './card-view.tsx'
import type { KeyList } from './key-list.ts'
import { Keys } from './keys-view.tsx'
import { Look } from './look-view.tsx'
import { Marked } from './marked-view.tsx'
import type { PartProps } from './part.ts'
import { Section, Trouble } from './section.tsx'
import type { Setting } from './setting.ts'
import type { SiteList } from './site-list.ts'
import { Sites } from './sites-view.tsx'
import type { TermOption } from './terms.ts'
import type { UnmarkedList } from './unmarked-list.ts'
import { Unmarked } from './unmarked-view.tsx'
import type { OptionsWords } from './words.ts'

interface OptionsViewProps {
  readonly setting: Setting
  readonly sites: SiteList
  readonly keys: KeyList
  readonly unmarked: UnmarkedList
  readonly terms: readonly TermOption[]
  readonly lang: Lang
  readonly words: OptionsWords
}

/** The whole page: a head, the contents, and the sections that the contents name. */
export function OptionsView(props: OptionsViewProps) {
  const { setting, lang, words } = props
  const { settings, isNotRead, outcome } = setting.state
  const sections = [...(settings === null ? [] : chosenSections(props, settings)), ...otherSections(props)]
  return (
    <>
      <header>
        <h1 class="term">{words.title}</h1>
        <p class="lead">{typeset(words.lead, lang)}</p>
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
        {settings === null && isNotRead && (
          <Trouble
            failed={words.notRead}
            help={typeset(words.settingsNotRead, lang)}
            retry={{ label: words.tryAgain, onPress: () => void setting.load() }}
          />
        )}
        {sections.map(({ id, title, body }) => (
          <Section key={id} id={id} title={title} outcome={outcome} lang={lang} words={words}>
            {body}
          </Section>
        ))}
      </main>
    </>
  )
}

/** The section of the off-list, where what becomes of its changes is said. */
export const SITES = 'sites'

/** The sections of what is chosen here, which wait for the settings. */
function chosenSections({ setting, sites, terms, lang, words }: OptionsViewProps, settings: Settings) {
  const partOf = (place: string): PartProps => ({
    settings,
    choose: (change) => void setting.choose(change, place),
    lang,
    words,
  })
  return [
    { id: SITES, title: words.sites, body: <Sites {...partOf(SITES)} sites={sites} /> },
    { id: 'marked', title: words.whatIsMarked, body: <Marked {...partOf('marked')} terms={terms} /> },
    { id: 'look', title: words.lookOfMarks, body: <Look {...partOf('look')} /> },
    { id: 'card', title: words.cardAndLanguage, body: <CardAndLanguage {...partOf('card')} /> },
  ]
}

function otherSections({ setting, keys, unmarked, terms, lang, words }: OptionsViewProps) {
  return [
    { id: 'keys', title: words.keys, body: <Keys keys={keys} lang={lang} words={words} /> },
    {
      id: 'unmarked',
      title: words.unmarkedByYou,
      body: <Unmarked list={unmarked} terms={terms} lang={lang} words={words} />,
    },
    {
      id: 'anew',
      title: words.startAnew,
      body: <Anew setting={setting} place="anew" lang={lang} words={words} />,
    },
  ]
}

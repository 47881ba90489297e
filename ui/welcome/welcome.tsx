import { render } from 'preact'
import type { EntryView, Lang } from '../../core/entry.ts'
import { DEFAULT_SETTINGS, type Settings } from '../../core/settings.ts'
import { chosenLang, dress } from '../appearance.ts'
import { typeset } from '../typeset.ts'
import { Sample } from './sample.ts'
import { type Point, type SamplePart, type WelcomeKeys, type WelcomeWords, welcomeWords } from './words.ts'

/** What the welcome page needs of the browser. */
export interface WelcomeStore {
  readSettings(): Promise<Settings>
  watchSettings(listener: (settings: Settings) => void, signal: AbortSignal): void
  keys(): Promise<WelcomeKeys>
  entry(termId: string, lang: Lang): EntryView | null
  openOptions(): void
  /** Address of the page that lists all entries. */
  readonly glossary: string
}

interface WelcomeOptions {
  readonly store: WelcomeStore
  readonly browserLang: Lang
  /** Ends all watching. */
  readonly signal: AbortSignal
}

const NO_KEYS: WelcomeKeys = { toolbar: '', next: '', previous: '' }

/** Draws the welcome page into an element. */
export async function showWelcome(into: HTMLElement, options: WelcomeOptions): Promise<void> {
  const { store, browserLang, signal } = options
  let sample: Sample | null = null
  const keys = await store.keys().catch(() => NO_KEYS)
  const draw = (settings: Settings) => {
    const lang = chosenLang(settings.interfaceLang, browserLang)
    const words = welcomeWords[lang]
    dress(document, { theme: settings.theme, lang, title: words.title })
    sample?.end()
    sample = new Sample({
      lang,
      rest: settings.rest,
      entry: (id) => store.entry(id, chosenLang(settings.entryLang, browserLang)),
    })
    render(<Welcome {...{ store, sample, keys, lang, words }} />, into)
  }
  store.watchSettings(draw, signal)
  draw(await store.readSettings().catch(() => DEFAULT_SETTINGS))
}

interface WelcomeProps {
  readonly store: WelcomeStore
  readonly sample: Sample
  readonly keys: WelcomeKeys
  readonly lang: Lang
  readonly words: WelcomeWords
}

function Welcome(props: WelcomeProps) {
  const { store, keys, lang, words } = props
  return (
    <main>
      <h1 class="term">{typeset(words.title, lang)}</h1>
      <p class="gist">{typeset(words.lead, lang)}</p>
      <section class="try">
        <p class="caption" id="try-it">
          {typeset(words.tryIt, lang)}
        </p>
        <p class="sample" key={lang}>
          {words.sample.map((part) => (
            <Part part={part} {...props} />
          ))}
        </p>
      </section>
      <Points
        heading={words.waysIn}
        points={[words.onPages(keys), words.toolbar(keys), words.addressBar]}
        lang={lang}
      />
      <Points heading={words.sees} points={[words.reads, words.keeps, words.sends]} lang={lang} />
      <footer>
        <a href={store.glossary}>{words.glossary}</a>
        <button type="button" onClick={() => store.openOptions()}>
          {words.options}
        </button>
      </footer>
    </main>
  )
}

function Part({ part, sample, lang }: WelcomeProps & { readonly part: SamplePart }) {
  if (typeof part === 'string') return <>{typeset(part, lang)}</>
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button would not break over lines as words do.
    <span
      class="mark"
      role="button"
      tabIndex={0}
      aria-haspopup="dialog"
      data-term={part.termId}
      onPointerMove={({ currentTarget, pointerType, clientX, clientY }) =>
        pointerType !== 'touch' && sample.enter(currentTarget, clientX, clientY)
      }
      onPointerLeave={() => sample.leave()}
      onClick={({ currentTarget }) => sample.tap(currentTarget)}
      onKeyDown={(event) => sample.key(event.currentTarget, event.key) && event.preventDefault()}
    >
      {typeset(part.words, lang)}
    </span>
  )
}

interface PointsProps {
  readonly heading: string
  readonly points: readonly Point[]
  readonly lang: Lang
}

function Points({ heading, points, lang }: PointsProps) {
  return (
    <section class="points">
      <h2 class="heading">{heading}</h2>
      <dl>
        {points.map(({ name, means }) => (
          <div key={name}>
            <dt>{typeset(name, lang)}</dt>
            <dd>{typeset(means, lang)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

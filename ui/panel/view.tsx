import { hashOf } from '../../core/address.ts'
import type { Lang } from '../../core/entry.ts'
import { TimelineView } from '../timeline/view.tsx'
import { EntryInPanel } from './entry-view.tsx'
import { GlossaryView } from './glossary-view.tsx'
import type { Panel } from './model.ts'
import { PageView } from './page-view.tsx'
import type { AllPanelWords } from './words.ts'

export interface PanelProps {
  readonly panel: Panel
  /** Language of the interface. */
  readonly lang: Lang
  readonly words: AllPanelWords
}

const VIEWS = ['page', 'glossary', 'timeline'] as const

/** The panel: its views, and beneath them the one that is shown, or an entry. */
export function PanelView(props: PanelProps) {
  const { panel, words } = props
  const { address } = panel
  return (
    <>
      <header>
        <h1 class="unseen">{words.title}</h1>
        <nav aria-label={words.views}>
          {VIEWS.map((view) => (
            <a
              key={view}
              href={hashOf({ type: view })}
              aria-current={address.type === view ? 'page' : undefined}
            >
              {words.view[view]}
            </a>
          ))}
        </nav>
      </header>
      <main
        key={hashOf(address)}
        class={'id' in address ? 'entry-shown' : `${address.type}-shown`}
        tabIndex={-1}
      >
        <Shown {...props} />
      </main>
    </>
  )
}

function Shown(props: PanelProps) {
  const { panel, lang, words } = props
  const { address } = panel
  if (address.type === 'page') return <PageView {...props} />
  if (address.type === 'glossary') return <GlossaryView {...props} />
  if (address.type === 'timeline')
    return <TimelineView timeline={panel.timeline} input={panel.input} lang={lang} words={words} />
  return 'id' in address ? <EntryInPanel address={address} {...props} /> : null
}

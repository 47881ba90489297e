import type { ComponentChildren } from 'preact'
import { siteOf } from '../../core/site-switch.ts'
import type { PopupProps } from './view.tsx'

/** The two switches: for the site of this page, and for all sites. */
export function Switches({ popup, words }: PopupProps) {
  const { page, settings, store } = popup
  const site = siteOf(store.url)
  const isClosed = page?.type === 'closed' || page?.type === 'unreadable'
  return (
    <header>
      {site !== null && !isClosed ? (
        <Switch
          id="site"
          title={
            <h1 id="site">
              <bdi>{site}</bdi>
            </h1>
          }
          isOn={!popup.isOff}
          isOff={!settings.isOn}
          onTurn={(isOn) => void popup.turnSite(isOn)}
          words={words}
        />
      ) : (
        <h1>{isClosed ? words.cannotBeMarked : words.title}</h1>
      )}
      <Switch
        id="all"
        title={<span id="all">{words.allSites}</span>}
        isOn={settings.isOn}
        onTurn={(isOn) => void popup.turnAll(isOn)}
        words={words}
      />
    </header>
  )
}

interface SwitchProps {
  /** Id of the title. */
  readonly id: string
  readonly title: ComponentChildren
  readonly isOn: boolean
  /** It has no effect for now. */
  readonly isOff?: boolean
  readonly onTurn: (isOn: boolean) => void
  readonly words: PopupProps['words']
}

function Switch({ id, title, isOn, isOff = false, onTurn, words }: SwitchProps) {
  return (
    <div class={isOff ? 'switch off' : 'switch'}>
      {title}
      <label>
        <span aria-hidden="true">{isOn ? words.on : words.off}</span>
        <input
          type="checkbox"
          role="switch"
          aria-labelledby={id}
          aria-checked={isOn}
          checked={isOn}
          disabled={isOff}
          onChange={({ currentTarget }) => onTurn(currentTarget.checked)}
        />
      </label>
    </div>
  )
}

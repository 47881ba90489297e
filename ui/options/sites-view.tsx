import { typeset } from '../typeset.ts'
import { Switch } from './controls.tsx'
import type { PartProps } from './part.ts'
import type { SiteList, SiteRow } from './site-list.ts'

interface SitesProps extends PartProps {
  readonly sites: SiteList
}

/** Where terms are marked: everywhere or nowhere, and the sites where they never are. */
export function Sites({ sites, settings, choose, lang, words }: SitesProps) {
  const { isOn } = settings
  const rows = sites.rows()
  return (
    <>
      <Switch
        label={words.everywhere}
        isOn={isOn}
        state={isOn ? words.on : words.off}
        means={isOn ? null : typeset(words.nowhere, lang)}
        onChange={(isOn) => choose({ isOn })}
      />
      <div>
        <h3 class="label" id="never-on">
          {words.neverOn}
        </h3>
        <ul class="listed" aria-labelledby="never-on">
          {rows.map((row) => (
            <Row key={row.pattern} row={row} words={words} onPress={() => void sites.press(row.pattern)} />
          ))}
        </ul>
        <Field sites={sites} lang={lang} words={words} />
      </div>
    </>
  )
}

interface RowProps extends Pick<PartProps, 'words'> {
  readonly row: SiteRow
  readonly onPress: () => void
}

function Row({ row: { pattern, isRemoved }, words, onPress }: RowProps) {
  const action = isRemoved ? words.putBack : words.remove
  return (
    <li class={isRemoved ? 'row removed' : 'row'}>
      <p class="name">
        <bdi>{pattern}</bdi>
      </p>
      <p class="act">
        {isRemoved && <span role="status">{words.removed} </span>}
        <button type="button" aria-label={`${action}: ${pattern}`} onClick={onPress}>
          {action}
        </button>
      </p>
    </li>
  )
}

function Field({ sites, lang, words }: Pick<SitesProps, 'sites' | 'lang' | 'words'>) {
  const { text, fault, added } = sites.state
  const describedBy = fault === null ? 'site-hint' : 'site-fault site-hint'
  return (
    <form
      class="adding"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void sites.add()
      }}
    >
      <input
        type="text"
        inputMode="url"
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        dir="ltr"
        aria-label={words.field}
        aria-invalid={fault !== null}
        aria-describedby={describedBy}
        value={text}
        onInput={({ currentTarget }) => sites.type(currentTarget.value)}
      />
      <button type="submit">{words.add}</button>
      <Fault sites={sites} lang={lang} words={words} />
      <p class="unseen" role="status">
        {added !== null && words.added(added)}
      </p>
      <p class="caption" id="site-hint">
        {typeset(words.hint, lang)}
      </p>
    </form>
  )
}

/** What is wrong with the address in the field, and what may have been meant. */
function Fault({ sites, lang, words }: Pick<SitesProps, 'sites' | 'lang' | 'words'>) {
  const { fault, instead } = sites.state
  return (
    <p class="fault" id="site-fault" role="alert">
      {fault !== null && (
        <>
          <strong>{words.notAdded}</strong> {typeset(words.faults[fault], lang)}
        </>
      )}
      {instead !== null && (
        <>
          {' '}
          {words.tryThis}{' '}
          <button
            type="button"
            onClick={({ currentTarget }) => {
              // With its fault, the button goes: its focus has to be somewhere.
              currentTarget.form?.querySelector('input')?.focus()
              sites.type(instead)
            }}
          >
            <bdi>{instead}</bdi>
          </button>
        </>
      )}
    </p>
  )
}

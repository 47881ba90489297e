import type { Kind } from '../../core/entry.ts'
import { isTermMarked, withTermMarked } from '../../core/marked-terms.ts'
import { KINDS, type Settings } from '../../core/settings.ts'
import { typeset } from '../typeset.ts'
import { Check, Radios } from './controls.tsx'
import type { PartProps } from './part.ts'
import { groupsOfTerms, type KindGroup, type TermOption } from './terms.ts'

const STRICTNESS = ['strict', 'balanced', 'everything'] as const satisfies readonly Settings['strictness'][]
const REPEAT = ['section', 'all'] as const satisfies readonly Settings['repeat'][]

interface MarkedProps extends PartProps {
  readonly terms: readonly TermOption[]
}

/** What is marked: how sure its sense must be, how often, and which terms. */
export function Marked(props: MarkedProps) {
  const { settings, choose, terms, lang, words } = props
  const groups = groupsOfTerms(terms, KINDS, lang)
  return (
    <>
      <Radios
        legend={typeset(words.severalSenses, lang)}
        name="strictness"
        options={STRICTNESS.map((value) => {
          const { name, means } = words.strictness[value]
          return { value, label: name, means: typeset(means, lang) }
        })}
        chosen={settings.strictness}
        onChoose={(strictness) => choose({ strictness })}
      />
      <Radios
        legend={words.whichMentions}
        name="repeat"
        options={REPEAT.map((value) => ({ value, label: typeset(words.repeat[value], lang) }))}
        chosen={settings.repeat}
        onChoose={(repeat) => choose({ repeat })}
      />
      <Kinds {...props} groups={groups} />
      <Terms {...props} groups={groups} />
    </>
  )
}

interface GroupsProps extends PartProps {
  readonly groups: readonly KindGroup[]
}

function Kinds({ settings, choose, groups, words }: GroupsProps) {
  return (
    <fieldset>
      <legend class="label">{words.kindsOfTerm}</legend>
      <div class="columns">
        {groups.map(({ kind, terms }) => (
          <Check
            key={kind}
            name="kind"
            value={kind}
            isChecked={!settings.unmarkedKinds.includes(kind)}
            onChange={(isMarked) => choose(({ unmarkedKinds }) => withKind(unmarkedKinds, kind, isMarked))}
          >
            {words.kinds[kind]} <Count settings={settings} terms={terms} say={words.countOf} />
          </Check>
        ))}
      </div>
    </fieldset>
  )
}

function withKind(
  unmarkedKinds: readonly Kind[],
  kind: Kind,
  isMarked: boolean,
): Pick<Settings, 'unmarkedKinds'> {
  const others = unmarkedKinds.filter((one) => one !== kind)
  return { unmarkedKinds: isMarked ? others : [...others, kind] }
}

/** Every term of the glossary, also those that it does not mark unless they are chosen. */
function Terms({ settings, choose, groups, lang, words }: GroupsProps) {
  const all = groups.flatMap(({ terms }) => terms)
  return (
    <details>
      <summary>
        {words.singleTerms} <Count settings={settings} terms={all} say={words.markedOf} />
      </summary>
      <p class="caption">{typeset(words.singleTermsMean, lang)}</p>
      {groups.map(({ kind, terms }) => (
        <fieldset key={kind}>
          <legend class="label">{words.kinds[kind]}</legend>
          <div class="columns">
            {terms.map((term) => (
              <Check
                key={term.id}
                name="term"
                value={term.id}
                isChecked={isTermMarked(settings, term)}
                onChange={(isMarked) => choose((settings) => withTermMarked(settings, term, isMarked))}
              >
                {typeset(term.titles[lang], lang)}
              </Check>
            ))}
          </div>
        </fieldset>
      ))}
    </details>
  )
}

interface CountProps extends Pick<PartProps, 'settings'> {
  readonly terms: readonly TermOption[]
  readonly say: (marked: number, all: number) => string
}

/** How many of these terms are marked. */
function Count({ settings, terms, say }: CountProps) {
  const marked = terms.filter((term) => isTermMarked(settings, term)).length
  return <span class="caption figures">{say(marked, terms.length)}</span>
}

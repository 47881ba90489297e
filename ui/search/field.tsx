import type { Finder } from './finder.ts'
import type { SearchWords } from './words.ts'

/** Id of the list that the field is for, and the beginning of its rows' ids. */
export const LIST = 'found'

/** The id of a row, by its place in the list. */
export function rowId(index: number): string {
  return `${LIST}-${index}`
}

interface FieldProps {
  readonly finder: Finder
  /** There is a list to choose from. */
  readonly hasList: boolean
  readonly words: SearchWords
}

/** The field to type into. The focus stays in it while arrow keys go through the list. */
export function Field({ finder, hasList, words }: FieldProps) {
  return (
    <input
      class="field"
      type="text"
      role="combobox"
      aria-label={words.searchFor}
      aria-autocomplete="list"
      aria-expanded={hasList}
      aria-controls={hasList ? LIST : undefined}
      aria-activedescendant={finder.active === null ? undefined : rowId(finder.active)}
      placeholder={words.searchFor}
      autocomplete="off"
      autocapitalize="off"
      spellcheck={false}
      value={finder.query}
      onInput={({ currentTarget }) => finder.type(currentTarget.value)}
      onKeyDown={(event) => {
        const { altKey, ctrlKey, metaKey, shiftKey, isComposing, key } = event
        if (isComposing || altKey || ctrlKey || metaKey || shiftKey) return
        if (finder.press(key)) event.preventDefault()
      }}
    />
  )
}

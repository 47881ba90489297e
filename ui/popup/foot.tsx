import type { PopupProps } from './view.tsx'

/** Ways on from the popup; while something is typed, what the keys do. */
export function Foot({ popup, words }: PopupProps) {
  const { finder, store } = popup
  if (finder.isAsking)
    return (
      <footer class="ways keys caption">
        {(finder.rows.length > 0 ? words.keys : words.keys.slice(-1)).map(({ names, does }) => (
          <span key={does}>
            {names.map((name) => (
              <>
                <kbd>{name}</kbd>{' '}
              </>
            ))}
            {does}
          </span>
        ))}
      </footer>
    )
  return (
    <footer class="ways">
      <button type="button" onClick={() => store.openPanel({ type: 'glossary' })}>
        {words.glossary}
      </button>
      <button type="button" onClick={() => store.openPanel({ type: 'timeline' })}>
        {words.timeline}
      </button>
      <button type="button" class="last" onClick={() => store.openOptions()}>
        {words.options}
      </button>
    </footer>
  )
}

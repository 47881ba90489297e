import type { ComponentChildren } from 'preact'

interface SectionProps {
  /** The name in the page's address. */
  readonly id: string
  readonly title: string
  readonly children: ComponentChildren
}

/** A part of the options, with its heading beside it. */
export function Section({ id, title, children }: SectionProps) {
  return (
    <section id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      <div class="body">{children}</div>
    </section>
  )
}

interface TroubleProps {
  /** What failed, in two words. */
  readonly failed: string
  /** What holds now, and what to do. */
  readonly help: string
  readonly retry?: { readonly label: string; readonly onPress: () => void }
}

/** Says that something failed. */
export function Trouble({ failed, help, retry }: TroubleProps) {
  return (
    <div class="trouble" role="alert">
      <p>
        <strong>{failed}</strong> {help}
      </p>
      {retry && (
        <button type="button" onClick={retry.onPress}>
          {retry.label}
        </button>
      )}
    </div>
  )
}

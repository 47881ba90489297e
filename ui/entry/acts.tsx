import type { ComponentChildren } from 'preact'

interface ActsProps {
  readonly first: ComponentChildren
  readonly children?: ComponentChildren
}

/** The row at an entry's foot: one action at its start, the others at its end. */
export function Acts({ first, children }: ActsProps) {
  return (
    <div class="acts">
      <div class="first">{first}</div>
      {children}
    </div>
  )
}

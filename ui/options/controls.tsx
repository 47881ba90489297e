import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'

interface SwitchProps {
  readonly label: string
  readonly isOn: boolean
  /** What the switch shows, in words: on or off. */
  readonly state: string
  readonly means?: string | null
  readonly onChange: (isOn: boolean) => void
}

/** A line with a switch at its end. */
export function Switch({ label, isOn, state, means = null, onChange }: SwitchProps) {
  const id = useId()
  return (
    <div class="setting">
      <label for={id}>{label}</label>
      <span class="switch">
        <span aria-hidden="true">{state}</span>
        <input
          id={id}
          type="checkbox"
          // biome-ignore lint/a11y/useAriaPropsForRole: a checkbox says by itself whether it is checked
          role="switch"
          checked={isOn}
          aria-describedby={means === null ? undefined : `${id}-means`}
          onChange={({ currentTarget }) => onChange(currentTarget.checked)}
        />
      </span>
      {means !== null && (
        <p id={`${id}-means`} class="caption means">
          {means}
        </p>
      )}
    </div>
  )
}

interface Option<T extends string> {
  readonly value: T
  readonly label: string
  readonly means?: string
}

interface RadiosProps<T extends string> {
  readonly legend: string
  /** Unlike any other group's on the page. */
  readonly name: string
  readonly options: readonly Option<T>[]
  readonly chosen: T
  readonly onChoose: (value: T) => void
}

/** A question with a few answers, all to be seen. */
export function Radios<T extends string>({ legend, name, options, chosen, onChoose }: RadiosProps<T>) {
  return (
    <fieldset>
      <legend class="label">{legend}</legend>
      {options.map(({ value, label, means }) => (
        <label key={value} class="choice">
          <input
            type="radio"
            name={name}
            value={value}
            aria-labelledby={`${name}-${value}`}
            aria-describedby={means === undefined ? undefined : `${name}-${value}-means`}
            checked={chosen === value}
            onChange={() => onChoose(value)}
          />
          <span>
            <span id={`${name}-${value}`}>{label}</span>
            {means !== undefined && (
              <span class="caption means" id={`${name}-${value}-means`}>
                {means}
              </span>
            )}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

interface PickProps<T extends string> {
  readonly label: string
  readonly options: readonly (Option<T> & { readonly lang?: string })[]
  readonly chosen: T
  readonly means?: string | null
  readonly onChoose: (value: T) => void
}

/** A line with a list at its end, of which one is chosen. */
export function Pick<T extends string>({ label, options, chosen, means = null, onChoose }: PickProps<T>) {
  const id = useId()
  return (
    <div class="setting">
      <label for={id}>{label}</label>
      <span class="pick">
        <select
          id={id}
          value={chosen}
          aria-describedby={means === null ? undefined : `${id}-means`}
          onChange={({ currentTarget }) => {
            const option = options.find(({ value }) => value === currentTarget.value)
            if (option !== undefined) onChoose(option.value)
          }}
        >
          {options.map(({ value, label, lang }) => (
            <option key={value} value={value} lang={lang}>
              {label}
            </option>
          ))}
        </select>
      </span>
      {means !== null && (
        <p id={`${id}-means`} class="caption means">
          {means}
        </p>
      )}
    </div>
  )
}

interface CheckProps {
  readonly name: string
  readonly value: string
  readonly isChecked: boolean
  readonly onChange: (isChecked: boolean) => void
  readonly children: ComponentChildren
}

/** One of several things, any of which may be chosen. */
export function Check({ name, value, isChecked, onChange, children }: CheckProps) {
  return (
    <label class="choice">
      <input
        type="checkbox"
        name={name}
        value={value}
        checked={isChecked}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      <span>{children}</span>
    </label>
  )
}

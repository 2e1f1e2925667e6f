/** One of several values, from a list that opens. Place: shared by the agent's pages and the hub's. */
import { type FieldAbout, FieldFrame, fieldAttributes } from './field-frame.js'

interface SelectProps extends FieldAbout {
  options: readonly { value: string; label: string }[]
  value: string
  /** Autofill token of HTML, e.g. `country`. */
  autocomplete?: string
  onChoose?: (value: string) => void
}

export function Select(props: SelectProps) {
  const { options, value, autocomplete, onChoose } = props
  return (
    <FieldFrame {...props}>
      <select
        {...fieldAttributes(props)}
        class="input"
        value={value}
        autocomplete={autocomplete}
        onChange={(event) => onChoose?.(event.currentTarget.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}

/**
 * A few options of which exactly one holds: radio buttons that look like one control.
 * Place: shared by the agent's pages and the hub's. Works as plain HTML, without scripts.
 */
interface ChoiceProps<Value extends string> {
  name: string
  legend: string
  options: readonly { value: Value; label: string }[]
  value: Value
  onChoose?: (value: Value) => void
}

export function Choice<Value extends string>({ name, legend, options, value, onChoose }: ChoiceProps<Value>) {
  return (
    <fieldset class="field">
      <legend class="field__label">{legend}</legend>
      <div class="choice">
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChoose?.(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

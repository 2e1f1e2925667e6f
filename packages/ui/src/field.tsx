/** One line of text. Place: shared by the agent's pages and the hub's. */
import type { Ref } from 'preact'
import { type FieldAbout, FieldFrame, fieldAttributes } from './field-frame.js'

interface FieldProps extends FieldAbout {
  type?: 'text' | 'password' | 'email' | 'number'
  value?: string
  /** Autofill token of HTML, e.g. `current-password`. Default `off`. */
  autocomplete?: string
  onInput?: (value: string) => void
  inputRef?: Ref<HTMLInputElement>
}

export function Field(props: FieldProps) {
  const { type = 'text', autocomplete = 'off', onInput, inputRef = null } = props
  const isCode = autocomplete === 'one-time-code'
  return (
    <FieldFrame {...props}>
      <input
        {...fieldAttributes(props)}
        // Preact's types describe one literal type at a time; any of ours takes the same attributes.
        type={type as 'text'}
        class={isCode ? 'input input--code' : 'input'}
        inputMode={isCode ? 'numeric' : undefined}
        value={props.value}
        autocomplete={autocomplete}
        autocapitalize="off"
        spellcheck={false}
        ref={inputRef}
        onInput={(event) => onInput?.(event.currentTarget.value)}
      />
    </FieldFrame>
  )
}

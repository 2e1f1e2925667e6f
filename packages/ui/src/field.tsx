/**
 * A labelled text input with its hint and error tied to it for assistive technology.
 * Place: shared by the agent's pages and the hub's. Works as plain HTML, without scripts.
 */
import type { ComponentChildren, Ref } from 'preact'

interface FieldProps {
  id: string
  label: ComponentChildren
  hint?: ComponentChildren
  /** Shown and announced when set. */
  error?: string | null
  name?: string
  type?: 'text' | 'password' | 'email' | 'number'
  value?: string
  /** Autofill token of HTML, e.g. `current-password`. Default `off`. */
  autocomplete?: string
  required?: boolean
  onInput?: (value: string) => void
  inputRef?: Ref<HTMLInputElement>
}

/** The ids of hint and error, for `aria-describedby`; undefined when there is neither. */
export function describedBy(id: string, hint: unknown, error: unknown): string | undefined {
  return [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined
}

export function Field(props: FieldProps) {
  const { id, label, hint, error, name = id, type = 'text', autocomplete = 'off', onInput, inputRef = null } = props
  const isCode = autocomplete === 'one-time-code'
  return (
    <div class="field">
      <label class="field__label" for={id}>
        {label}
      </label>
      <input
        id={id}
        name={name}
        // Preact's types describe one literal type at a time; any of ours takes the same attributes.
        type={type as 'text'}
        class={isCode ? 'input input--code' : 'input'}
        inputMode={isCode ? 'numeric' : undefined}
        value={props.value}
        autocomplete={autocomplete}
        autocapitalize="off"
        spellcheck={false}
        required={props.required}
        ref={inputRef}
        onInput={(event) => onInput?.(event.currentTarget.value)}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={describedBy(id, hint, error)}
      />
      {hint && (
        <p class="field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="field__error" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
    </div>
  )
}

/** Several lines of text. Place: shared by the agent's pages and the hub's. */
import type { Ref } from 'preact'
import { type FieldAbout, FieldFrame, fieldAttributes } from './field-frame.js'

interface TextareaProps extends FieldAbout {
  value: string
  /** In characters. */
  maxLength?: number
  /** Default 6. */
  rows?: number
  /** Taken as it is typed: no capitals, no spelling. */
  verbatim?: boolean
  onInput?: (value: string) => void
  inputRef?: Ref<HTMLTextAreaElement>
}

export function Textarea(props: TextareaProps) {
  const { value, maxLength, rows = 6, verbatim = false, onInput, inputRef = null } = props
  return (
    <FieldFrame {...props}>
      <textarea
        {...fieldAttributes(props)}
        class="input"
        rows={rows}
        maxLength={maxLength}
        value={value}
        autocomplete="off"
        autocapitalize={verbatim ? 'off' : undefined}
        spellcheck={verbatim ? false : undefined}
        ref={inputRef}
        onInput={(event) => onInput?.(event.currentTarget.value)}
      />
    </FieldFrame>
  )
}

/**
 * What every input has around it: a label, a hint, an error, tied to it for assistive technology.
 * Place: inside the inputs of this package. Works as plain HTML, without scripts.
 */
import type { ComponentChildren } from 'preact'

/** What can be said about an input, whatever its kind. */
export interface FieldAbout {
  id: string
  label: ComponentChildren
  hint?: ComponentChildren
  /** Shown and announced when set. */
  error?: string | null
  /** Default: the id. */
  name?: string
  required?: boolean
}

/** The attributes by which an input names itself, its hint and its error. */
export function fieldAttributes({ id, name = id, hint, error, required }: FieldAbout) {
  const describedBy = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return {
    id,
    name,
    required,
    'aria-invalid': error ? ('true' as const) : undefined,
    'aria-describedby': describedBy || undefined,
  }
}

type FrameProps = FieldAbout & { children: ComponentChildren }

export function FieldFrame({ children, ...about }: FrameProps) {
  return (
    <div class="field">
      <label class="field__label" for={about.id}>
        {about.label}
      </label>
      {children}
      <FieldNotes {...about} />
    </div>
  )
}

/** The hint and the error, below the input. */
export function FieldNotes({ id, hint, error }: FieldAbout) {
  return (
    <>
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
    </>
  )
}

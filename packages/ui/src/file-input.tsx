/** A file of the person's choice, sent with its form. Place: shared by every page that asks for one. */
import { type FieldAbout, FieldFrame, fieldAttributes } from './field-frame.js'

interface FileInputProps extends FieldAbout {
  /** Media types. */
  accept: readonly string[]
}

export function FileInput({ accept, ...about }: FileInputProps) {
  return (
    <FieldFrame {...about}>
      <input {...fieldAttributes(about)} class="input" type="file" accept={accept.join(',')} />
    </FieldFrame>
  )
}

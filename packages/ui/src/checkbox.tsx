/** Yes or no, with its words beside it; the whole line can be pressed. Place: shared by every page that asks. */
import { type FieldAbout, FieldNotes, fieldAttributes } from './field-frame.js'

interface CheckboxProps extends FieldAbout {
  checked: boolean
}

export function Checkbox({ checked, ...about }: CheckboxProps) {
  return (
    <div class="field">
      <label class="tick" for={about.id}>
        <input {...fieldAttributes(about)} type="checkbox" checked={checked} />
        <span>{about.label}</span>
      </label>
      <FieldNotes {...about} />
    </div>
  )
}

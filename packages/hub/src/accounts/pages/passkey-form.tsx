/**
 * A button that asks for a passkey. Hidden until the page's script finds that the browser can do it; all its words are in the page, so
 * that the script has none. Place: signing in, confirming, adding a passkey.
 */
import { type Language, type Text, text } from '@confidant/i18n'
import { Button, Field } from '@confidant/ui'
import type { PasskeyUse } from '../passkeys/challenges.js'

/** By the codes that the script knows. */
const problems: Readonly<Record<string, Text>> = {
  cancelled: text(
    'That was stopped, or took too long. Nothing has changed; you can try again.',
    'Dat werd afgebroken of duurde te lang. Er is niets veranderd; u kunt het opnieuw proberen.',
  ),
  unknown: text(
    'This passkey does not belong to an account here. Perhaps it was removed.',
    'Deze passkey hoort hier niet bij een account. Misschien is hij verwijderd.',
  ),
  refused: text(
    'The passkey could not be checked. Please try again.',
    'De passkey kon niet worden gecontroleerd. Probeer het opnieuw.',
  ),
  present: text(
    'This device has a passkey of this account already.',
    'Dit apparaat heeft al een passkey van dit account.',
  ),
  'too-many': text(
    'This was tried too often in a short time. Please wait ten minutes.',
    'Dit is in korte tijd te vaak geprobeerd. Wacht tien minuten.',
  ),
  failed: text(
    'The page could not reach us. Please try again.',
    'De pagina kon ons niet bereiken. Probeer het opnieuw.',
  ),
}

interface PasskeyFormProps {
  readonly language: Language
  readonly use: PasskeyUse
  /** Where to go afterwards. */
  readonly next: string
  readonly submit: string
  /** Asks for the name of a new one, filled in with this. */
  readonly name?: { readonly label: string; readonly hint: string; readonly value: string }
}

export function PasskeyForm({ language, use, next, submit, name }: PasskeyFormProps) {
  return (
    <form class="stack form" data-passkey={use} data-next={next} data-language={language} hidden>
      {name && (
        <Field id="new-passkey-name" name="name" label={name.label} hint={name.hint} value={name.value} required />
      )}
      <div class="row">
        <Button type="submit" variant="primary">
          {submit}
        </Button>
      </div>
      {Object.entries(problems).map(([code, message]) => (
        <p key={code} class="field__error" role="alert" data-problem={code} hidden>
          {message[language]}
        </p>
      ))}
    </form>
  )
}

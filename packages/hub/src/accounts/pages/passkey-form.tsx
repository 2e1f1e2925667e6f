/**
 * A button that asks for a passkey. Hidden until the page's script finds that the browser can do it; all its texts are in the page, so
 * that the script has none. Place: signing in, confirming, adding a passkey.
 */
import { type Language, type Text, text } from '@confidant/i18n'
import { Button, Field } from '@confidant/ui'
import type { PasskeyUse } from '../passkeys/challenges.js'

/** By the codes that the script knows. */
const problems: Readonly<Record<string, Text>> = {
  cancelled: text(
    'This was cancelled or took too long. Nothing has changed; you can try again.',
    'Dit is afgebroken of duurde te lang. Er is niets veranderd; u kunt het opnieuw proberen.',
  ),
  unknown: text(
    'This passkey does not belong to an account here. It may have been removed.',
    'Deze passkey hoort hier niet bij een account. Misschien is die verwijderd.',
  ),
  refused: text(
    'We could not verify the passkey. Please try again.',
    'We konden de passkey niet controleren. Probeer het opnieuw.',
  ),
  present: text(
    'This device already has a passkey for this account.',
    'Dit apparaat heeft al een passkey voor dit account.',
  ),
  'too-many': text(
    'Too many attempts in a short time. Please wait ten minutes.',
    'Te veel pogingen in korte tijd. Wacht tien minuten.',
  ),
  failed: text(
    'The page could not reach us. Check your connection and try again.',
    'De pagina kon ons niet bereiken. Controleer uw verbinding en probeer het opnieuw.',
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

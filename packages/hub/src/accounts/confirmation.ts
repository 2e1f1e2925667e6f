/** What the pages about signing in say after a change. */
import { text } from '@confidant/i18n'
import { defineConfirmations } from '../web/confirmation.js'

const messages = {
  registered: text(
    'Welcome: you have an account, and you are signed in. Add a passkey below, and you will need no more codes.',
    'Welkom: u heeft een account en bent ingelogd. Voeg hieronder een passkey toe, en u heeft geen codes meer nodig.',
  ),
  'passkey-added': text('The passkey is added.', 'De passkey is toegevoegd.'),
  'passkey-renamed': text('The passkey has its new name.', 'De passkey heeft zijn nieuwe naam.'),
  'passkey-removed': text(
    'The passkey is removed. If it was on a device that you no longer have, end that session too.',
    'De passkey is verwijderd. Zat hij op een apparaat dat u niet meer heeft, beëindig die sessie dan ook.',
  ),
  'session-ended': text('The session is ended.', 'De sessie is beëindigd.'),
  'others-ended': text('All other sessions are ended.', 'Alle andere sessies zijn beëindigd.'),
  'email-changed': text(
    'Your account has its new address. If somebody else could sign in until now, end all other sessions.',
    'Uw account heeft zijn nieuwe adres. Kon tot nu toe iemand anders inloggen, beëindig dan alle andere sessies.',
  ),
  'email-not-changed': text('The address could not be changed.', 'Het adres kon niet worden gewijzigd.'),
  'email-wait': text(
    'The new address is proved. The wait has begun, and we have written to the present address.',
    'Het nieuwe adres is bewezen. De wachttijd is begonnen, en we hebben naar het huidige adres geschreven.',
  ),
  'wait-stopped': text('The waiting period is stopped.', 'De wachttijd is tegengehouden.'),
}

export type Confirmed = keyof typeof messages

export const { confirmed, confirmedUrl, Confirmation } = defineConfirmations<Confirmed>(messages, {
  'email-not-changed': 'danger',
})

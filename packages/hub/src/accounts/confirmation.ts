/** What the pages about signing in say after a change. */
import { text } from '@confidant/i18n'
import { defineConfirmations } from '../web/confirmation.js'

const messages = {
  registered: text(
    'Welcome! Your account is ready and you are signed in. Add a passkey below, and you will need no more codes.',
    'Welkom! Uw account is klaar en u bent ingelogd. Voeg hieronder een passkey toe, dan hebt u geen codes meer nodig.',
  ),
  'passkey-added': text('Your passkey has been added.', 'Uw passkey is toegevoegd.'),
  'passkey-renamed': text('Your passkey has been renamed.', 'De naam van uw passkey is gewijzigd.'),
  'passkey-removed': text(
    'The passkey has been removed. If it was on a device you no longer have, end the session on that device too.',
    'De passkey is verwijderd. Stond die op een apparaat dat u niet meer hebt, beëindig dan ook de sessie op dat apparaat.',
  ),
  'session-ended': text('The session has ended.', 'De sessie is beëindigd.'),
  'others-ended': text('All other sessions have ended.', 'Alle andere sessies zijn beëindigd.'),
  'email-changed': text(
    'Your e-mail address has been changed. If someone else may have been able to sign in until now, end all other sessions.',
    'Uw e-mailadres is gewijzigd. Kon iemand anders tot nu toe misschien inloggen, beëindig dan alle andere sessies.',
  ),
  'email-not-changed': text(
    'Your e-mail address could not be changed. Please try a different address.',
    'Uw e-mailadres kon niet worden gewijzigd. Probeer een ander adres.',
  ),
  'email-wait': text(
    'You have confirmed the new address. The waiting period has started, and we have sent an e-mail to your current address.',
    'U hebt het nieuwe adres bevestigd. De wachttijd is ingegaan en we hebben een e-mail naar uw huidige adres gestuurd.',
  ),
  'wait-stopped': text(
    'The change has been stopped. Your account stays as it is.',
    'De wijziging is tegengehouden. Uw account blijft zoals het is.',
  ),
}

export type Confirmed = keyof typeof messages

export const { confirmed, confirmedUrl, Confirmation } = defineConfirmations<Confirmed>(messages, {
  'email-not-changed': 'danger',
})

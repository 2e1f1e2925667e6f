/** What the portal says after a change, of consents as well. */
import { text } from '@confidant/statement'
import { defineConfirmations } from '../web/confirmation.js'

const words = {
  settings: text('Saved. We use it from now on.', 'Bewaard. We gebruiken het vanaf nu.'),
  name: text('Your name is saved.', 'Uw naam is bewaard.'),
  'name-removed': text('Your name is removed.', 'Uw naam is verwijderd.'),
  picture: text('Your picture is saved.', 'Uw foto is bewaard.'),
  'picture-removed': text('Your picture is removed.', 'Uw foto is verwijderd.'),
  address: text('The address is saved.', 'Het adres is bewaard.'),
  'address-removed': text('The address is removed.', 'Het adres is verwijderd.'),
  'address-preferred': text(
    'This address is filled in first from now on.',
    'Dit adres wordt vanaf nu als eerste ingevuld.',
  ),
  'payment-removed': text('This way of paying is removed.', 'Deze betaalwijze is verwijderd.'),
  'device-removed': text(
    'The device is removed. It no longer receives anything of yours.',
    'Het apparaat is verwijderd. Het ontvangt niets meer van u.',
  ),
  'consent-given': text('Your consent is recorded, with a receipt.', 'Uw toestemming is vastgelegd, met een bewijs.'),
  'consent-refused': text('Your answer is recorded: no.', 'Uw antwoord is vastgelegd: nee.'),
  'consent-withdrawn': text(
    'Your consent is withdrawn. It stopped counting at once.',
    'Uw toestemming is ingetrokken. Ze telt vanaf nu niet meer.',
  ),
  'consent-reworded': text(
    'The wording has changed since you opened the page, so nothing was recorded. Please read it again.',
    'De tekst is veranderd sinds u de pagina opende, dus is er niets vastgelegd. Lees hem opnieuw.',
  ),
  'notice-read': text('Thank you. Nothing else is needed.', 'Dank u. Meer is niet nodig.'),
}

export type Confirmed = keyof typeof words

export const { confirmed, Confirmation } = defineConfirmations<Confirmed>(words, { 'consent-reworded': 'plain' })

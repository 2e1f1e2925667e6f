/** What the portal says after a change. */
import { text } from '@confidant/i18n'
import { defineConfirmations } from '../web/confirmation.js'

const messages = {
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
  'notice-read': text('Thank you. Nothing else is needed.', 'Dank u. Meer is niet nodig.'),
}

export type Confirmed = keyof typeof messages

export const { confirmed, Confirmation } = defineConfirmations<Confirmed>(messages, {})

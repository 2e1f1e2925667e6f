/** What the portal says after a change. */
import { text } from '@confidant/i18n'
import { defineConfirmations } from '../web/confirmation.js'

const messages = {
  settings: text('Your settings have been saved.', 'Uw instellingen zijn opgeslagen.'),
  name: text('Your name has been saved.', 'Uw naam is opgeslagen.'),
  'name-removed': text('Your name has been removed.', 'Uw naam is verwijderd.'),
  picture: text('Your picture has been saved.', 'Uw foto is opgeslagen.'),
  'picture-removed': text('Your picture has been removed.', 'Uw foto is verwijderd.'),
  address: text('The address has been saved.', 'Het adres is opgeslagen.'),
  'address-removed': text('The address has been removed.', 'Het adres is verwijderd.'),
  'address-preferred': text(
    'From now on, this address is filled in first.',
    'Dit adres wordt voortaan als eerste ingevuld.',
  ),
  'payment-removed': text('The payment method has been removed.', 'De betaalmethode is verwijderd.'),
  'device-removed': text(
    'The device has been removed. It no longer receives any of your data.',
    'Het apparaat is verwijderd. Het ontvangt geen gegevens van u meer.',
  ),
  'notice-read': text('Thank you. You need not do anything else.', 'Dank u wel. U hoeft verder niets te doen.'),
}

export type Confirmed = keyof typeof messages

export const { confirmed, Confirmation } = defineConfirmations<Confirmed>(messages, {})

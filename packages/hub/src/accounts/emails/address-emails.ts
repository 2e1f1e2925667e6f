/** E-mails to people who are signed in: to confirm who they are, or to change their e-mail address. */
import { text } from '@confidant/i18n'
import { z } from 'zod'
import { defineMail } from '../../mail/mail-template.js'
import { codeEmail } from './code-email.js'

export const confirmEmail = codeEmail({
  id: 'confirm-code',
  subject: text('Your code to confirm that it’s you', 'Uw code om te bevestigen dat u het bent'),
  before: text(
    'You are about to do something in your account that only you may do. Use this code to confirm that it’s you:',
    'U gaat in uw account iets doen dat alleen u mag doen. Bevestig met deze code dat u het bent:',
  ),
  notAsked: text(
    'Didn’t you ask for this? Then someone else is signed in to your account: sign in and end all other sessions.',
    'Hebt u hier niet om gevraagd? Dan is iemand anders ingelogd op uw account: log in en beëindig alle andere sessies.',
  ),
})

export const oldAddressEmail = codeEmail({
  id: 'email-change-old',
  subject: text('Confirm the change of your e-mail address', 'Bevestig de wijziging van uw e-mailadres'),
  before: text(
    'You want to use a different e-mail address for your account. Use this code to confirm that you still have this one:',
    'U wilt voor uw account een ander e-mailadres gebruiken. Bevestig met deze code dat u dit adres nog hebt:',
  ),
  notAsked: text(
    'Didn’t you ask for this? Then someone else is signed in to your account. Without this code your address will not change; sign in and end all other sessions.',
    'Hebt u hier niet om gevraagd? Dan is iemand anders ingelogd op uw account. Zonder deze code verandert uw adres niet; log in en beëindig alle andere sessies.',
  ),
})

export const newAddressEmail = codeEmail({
  id: 'email-change-new',
  subject: text('Your code to confirm your new address', 'Uw code om uw nieuwe adres te bevestigen'),
  before: text(
    'You want to use this address for your account. Use this code to confirm that it is yours:',
    'U wilt dit adres voor uw account gebruiken. Bevestig met deze code dat het van u is:',
  ),
  notAsked: text(
    'Didn’t you ask for this? Then someone mistyped their address. Without the code nothing happens, and we delete your address after one day.',
    'Hebt u hier niet om gevraagd? Dan heeft iemand zich vertypt. Zonder de code gebeurt er niets, en na één dag verwijderen we uw adres.',
  ),
})

const takenSubject = text('There is already an account with this address', 'Er is al een account met dit adres')
const takenText = text(
  'Someone, probably you, wanted to use this address for another account. It already has one, and an address can have only one account. Sign in with it, or use a different address.',
  'Iemand, waarschijnlijk u, wilde dit adres voor een ander account gebruiken. Er is al een account met dit adres, en een adres kan maar één account hebben. Log ermee in of gebruik een ander adres.',
)

export const addressTakenEmail = defineMail({
  id: 'email-change-taken',
  content: z.strictObject({}),
  email: (_, { language }) => ({
    subject: takenSubject[language],
    parts: [{ kind: 'text', text: takenText[language] }],
  }),
})

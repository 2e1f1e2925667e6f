/** E-mails for what somebody who is signed in wants to do: confirm that it is them, or change their address. */
import { text } from '@confidant/i18n'
import { z } from 'zod'
import { defineMail } from '../../mail/mail-template.js'
import { codeEmail } from './code-email.js'

export const confirmEmail = codeEmail({
  id: 'confirm-code',
  subject: text('Your code to confirm that it is you', 'Uw code om te bevestigen dat u het bent'),
  before: text(
    'You are about to do something in your account that only you may do. This code says that it is you:',
    'U gaat in uw account iets doen dat alleen u mag doen. Deze code zegt dat u het bent:',
  ),
  notAsked: text(
    'Did you not ask for it? Then somebody is signed in to your account: sign in and end all other sessions.',
    'Vroeg u er niet om? Dan is er iemand ingelogd op uw account: log in en beëindig alle andere sessies.',
  ),
})

export const oldAddressEmail = codeEmail({
  id: 'email-change-old',
  subject: text('Your account is about to get another address', 'Uw account krijgt een ander adres'),
  before: text(
    'You want to give your account another e-mail address. This code says that you still have this one:',
    'U wilt uw account een ander e-mailadres geven. Deze code zegt dat u dit adres nog heeft:',
  ),
  notAsked: text(
    'Did you not ask for it? Then somebody is signed in to your account. Without this code the address stays; sign in and end all other sessions.',
    'Vroeg u er niet om? Dan is er iemand ingelogd op uw account. Zonder deze code blijft het adres; log in en beëindig alle andere sessies.',
  ),
})

export const newAddressEmail = codeEmail({
  id: 'email-change-new',
  subject: text('Your code for your new address', 'Uw code voor uw nieuwe adres'),
  before: text(
    'You want to use this address for your account. This code says that it is yours:',
    'U wilt dit adres voor uw account gebruiken. Deze code zegt dat het van u is:',
  ),
  notAsked: text(
    'Did you not ask for it? Then somebody mistyped; without the code nothing happens, and your address is deleted after a day.',
    'Vroeg u er niet om? Dan vergiste iemand zich; zonder de code gebeurt er niets, en uw adres wordt na een dag verwijderd.',
  ),
})

const takenSubject = text('This address has an account already', 'Dit adres heeft al een account')
const takenText = text(
  'Somebody, probably you, wanted to use this address for another account. It has one already, and an address can have only one. Sign in with it, or use another address.',
  'Iemand, waarschijnlijk u, wilde dit adres voor een ander account gebruiken. Het heeft er al een, en een adres kan er maar één hebben. Log ermee in, of gebruik een ander adres.',
)

export const addressTakenEmail = defineMail({
  id: 'email-change-taken',
  content: z.strictObject({}),
  email: (_, { language }) => ({
    subject: takenSubject[language],
    parts: [{ kind: 'text', text: takenText[language] }],
  }),
})

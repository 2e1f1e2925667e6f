/** The e-mails of registering and signing in. Place: queued when somebody asks for a code; only their reader learns whether there is an account. */
import { text } from '@confidant/i18n'
import { z } from 'zod'
import { defineMail } from '../../mail/mail-template.js'
import { pageUrl } from '../../web/page.js'
import { codeEmail } from './code-email.js'

const signInSubject = text('Your code to sign in', 'Uw code om in te loggen')
const somebodyElse = text(
  'Was it not you? Then somebody knows your address, and no more than that. Without the code they cannot get in.',
  'Was u het niet? Dan kent iemand uw adres, en meer niet. Zonder de code komt diegene niet binnen.',
)

export const registrationEmail = codeEmail({
  id: 'registration-code',
  subject: text('Your code to register', 'Uw code om te registreren'),
  before: text('Welcome. With this code you make your account:', 'Welkom. Met deze code maakt u uw account:'),
  notAsked: text(
    'Did you not ask for an account? Then you need do nothing: without the code there will be none, and your address is deleted after a day.',
    'Vroeg u niet om een account? Dan hoeft u niets te doen: zonder de code komt het er niet, en uw adres wordt na een dag verwijderd.',
  ),
})

export const accountExistsEmail = codeEmail({
  id: 'account-exists',
  subject: signInSubject,
  before: text(
    'Somebody, probably you, asked for an account with this address. You have one already. This code signs you in:',
    'Iemand, waarschijnlijk u, vroeg om een account met dit adres. U heeft er al een. Met deze code logt u in:',
  ),
  notAsked: somebodyElse,
})

export const signInEmail = codeEmail({
  id: 'sign-in-code',
  subject: signInSubject,
  before: text('With this code you sign in:', 'Met deze code logt u in:'),
  notAsked: somebodyElse,
})

const noAccountSubject = text('There is no account with this address', 'Er is geen account met dit adres')
const noAccountText = text(
  'Somebody, probably you, tried to sign in with this address, and there is no account that has it. Perhaps you used another one.',
  'Iemand, waarschijnlijk u, probeerde met dit adres in te loggen, en er is geen account dat het heeft. Misschien gebruikte u een ander.',
)
const noAccountNotAsked = text(
  'Was it not you? Then you need do nothing: your address is deleted after a day.',
  'Was u het niet? Dan hoeft u niets te doen: uw adres wordt na een dag verwijderd.',
)
const register = text('Make an account', 'Maak een account')

export const noAccountEmail = defineMail({
  id: 'no-account',
  content: z.strictObject({}),
  email: (_, { language, publicUrl }) => ({
    subject: noAccountSubject[language],
    parts: [
      { kind: 'text', text: noAccountText[language] },
      { kind: 'link', label: register[language], url: `${publicUrl}${pageUrl(language, '/register')}` },
      { kind: 'text', text: noAccountNotAsked[language] },
    ],
  }),
})

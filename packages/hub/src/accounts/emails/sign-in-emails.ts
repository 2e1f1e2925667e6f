/** The e-mails of registering and signing in. Place: queued when somebody asks for a code; only their reader learns whether there is an account. */
import { text } from '@confidant/i18n'
import { z } from 'zod'
import { defineMail } from '../../mail/mail-template.js'
import { pageUrl } from '../../web/page.js'
import { codeEmail } from './code-email.js'

const signInSubject = text('Your sign-in code', 'Uw inlogcode')
const somebodyElse = text(
  'Wasn’t this you? Then someone entered your e-mail address. Without the code they cannot sign in.',
  'Was u dit niet? Dan heeft iemand uw e-mailadres ingevuld. Zonder de code kan diegene niet inloggen.',
)

export const registrationEmail = codeEmail({
  id: 'registration-code',
  subject: text('Your code to create an account', 'Uw code om een account aan te maken'),
  before: text('Welcome! Use this code to create your account:', 'Welkom! Met deze code maakt u uw account aan:'),
  notAsked: text(
    'Didn’t you ask for an account? Then you need not do anything: without the code no account is created, and we delete your address after one day.',
    'Hebt u geen account aangevraagd? Dan hoeft u niets te doen: zonder de code wordt er geen account aangemaakt, en na één dag verwijderen we uw adres.',
  ),
})

export const accountExistsEmail = codeEmail({
  id: 'account-exists',
  subject: signInSubject,
  before: text(
    'Someone, probably you, tried to create an account with this address. You already have one. Use this code to sign in:',
    'Iemand, waarschijnlijk u, wilde met dit adres een account aanmaken. U hebt er al een. Met deze code logt u in:',
  ),
  notAsked: somebodyElse,
})

export const signInEmail = codeEmail({
  id: 'sign-in-code',
  subject: signInSubject,
  before: text('Use this code to sign in:', 'Met deze code logt u in:'),
  notAsked: somebodyElse,
})

const noAccountSubject = text('No account with this e-mail address', 'Geen account met dit e-mailadres')
const noAccountText = text(
  'Someone, probably you, tried to sign in with this address, but there is no account with it. Perhaps you used a different address.',
  'Iemand, waarschijnlijk u, probeerde met dit adres in te loggen, maar er is geen account met dit adres. Misschien hebt u een ander adres gebruikt.',
)
const noAccountNotAsked = text(
  'Wasn’t this you? Then you need not do anything: we delete your address after one day.',
  'Was u dit niet? Dan hoeft u niets te doen: na één dag verwijderen we uw adres.',
)
const register = text('Create an account', 'Account aanmaken')

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

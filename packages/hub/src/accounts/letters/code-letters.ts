/** The letters about signing in. Place: queued by the flows; the mail worker writes them out. A code stands in the letter alone. */
import { text } from '@confidant/statement'
import { z } from 'zod'
import { defineMail, type MailPart } from '../../mail/mail-template.js'
import { pageUrl } from '../../web/page.js'

const withCode = z.strictObject({ code: z.string() })
const withNothing = z.strictObject({})

const note = (words: string): MailPart => ({ kind: 'text', text: words })
const valid = text(
  'The code works once, for ten minutes, on the page where you asked for it. Nobody from our company will ever ask you for it.',
  'De code werkt één keer, tien minuten lang, op de pagina waar u erom vroeg. Niemand van ons bedrijf zal u er ooit om vragen.',
)

const registrationSubject = text('Your code to register', 'Uw code om te registreren')
const registrationText = text(
  'Welcome. With this code you make your account:',
  'Welkom. Met deze code maakt u uw account:',
)
const registrationIgnore = text(
  'Did you not ask for an account? Then you need do nothing: without the code there will be none, and your address is not kept.',
  'Vroeg u niet om een account? Dan hoeft u niets te doen: zonder de code komt het er niet, en uw adres wordt niet bewaard.',
)

export const registrationLetter = defineMail({
  id: 'registration-code',
  content: withCode,
  letter: ({ code }, { language }) => ({
    subject: registrationSubject[language],
    parts: [
      note(registrationText[language]),
      { kind: 'code', code },
      note(valid[language]),
      note(registrationIgnore[language]),
    ],
  }),
})

const existsText = text(
  'Somebody, probably you, asked for an account with this address. You have one already. This code signs you in:',
  'Iemand, waarschijnlijk u, vroeg om een account met dit adres. U heeft er al een. Met deze code logt u in:',
)
const ignore = text(
  'Was it not you? Then somebody knows your address, and no more than that. Without the code they cannot get in.',
  'Was u het niet? Dan kent iemand uw adres, en meer niet. Zonder de code komt diegene niet binnen.',
)
const signInSubject = text('Your code to sign in', 'Uw code om in te loggen')

export const accountExistsLetter = defineMail({
  id: 'account-exists',
  content: withCode,
  letter: ({ code }, { language }) => ({
    subject: signInSubject[language],
    parts: [note(existsText[language]), { kind: 'code', code }, note(valid[language]), note(ignore[language])],
  }),
})

const signInText = text('With this code you sign in:', 'Met deze code logt u in:')

export const signInLetter = defineMail({
  id: 'sign-in-code',
  content: withCode,
  letter: ({ code }, { language }) => ({
    subject: signInSubject[language],
    parts: [note(signInText[language]), { kind: 'code', code }, note(valid[language]), note(ignore[language])],
  }),
})

const noAccountSubject = text('There is no account with this address', 'Er is geen account met dit adres')
const noAccountText = text(
  'Somebody, probably you, tried to sign in with this address, and there is no account that has it. Perhaps you used another one.',
  'Iemand, waarschijnlijk u, probeerde met dit adres in te loggen, en er is geen account dat het heeft. Misschien gebruikte u een ander.',
)
const noAccountIgnore = text(
  'Was it not you? Then you need do nothing: your address is not kept.',
  'Was u het niet? Dan hoeft u niets te doen: uw adres wordt niet bewaard.',
)
const register = text('Make an account', 'Maak een account')

export const noAccountLetter = defineMail({
  id: 'no-account',
  content: withNothing,
  letter: (_, { language, publicUrl }) => ({
    subject: noAccountSubject[language],
    parts: [
      note(noAccountText[language]),
      { kind: 'link', label: register[language], url: `${publicUrl}${pageUrl(language, '/register')}` },
      note(noAccountIgnore[language]),
    ],
  }),
})

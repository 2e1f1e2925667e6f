/** Letters that carry a code for what somebody who is signed in wants to do: confirm, or change their address. */
import { type Text, text } from '@confidant/statement'
import { z } from 'zod'
import { defineMail, type MailTemplate } from '../../mail/mail-template.js'

const withCode = z.strictObject({ code: z.string() })
const withNothing = z.strictObject({})

const valid = text(
  'The code works once, for ten minutes, on the page where you asked for it. Nobody from our company will ever ask you for it.',
  'De code werkt één keer, tien minuten lang, op de pagina waar u erom vroeg. Niemand van ons bedrijf zal u er ooit om vragen.',
)

function codeLetter(id: string, subject: Text, before: Text, ignore: Text): MailTemplate<z.infer<typeof withCode>> {
  return defineMail({
    id,
    content: withCode,
    letter: ({ code }, { language }) => ({
      subject: subject[language],
      parts: [
        { kind: 'text', text: before[language] },
        { kind: 'code', code },
        { kind: 'text', text: valid[language] },
        { kind: 'text', text: ignore[language] },
      ],
    }),
  })
}

export const confirmLetter = codeLetter(
  'confirm-code',
  text('Your code to confirm that it is you', 'Uw code om te bevestigen dat u het bent'),
  text(
    'You are about to do something in your account that only you may do. This code says that it is you:',
    'U gaat in uw account iets doen dat alleen u mag doen. Deze code zegt dat u het bent:',
  ),
  text(
    'Did you not ask for it? Then somebody is signed in to your account: sign in and end all other sessions.',
    'Vroeg u er niet om? Dan is er iemand ingelogd op uw account: log in en beëindig alle andere sessies.',
  ),
)

export const oldAddressLetter = codeLetter(
  'email-change-old',
  text('Your account is about to get another address', 'Uw account krijgt een ander adres'),
  text(
    'You want to give your account another e-mail address. This code says that you still have this one:',
    'U wilt uw account een ander e-mailadres geven. Deze code zegt dat u dit adres nog heeft:',
  ),
  text(
    'Did you not ask for it? Then somebody is signed in to your account. Without this code the address stays; sign in and end all other sessions.',
    'Vroeg u er niet om? Dan is er iemand ingelogd op uw account. Zonder deze code blijft het adres; log in en beëindig alle andere sessies.',
  ),
)

export const newAddressLetter = codeLetter(
  'email-change-new',
  text('Your code for your new address', 'Uw code voor uw nieuwe adres'),
  text(
    'You want to use this address for your account. This code says that it is yours:',
    'U wilt dit adres voor uw account gebruiken. Deze code zegt dat het van u is:',
  ),
  text(
    'Did you not ask for it? Then somebody mistyped; without the code nothing happens, and your address is not kept.',
    'Vroeg u er niet om? Dan vergiste iemand zich; zonder de code gebeurt er niets, en uw adres wordt niet bewaard.',
  ),
)

const takenSubject = text('This address has an account already', 'Dit adres heeft al een account')
const takenText = text(
  'Somebody, probably you, wanted to use this address for another account. It has one already, and an address can have only one. Sign in with it, or use another address.',
  'Iemand, waarschijnlijk u, wilde dit adres voor een ander account gebruiken. Het heeft er al een, en een adres kan er maar één hebben. Log ermee in, of gebruik een ander adres.',
)

export const addressTakenLetter = defineMail({
  id: 'email-change-taken',
  content: withNothing,
  letter: (_, { language }) => ({
    subject: takenSubject[language],
    parts: [{ kind: 'text', text: takenText[language] }],
  }),
})

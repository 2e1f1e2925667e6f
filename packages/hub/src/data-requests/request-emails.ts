/** The e-mails about data requests. A refusal says what the law demands: why, and where to complain or go to court. */
import { type Language, type Text, text } from '@confidant/i18n'
import { z } from 'zod'
import { formatDay } from '../labels/format-date.js'
import { refusalGroundLabels, requestKindLabels, requestKinds } from '../labels/request-labels.js'
import { defineMail, type MailPart } from '../mail/mail-template.js'
import { pageUrl } from '../web/page.js'

const kind = z.enum(requestKinds)
const note = (words: string): MailPart => ({ kind: 'text', text: words })
const about = (language: Language, of: z.infer<typeof kind>) =>
  `${aboutMessages[language]} ${requestKindLabels[of][language]}.`
const aboutMessages = text('Your request:', 'Uw verzoek:')

const confirm = {
  subject: text('Please confirm your request about your data', 'Bevestig uw verzoek over uw gegevens'),
  text: text(
    'Somebody, probably you, asked us something about the data held under this address. Follow the link and press the button there: that shows that the request is yours, and we need nothing else from you.',
    'Iemand, waarschijnlijk u, vroeg ons iets over de gegevens bij dit adres. Volg de link en druk daar op de knop: daarmee blijkt dat het verzoek van u is, en meer hebben we niet van u nodig.',
  ),
  link: text('Confirm the request', 'Het verzoek bevestigen'),
  ignore: text(
    'Was it not you? Then do nothing: the request lapses, and nothing is told to anybody.',
    'Was u het niet? Doe dan niets: het verzoek vervalt, en er wordt aan niemand iets verteld.',
  ),
}

export const requestConfirmEmail = defineMail({
  id: 'request-confirm',
  content: z.strictObject({ kind, token: z.string() }),
  email: ({ kind, token }, { language, publicUrl }) => ({
    subject: confirm.subject[language],
    parts: [
      note(about(language, kind)),
      note(confirm.text[language]),
      {
        kind: 'link',
        label: confirm.link[language],
        url: `${publicUrl}${pageUrl(language, '/privacy/request/confirm')}/${token}`,
      },
      note(confirm.ignore[language]),
    ],
  }),
})

const received = {
  subject: text('We received your request about your data', 'We hebben uw verzoek over uw gegevens ontvangen'),
  until: text('You have our answer at the latest on', 'U heeft ons antwoord uiterlijk op'),
}

export const requestReceivedEmail = defineMail({
  id: 'request-received',
  content: z.strictObject({ kind, dueAt: z.iso.datetime() }),
  email: ({ kind, dueAt }, { language }) => ({
    subject: received.subject[language],
    parts: [note(about(language, kind)), note(`${received.until[language]} ${formatDay(new Date(dueAt), language)}.`)],
  }),
})

const extended = {
  subject: text('Your request about your data takes more time', 'Uw verzoek over uw gegevens vraagt meer tijd'),
  text: text(
    'We need more time for your request than a month; the law allows two further months (art. 12(3) GDPR). The reason:',
    'We hebben voor uw verzoek meer tijd nodig dan een maand; de wet staat twee maanden extra toe (art. 12 lid 3 AVG). De reden:',
  ),
}

export const requestExtendedEmail = defineMail({
  id: 'request-extended',
  content: z.strictObject({ kind, reason: z.string(), dueAt: z.iso.datetime() }),
  email: ({ kind, reason, dueAt }, { language }) => ({
    subject: extended.subject[language],
    parts: [
      note(about(language, kind)),
      note(extended.text[language]),
      note(reason),
      note(`${received.until[language]} ${formatDay(new Date(dueAt), language)}.`),
    ],
  }),
})

const answered = text('Our answer to your request about your data', 'Ons antwoord op uw verzoek over uw gegevens')
const authority = z.strictObject({ name: z.string(), site: z.string() })

export const requestAnsweredEmail = defineMail({
  id: 'request-answered',
  content: z.strictObject({ kind, answer: z.string(), authority }),
  email: ({ kind, answer, authority }, { language }) => ({
    subject: answered[language],
    parts: [note(about(language, kind)), note(answer), ...remedies(language, authority)],
  }),
})

const refused = {
  subject: text('We cannot do what you asked about your data', 'We kunnen niet doen wat u vroeg over uw gegevens'),
  ground: text('We do not act on your request. The ground:', 'We geven geen gevolg aan uw verzoek. De grond:'),
  why: text('Why:', 'Waarom:'),
}

export const requestRefusedEmail = defineMail({
  id: 'request-refused',
  content: z.strictObject({ kind, ground: z.string(), explanation: z.string(), authority }),
  email: ({ kind, ground, explanation, authority }, { language }) => ({
    subject: refused.subject[language],
    parts: [
      note(about(language, kind)),
      note(`${refused.ground[language]} ${refusalGroundLabels[ground]?.[language] ?? ground}`),
      note(`${refused.why[language]} ${explanation}`),
      ...remedies(language, authority),
    ],
  }),
})

const complaint = text(
  'If you do not agree, write to us. You can also lodge a complaint with the supervisory authority',
  'Bent u het er niet mee eens, schrijf ons dan. U kunt ook een klacht indienen bij de toezichthouder',
)
const court: Text = text('or go to court (art. 77 and 79 GDPR).', 'of naar de rechter gaan (art. 77 en 79 AVG).')

/** GDPR Art. 12(4): the possibility of a complaint and of a judicial remedy. */
function remedies(language: Language, { name, site }: z.infer<typeof authority>): readonly MailPart[] {
  return [note(`${complaint[language]} (${name}, ${site}) ${court[language]}`)]
}

export const requestEmails = [
  requestConfirmEmail,
  requestReceivedEmail,
  requestExtendedEmail,
  requestAnsweredEmail,
  requestRefusedEmail,
]

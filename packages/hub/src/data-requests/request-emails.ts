/** The e-mails about data requests. A refusal states what the law requires: why, and where to complain or go to court. */
import { fill, type Language, message, text } from '@confidant/i18n'
import { z } from 'zod'
import { formatDay } from '../labels/format-date.js'
import { refusalGroundLabels, requestKindLabels, requestKinds } from '../labels/request-labels.js'
import { defineMail, type MailPart } from '../mail/mail-template.js'
import { pageUrl } from '../web/page.js'

const kind = z.enum(requestKinds)
const note = (words: string): MailPart => ({ kind: 'text', text: words })
const about = (language: Language, of: z.infer<typeof kind>) =>
  fill(aboutMessage, { kind: requestKindLabels[of] })[language]
const aboutMessage = message('Your request: {kind}.', 'Uw verzoek: {kind}.')
const due = message('You will have our answer by {day} at the latest.', 'U ontvangt ons antwoord uiterlijk op {day}.')
const dueBy = (dueAt: string, language: Language) =>
  note(fill(due, { day: formatDay(new Date(dueAt), language) })[language])

const confirm = {
  subject: text('Confirm your request about your data', 'Bevestig uw verzoek over uw gegevens'),
  text: text(
    'Someone, probably you, made a request about the data we hold under this e-mail address. Open the link and confirm that the request is yours. We need nothing else from you.',
    'Iemand, waarschijnlijk u, heeft een verzoek gedaan over de gegevens die we bij dit e-mailadres bewaren. Open de link en bevestig dat het verzoek van u is. Meer hebben we niet van u nodig.',
  ),
  link: text('Confirm your request', 'Verzoek bevestigen'),
  ignore: text(
    'Wasn’t this you? You need not do anything: the request will lapse and nothing will be disclosed.',
    'Hebt u dit niet gevraagd? Dan hoeft u niets te doen: het verzoek vervalt en we verstrekken niets.',
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
  subject: text('We have received your request about your data', 'We hebben uw verzoek over uw gegevens ontvangen'),
}

export const requestReceivedEmail = defineMail({
  id: 'request-received',
  content: z.strictObject({ kind, dueAt: z.iso.datetime() }),
  email: ({ kind, dueAt }, { language }) => ({
    subject: received.subject[language],
    parts: [note(about(language, kind)), dueBy(dueAt, language)],
  }),
})

const extended = {
  subject: text('Your request about your data takes more time', 'Uw verzoek over uw gegevens vraagt meer tijd'),
  text: text(
    'We need more than one month to answer your request. The law allows two further months (art. 12(3) GDPR). The reason:',
    'We hebben meer dan een maand nodig om uw verzoek te beantwoorden. De wet staat twee extra maanden toe (art. 12 lid 3 AVG). De reden:',
  ),
}

export const requestExtendedEmail = defineMail({
  id: 'request-extended',
  content: z.strictObject({ kind, reason: z.string(), dueAt: z.iso.datetime() }),
  email: ({ kind, reason, dueAt }, { language }) => ({
    subject: extended.subject[language],
    parts: [note(about(language, kind)), note(extended.text[language]), note(reason), dueBy(dueAt, language)],
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
  subject: text('We have refused your request about your data', 'We hebben uw verzoek over uw gegevens geweigerd'),
  ground: message(
    'We will not act on your request. Ground: {ground}',
    'We geven geen gevolg aan uw verzoek. Grond: {ground}',
  ),
  why: message('Explanation: {explanation}', 'Toelichting: {explanation}'),
}

export const requestRefusedEmail = defineMail({
  id: 'request-refused',
  content: z.strictObject({ kind, ground: z.string(), explanation: z.string(), authority }),
  email: ({ kind, ground, explanation, authority }, { language }) => ({
    subject: refused.subject[language],
    parts: [
      note(about(language, kind)),
      note(fill(refused.ground, { ground: refusalGroundLabels[ground] ?? ground })[language]),
      note(fill(refused.why, { explanation })[language]),
      ...remedies(language, authority),
    ],
  }),
})

const remedy = message(
  'If you disagree, let us know. You can also lodge a complaint with the supervisory authority ({name}, {site}) or go to court (art. 77 and 79 GDPR).',
  'Bent u het er niet mee eens, laat het ons dan weten. U kunt ook een klacht indienen bij de toezichthouder ({name}, {site}) of naar de rechter gaan (art. 77 en 79 AVG).',
)

/** GDPR Art. 12(4): the right to complain and to a judicial remedy. */
function remedies(language: Language, { name, site }: z.infer<typeof authority>): readonly MailPart[] {
  return [note(fill(remedy, { name, site })[language])]
}

export const requestEmails = [
  requestConfirmEmail,
  requestReceivedEmail,
  requestExtendedEmail,
  requestAnsweredEmail,
  requestRefusedEmail,
]

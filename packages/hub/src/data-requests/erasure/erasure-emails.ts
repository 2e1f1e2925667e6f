/** E-mails about an erasure: that it is planned, and that it is carried out, with the way to its proof. */
import { fill, message, text } from '@confidant/i18n'
import { z } from 'zod'
import { formatDay } from '../../labels/format-date.js'
import { defineMail } from '../../mail/mail-template.js'
import { pageUrl } from '../../web/page.js'

/** The one e-mail that an erasure leaves to be sent. */
export const erasureEmailId = 'erasure'

const messages = {
  plannedSubject: text('Your account will be erased', 'Uw account wordt gewist'),
  planned: message(
    'You asked us to erase your account on {day}. Until then it works as always, and you can change your mind.',
    'U vroeg ons uw account te wissen op {day}. Tot dan werkt het zoals altijd, en u kunt zich bedenken.',
  ),
  keep: text('Sign in and keep the account', 'Inloggen en het account houden'),
  subject: text('Your account is being erased', 'Uw account wordt gewist'),
  now: text(
    'As you asked, your account is being erased now. The proof says what was erased, what the law makes us keep, why and until when. You need no account to read it; keep this link, because it is the only way to it.',
    'Zoals u vroeg wordt uw account nu gewist. Het bewijs zegt wat is gewist, wat de wet ons laat bewaren, waarom en tot wanneer. U hebt geen account nodig om het te lezen; bewaar deze link, want een andere weg is er niet.',
  ),
  proof: text('Read the proof', 'Het bewijs lezen'),
  last: text(
    'This is the last e-mail. Your address goes from our outbox a day after it was sent.',
    'Dit is de laatste brief. Uw adres verdwijnt een dag na verzending uit onze uitgaande post.',
  ),
  notYou: text(
    'Was it not you? Then sign in at once and end the sessions that are not yours.',
    'Was u het niet? Log dan meteen in en beëindig de sessies die niet van u zijn.',
  ),
}

export const erasurePlannedEmail = defineMail({
  id: 'erasure-planned',
  content: z.strictObject({ at: z.iso.datetime() }),
  email: ({ at }, { language, publicUrl }) => ({
    subject: messages.plannedSubject[language],
    parts: [
      { kind: 'text', text: fill(messages.planned, { day: formatDay(new Date(at), language) })[language] },
      {
        kind: 'link',
        label: messages.keep[language],
        url: `${publicUrl}${pageUrl(language, '/account/privacy/erase')}`,
      },
      { kind: 'text', text: messages.notYou[language] },
    ],
  }),
})

export const erasureEmail = defineMail({
  id: erasureEmailId,
  content: z.strictObject({ link: z.string() }),
  email: ({ link }, { language, publicUrl }) => ({
    subject: messages.subject[language],
    parts: [
      { kind: 'text', text: messages.now[language] },
      {
        kind: 'link',
        label: messages.proof[language],
        url: `${publicUrl}${pageUrl(language, `/erasure-proof/${link}`)}`,
      },
      { kind: 'text', text: messages.last[language] },
    ],
  }),
})

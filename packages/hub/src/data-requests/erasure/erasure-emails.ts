/** E-mails about an erasure: that it is planned, and that it is being carried out, with the link to its proof. */
import { fill, message, text } from '@confidant/i18n'
import { z } from 'zod'
import { formatDay } from '../../labels/format-date.js'
import { defineMail } from '../../mail/mail-template.js'
import { pageUrl } from '../../web/page.js'

/** The one e-mail that an erasure leaves in the outbox. */
export const erasureEmailId = 'erasure'

const messages = {
  plannedSubject: text('Your account will be erased', 'Uw account wordt gewist'),
  planned: message(
    'You asked us to erase your account. We will do so on {day}. Until then your account keeps working and you can cancel.',
    'U hebt ons gevraagd uw account te wissen. Dat doen we op {day}. Tot die tijd blijft uw account werken en kunt u dit annuleren.',
  ),
  keep: text('Sign in and keep your account', 'Inloggen en uw account behouden'),
  subject: text('Your account is being erased', 'Uw account wordt gewist'),
  now: text(
    'As you asked, we are erasing your account now. The proof of erasure shows what was erased, what we have to keep, why and until when. You do not need an account to read it. Keep this link: there is no other way to reach the proof.',
    'Zoals u hebt gevraagd, wissen we nu uw account. In het bewijs van verwijdering leest u wat is gewist, wat we moeten bewaren, waarom en tot wanneer. U hebt geen account nodig om het te lezen. Bewaar deze link: het bewijs is op geen andere manier te bereiken.',
  ),
  proof: text('Read the proof', 'Bewijs bekijken'),
  last: text(
    'This is the last e-mail you will get from us. We delete your address from our outgoing mail one day after sending it.',
    'Dit is de laatste e-mail die u van ons krijgt. Een dag na verzending verwijderen we uw adres uit onze uitgaande e-mail.',
  ),
  notYou: text(
    'Wasn’t this you? Sign in straight away, cancel the erasure and end any sessions you do not recognise.',
    'Hebt u dit niet gevraagd? Log dan meteen in, annuleer de verwijdering en beëindig sessies die u niet herkent.',
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

/** Tells that an export is ready. It links to the page, behind signing in: the e-mail itself opens nothing. */
import { text } from '@confidant/i18n'
import { z } from 'zod'
import { defineMail } from '../../mail/mail-template.js'
import { pageUrl } from '../../web/page.js'

const messages = {
  subject: text('Your data is ready', 'Uw gegevens staan klaar'),
  ready: text(
    'You asked for everything we hold about you. It is ready to be downloaded for seven days; after that we delete it.',
    'U vroeg om alles wat we over u bewaren. Het staat zeven dagen klaar om te downloaden; daarna verwijderen we het.',
  ),
  open: text('Sign in and download it', 'Inloggen en downloaden'),
  notYou: text(
    'Was it not you? Then sign in and end the sessions that are not yours.',
    'Was u het niet? Log dan in en beëindig de sessies die niet van u zijn.',
  ),
}

export const exportReadyEmail = defineMail({
  id: 'export-ready',
  content: z.strictObject({}),
  email: (_content, { language, publicUrl }) => ({
    subject: messages.subject[language],
    parts: [
      { kind: 'text', text: messages.ready[language] },
      {
        kind: 'link',
        label: messages.open[language],
        url: `${publicUrl}${pageUrl(language, '/account/privacy/export')}`,
      },
      { kind: 'text', text: messages.notYou[language] },
    ],
  }),
})

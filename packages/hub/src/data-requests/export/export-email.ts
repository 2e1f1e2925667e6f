/** Says that an export is ready. It links to the page behind sign-in: the e-mail itself gives no access. */
import { text } from '@confidant/i18n'
import { z } from 'zod'
import { defineMail } from '../../mail/mail-template.js'
import { pageUrl } from '../../web/page.js'

const messages = {
  subject: text('Your data is ready', 'Uw gegevens staan klaar'),
  ready: text(
    'The file with everything we hold about you is ready. You can download it for seven days; after that we delete it.',
    'Het bestand met alles wat we over u bewaren staat klaar. U kunt het zeven dagen downloaden; daarna verwijderen we het.',
  ),
  open: text('Sign in and download', 'Inloggen en downloaden'),
  notYou: text(
    'Wasn’t this you? Sign in and end any sessions you do not recognise.',
    'Hebt u dit niet gevraagd? Log dan in en beëindig sessies die u niet herkent.',
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

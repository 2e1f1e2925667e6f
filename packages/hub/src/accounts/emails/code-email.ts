/** The shape of every e-mail with a code: why it came, the code, how long it works, and what to do when nobody asked for it. */
import { type Text, text } from '@confidant/i18n'
import { z } from 'zod'
import { defineMail, type MailTemplate } from '../../mail/mail-template.js'

const content = z.strictObject({ code: z.string() })

export type CodeContent = z.infer<typeof content>

const valid = text(
  'You can use the code once, within ten minutes, on the page where you asked for it. Nobody from our company will ever ask you for it.',
  'U kunt de code één keer gebruiken, binnen tien minuten, op de pagina waar u erom vroeg. Niemand van ons bedrijf zal u ooit om de code vragen.',
)

interface CodeEmail {
  readonly id: string
  readonly subject: Text
  readonly before: Text
  readonly notAsked: Text
}

export function codeEmail({ id, subject, before, notAsked }: CodeEmail): MailTemplate<CodeContent> {
  return defineMail({
    id,
    content,
    email: ({ code }, { language }) => ({
      subject: subject[language],
      parts: [
        { kind: 'text', text: before[language] },
        { kind: 'code', code },
        { kind: 'text', text: valid[language] },
        { kind: 'text', text: notAsked[language] },
      ],
    }),
  })
}

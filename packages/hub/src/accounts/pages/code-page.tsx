/** Asks for the code that was sent. The same page whether or not there is an account. */
import { type Language, text } from '@confidant/i18n'
import { forms } from '@confidant/statement'
import { Notice } from '@confidant/ui'
import { DeclaredForm } from '../../web/forms/declared-form.js'
import type { CodeResult } from '../codes/codes.js'

export const codePageTitle = text('Type the code from your mail', 'Typ de code uit uw mail')

const messages = {
  sent: text('We have written to', 'We hebben geschreven naar'),
  look: text(
    'The e-mail is there within a minute; have a look in your spam folder too. The code works for ten minutes.',
    'De brief is er binnen een minuut; kijk ook in de map met ongewenste mail. De code werkt tien minuten.',
  ),
  digits: text('Eight digits.', 'Acht cijfers.'),
  submit: text('Go on', 'Verder'),
  wrong: text(
    'That is not the code. Please compare it with the newest e-mail.',
    'Dat is niet de code. Vergelijk hem met de nieuwste brief.',
  ),
  over: text(
    'This code no longer works: it was used, tried too often, or is older than ten minutes. Please ask for a new one.',
    'Deze code werkt niet meer: hij is gebruikt, te vaak geprobeerd of ouder dan tien minuten. Vraag een nieuwe aan.',
  ),
  again: text('Ask for a new code', 'Vraag een nieuwe code aan'),
}

interface CodePageProps {
  readonly language: Language
  readonly email: string
  /** The sealed flow. */
  readonly flow: string
  readonly action: string
  /** The address where a new code is asked for. */
  readonly again: string
  readonly result?: Exclude<CodeResult, 'right'>
}

export function CodePage({ language, email, flow, action, again, result }: CodePageProps) {
  return (
    <div class="stack prose">
      <h1>{codePageTitle[language]}</h1>
      {result && <Notice tone="danger">{messages[result][language]}</Notice>}
      <p>
        {messages.sent[language]} <strong>{email}</strong>. {messages.look[language]}
      </p>
      <DeclaredForm
        form={forms.signInCodeForm}
        language={language}
        action={action}
        submit={messages.submit[language]}
        hints={{ code: messages.digits[language] }}
        hidden={{ flow }}
      />
      <p>
        <a href={again}>{messages.again[language]}</a>
      </p>
    </div>
  )
}

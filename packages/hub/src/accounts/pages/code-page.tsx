/** Asks for the code that was sent. The same page whether or not there is an account. */
import { fillParts, type Language, message, text } from '@confidant/i18n'
import { forms } from '@confidant/statement'
import { Notice } from '@confidant/ui'
import { DeclaredForm } from '../../web/forms/declared-form.js'
import type { CodeResult } from '../codes/codes.js'

export const codePageTitle = text('Enter the code from your e-mail', 'Vul de code uit uw e-mail in')

const messages = {
  sent: message('We have sent an e-mail to {email}.', 'We hebben een e-mail gestuurd naar {email}.'),
  look: text(
    'It arrives within a minute; check your spam folder too. The code works for ten minutes.',
    'Die komt binnen een minuut aan; kijk ook in uw spammap. De code werkt tien minuten.',
  ),
  digits: text('Eight digits.', 'Acht cijfers.'),
  submit: text('Continue', 'Doorgaan'),
  wrong: text(
    'This code is incorrect. Please compare it with the most recent e-mail.',
    'Deze code klopt niet. Vergelijk hem met de nieuwste e-mail.',
  ),
  over: text(
    'This code no longer works: it has been used, was tried too often or is more than ten minutes old. Please ask for a new one.',
    'Deze code werkt niet meer: hij is al gebruikt, te vaak geprobeerd of ouder dan tien minuten. Vraag een nieuwe aan.',
  ),
  again: text('Ask for a new code', 'Nieuwe code aanvragen'),
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
        {fillParts(messages.sent, { email: <strong>{email}</strong> }, language)} {messages.look[language]}
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

/** Asks for a user name and an address: all that an account needs. */
import { fillParts, type Language, message, text } from '@confidant/i18n'
import { forms } from '@confidant/statement'
import { DeclaredForm } from '../../web/forms/declared-form.js'
import type { FieldProblem, FormValues } from '../../web/forms/read-form.js'
import { pageUrl, pageUrlWithNext } from '../../web/page.js'

export const registerPageTitle = text('Create an account', 'Account aanmaken')

const messages = {
  lead: text(
    'Choose a name and tell us your e-mail address. There is no password: we send you a code, and afterwards you can add a passkey.',
    'Kies een naam en geef uw e-mailadres op. Een wachtwoord is er niet: we sturen u een code, en daarna kunt u een passkey toevoegen.',
  ),
  userName: text(
    'What you would like to be called here. Other customers do not see it, and it need not be unique.',
    'Hoe u hier genoemd wilt worden. Andere klanten zien deze naam niet, en hij hoeft niet uniek te zijn.',
  ),
  email: text(
    'For codes and for e-mails about your account; for nothing else.',
    'Voor codes en voor e-mails over uw account; nergens anders voor.',
  ),
  submit: text('Send me a code', 'Stuur mij een code'),
  terms: message(
    'Our {statement} explains how we handle your data.',
    'In onze {statement} leest u hoe we met uw gegevens omgaan.',
  ),
  statement: text('privacy statement', 'privacyverklaring'),
  have: text('Already have an account?', 'Hebt u al een account?'),
  signIn: text('Sign in', 'Inloggen'),
}

interface RegisterPageProps {
  readonly language: Language
  readonly next: string
  readonly values?: FormValues
  readonly problems?: Readonly<Record<string, FieldProblem>>
}

export function RegisterPage({ language, next, values, problems }: RegisterPageProps) {
  const statement = <a href={pageUrl(language, '/privacy')}>{messages.statement[language]}</a>
  return (
    <div class="stack prose">
      <h1>{registerPageTitle[language]}</h1>
      <p>{messages.lead[language]}</p>
      <DeclaredForm
        form={forms.registrationForm}
        language={language}
        action={pageUrl(language, '/register')}
        submit={messages.submit[language]}
        hints={{ user_name: messages.userName[language], email: messages.email[language] }}
        hidden={{ language, next }}
        {...(values && { values })}
        {...(problems && { problems })}
      />
      <p>{fillParts(messages.terms, { statement }, language)}</p>
      <p>
        {messages.have[language]} <a href={pageUrlWithNext(language, '/sign-in', next)}>{messages.signIn[language]}</a>
      </p>
    </div>
  )
}

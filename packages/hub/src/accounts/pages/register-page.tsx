/** Asks for a user name and an address: all that an account needs. */
import { type Language, text } from '@confidant/i18n'
import { forms } from '@confidant/statement'
import { DeclaredForm } from '../../web/forms/declared-form.js'
import type { FieldProblem, FormValues } from '../../web/forms/read-form.js'
import { pageUrl, pageUrlWithNext } from '../../web/page.js'

export const registerPageTitle = text('Make an account', 'Maak een account')

const messages = {
  lead: text(
    'You choose a name and tell us where we can write to you. There is no password: we send you a code, and afterwards you can add a passkey.',
    'U kiest een naam en zegt waar we u kunnen schrijven. Een wachtwoord is er niet: we sturen u een code, en daarna kunt u een passkey toevoegen.',
  ),
  userName: text(
    'What you like to be called here. No other customer sees it, and it need not be unique.',
    'Hoe u hier wilt heten. Andere klanten zien het niet, en het hoeft niet uniek te zijn.',
  ),
  email: text(
    'For codes and for what concerns your account; for nothing else.',
    'Voor codes en voor wat uw account aangaat; voor niets anders.',
  ),
  submit: text('Send me the code', 'Stuur me de code'),
  terms: text('How we treat your data is in our', 'Hoe we met uw gegevens omgaan staat in onze'),
  statement: text('privacy statement', 'privacyverklaring'),
  have: text('Do you have an account already?', 'Heeft u al een account?'),
  signIn: text('Sign in', 'Log in'),
}

interface RegisterPageProps {
  readonly language: Language
  readonly next: string
  readonly values?: FormValues
  readonly problems?: Readonly<Record<string, FieldProblem>>
}

export function RegisterPage({ language, next, values, problems }: RegisterPageProps) {
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
      <p>
        {messages.terms[language]} <a href={pageUrl(language, '/privacy')}>{messages.statement[language]}</a>.
      </p>
      <p>
        {messages.have[language]} <a href={pageUrlWithNext(language, '/sign-in', next)}>{messages.signIn[language]}</a>
      </p>
    </div>
  )
}

/** Signing in: by a code to the address. With scripts and a passkey, by that at once. */
import { type Language, text } from '@confidant/i18n'
import { forms } from '@confidant/statement'
import { DeclaredForm } from '../../web/forms/declared-form.js'
import type { FieldProblem, FormValues } from '../../web/forms/read-form.js'
import { pageUrl, pageUrlWithNext } from '../../web/page.js'
import { PasskeyForm } from './passkey-form.js'

export const signInPageTitle = text('Sign in', 'Inloggen')

const messages = {
  passkey: text('Sign in with a passkey', 'Inloggen met een passkey'),
  lead: text('We will send a code to your e-mail address.', 'We sturen een code naar uw e-mailadres.'),
  submit: text('Send me a code', 'Stuur mij een code'),
  none: text('No account yet?', 'Nog geen account?'),
  register: text('Create an account', 'Account aanmaken'),
}

interface SignInPageProps {
  readonly language: Language
  readonly next: string
  readonly values?: FormValues
  readonly problems?: Readonly<Record<string, FieldProblem>>
}

export function SignInPage({ language, next, values, problems }: SignInPageProps) {
  return (
    <div class="stack prose">
      <h1>{signInPageTitle[language]}</h1>
      <PasskeyForm language={language} use="sign-in" next={next} submit={messages.passkey[language]} />
      <p>{messages.lead[language]}</p>
      <DeclaredForm
        form={forms.signInForm}
        language={language}
        action={pageUrl(language, '/sign-in')}
        submit={messages.submit[language]}
        hidden={{ next }}
        {...(values && { values })}
        {...(problems && { problems })}
      />
      <p>
        {messages.none[language]}{' '}
        <a href={pageUrlWithNext(language, '/register', next)}>{messages.register[language]}</a>
      </p>
    </div>
  )
}

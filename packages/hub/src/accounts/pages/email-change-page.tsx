/** Another e-mail address: first which, then the codes from both sides. */
import { type Language, text } from '@confidant/i18n'
import { forms } from '@confidant/statement'
import { Notice } from '@confidant/ui'
import { AccountFrame } from '../../web/account-frame.js'
import { DeclaredForm } from '../../web/forms/declared-form.js'
import type { FieldProblem, FormValues } from '../../web/forms/read-form.js'
import { pageUrl } from '../../web/page.js'
import type { CodeResult } from '../codes/codes.js'
import { delayHours } from '../security-delays.js'

export const emailChangeTitle = text('Another e-mail address', 'Een ander e-mailadres')

const messages = {
  lead: text(
    'We send a code to the new address and one to the present one. With both the change is made.',
    'We sturen een code naar het nieuwe adres en een naar het huidige. Met beide is de wijziging rond.',
  ),
  present: text('Your present address is', 'Uw huidige adres is'),
  submit: text('Send the codes', 'Stuur de codes'),
  lost: text(
    `Then we write to it nevertheless, and the change can be made after ${delayHours} hours in which whoever reads it could stop it.`,
    `Dan schrijven we er toch naartoe, en de wijziging kan na ${delayHours} uur waarin wie het wel leest haar kan tegenhouden.`,
  ),
  codes: text(
    'We have written to both addresses. The codes work for ten minutes; have a look in your spam folder too.',
    'We hebben naar beide adressen geschreven. De codes werken tien minuten; kijk ook in de map met ongewenste mail.',
  ),
  change: text('Change my address', 'Wijzig mijn adres'),
  wrong: text(
    'A code is not right. Please compare them with the newest e-mails.',
    'Een code klopt niet. Vergelijk ze met de nieuwste brieven.',
  ),
  over: text(
    'These codes no longer work: they were used, tried too often, or are older than ten minutes. Please begin anew.',
    'Deze codes werken niet meer: ze zijn gebruikt, te vaak geprobeerd of ouder dan tien minuten. Begin opnieuw.',
  ),
  again: text('Begin anew', 'Begin opnieuw'),
}

interface EmailChangePageProps {
  readonly language: Language
  readonly email: string
  /** Only a passkey can stand in for an address that is lost. */
  readonly mayBeLost: boolean
  readonly values?: FormValues
  readonly problems?: Readonly<Record<string, FieldProblem>>
}

export function EmailChangePage({ language, email, mayBeLost, values, problems }: EmailChangePageProps) {
  return (
    <AccountFrame language={language} place="/account/security" heading={emailChangeTitle[language]}>
      <p>
        {messages.present[language]} <strong>{email}</strong>. {messages.lead[language]}
      </p>
      <DeclaredForm
        form={forms.emailChangeForm}
        language={language}
        action={pageUrl(language, '/account/security/email')}
        submit={messages.submit[language]}
        hints={{ old_is_lost: messages.lost[language] }}
        {...(!mayBeLost && { hidden: { old_is_lost: '' } })}
        {...(values && { values })}
        {...(problems && { problems })}
      />
    </AccountFrame>
  )
}

interface EmailCodesPageProps {
  readonly language: Language
  readonly flow: string
  readonly oldIsLost: boolean
  readonly result?: Exclude<CodeResult, 'right'>
}

export function EmailCodesPage({ language, flow, oldIsLost, result }: EmailCodesPageProps) {
  return (
    <AccountFrame language={language} place="/account/security" heading={emailChangeTitle[language]}>
      {result && <Notice tone="danger">{messages[result][language]}</Notice>}
      <p>{messages.codes[language]}</p>
      <DeclaredForm
        form={forms.emailChangeCodesForm}
        language={language}
        action={pageUrl(language, '/account/security/email/codes')}
        submit={messages.change[language]}
        hidden={{ flow, ...(oldIsLost && { old_code: '' }) }}
      />
      <p>
        <a href={pageUrl(language, '/account/security/email')}>{messages.again[language]}</a>
      </p>
    </AccountFrame>
  )
}

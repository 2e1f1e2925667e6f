/** Another e-mail address: first which, then the codes from both sides. */
import { fill, fillParts, type Language, message, text } from '@confidant/i18n'
import { forms } from '@confidant/statement'
import { Notice } from '@confidant/ui'
import { AccountFrame } from '../../web/account-frame.js'
import { DeclaredForm } from '../../web/forms/declared-form.js'
import type { FieldProblem, FormValues } from '../../web/forms/read-form.js'
import { pageUrl } from '../../web/page.js'
import type { CodeResult } from '../codes/codes.js'
import { delayHours } from '../security-delays.js'

export const emailChangeTitle = text('Change your e-mail address', 'E-mailadres wijzigen')

const messages = {
  present: message('Your current address is {email}.', 'Uw huidige adres is {email}.'),
  lead: text(
    'We send one code to the new address and one to your current address. Enter both to make the change.',
    'We sturen een code naar het nieuwe adres en een naar uw huidige adres. Vul beide in om het adres te wijzigen.',
  ),
  submit: text('Send the codes', 'Codes versturen'),
  lost: message(
    'We still send an e-mail to that address. You can make the change after {hours} hours; until then, anyone who reads that e-mail can stop it.',
    'We sturen dan toch een e-mail naar dat adres. U kunt het adres na {hours} uur wijzigen; tot die tijd kan wie die e-mail leest de wijziging tegenhouden.',
  ),
  bothCodes: text(
    'We have sent a code to each address. The codes work for ten minutes. Check your spam folder too.',
    'We hebben naar elk van beide adressen een code gestuurd. De codes werken tien minuten. Kijk ook in uw spammap.',
  ),
  newCode: text(
    'We have sent a code to the new address. The code works for ten minutes. Check your spam folder too.',
    'We hebben een code naar het nieuwe adres gestuurd. De code werkt tien minuten. Kijk ook in uw spammap.',
  ),
  change: text('Change my address', 'Mijn adres wijzigen'),
  wrong: text(
    'A code is incorrect. Please check the most recent e-mails.',
    'Een code klopt niet. Kijk in de nieuwste e-mails.',
  ),
  over: text(
    'These codes no longer work: they have been used, were tried too often or are more than ten minutes old. Please start again.',
    'Deze codes werken niet meer: ze zijn al gebruikt, te vaak geprobeerd of ouder dan tien minuten. Begin opnieuw.',
  ),
  again: text('Start again', 'Opnieuw beginnen'),
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
        {fillParts(messages.present, { email: <strong>{email}</strong> }, language)} {messages.lead[language]}
      </p>
      <DeclaredForm
        form={forms.emailChangeForm}
        language={language}
        action={pageUrl(language, '/account/security/email')}
        submit={messages.submit[language]}
        hints={{ old_is_lost: fill(messages.lost, { hours: delayHours })[language] }}
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
      <p>{messages[oldIsLost ? 'newCode' : 'bothCodes'][language]}</p>
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

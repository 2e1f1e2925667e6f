/** The form for requests that came by e-mail, mail, telephone or in person. */
import { type Language, text } from '@confidant/i18n'
import { deskForms } from '@confidant/statement'
import { channelLabels, requestKindLabels } from '../../labels/request-labels.js'
import { DeclaredForm } from '../../web/forms/declared-form.js'
import type { FieldProblem, FormValues } from '../../web/forms/read-form.js'
import { pageUrl } from '../../web/page.js'

export const enterMessages = {
  heading: text('Enter a request', 'Verzoek invoeren'),
  submit: text('Enter request', 'Verzoek invoeren'),
  dateHint: text(
    'The day it reached the company, for example 2026-11-22. The month counts from that day.',
    'De dag waarop het bij het bedrijf binnenkwam, bijvoorbeeld 2026-11-22. De maand loopt vanaf die dag.',
  ),
  emailHint: text(
    'Leave empty if the answer will be sent by post.',
    'Laat dit leeg als het antwoord per post wordt verstuurd.',
  ),
}

interface EnterRequestPageProps {
  readonly language: Language
  readonly values?: FormValues
  readonly problems?: Readonly<Record<string, FieldProblem>>
}

export function EnterRequestPage({ language, values = {}, problems = {} }: EnterRequestPageProps) {
  const choices = [...Object.entries(requestKindLabels), ...Object.entries(channelLabels)].map(([key, label]) => [
    key,
    label[language],
  ])
  return (
    <DeclaredForm
      form={deskForms.receivedRequestForm}
      language={language}
      action={pageUrl(language, '/desk/requests/new')}
      submit={enterMessages.submit[language]}
      values={{ language, ...values }}
      problems={problems}
      choices={{ ...Object.fromEntries(choices), en: 'English', nl: 'Nederlands' }}
      hints={{ received_on: enterMessages.dateHint[language], email: enterMessages.emailHint[language] }}
    />
  )
}

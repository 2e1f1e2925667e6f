/** The form for requests that came by e-mail, mail, telephone or in person. */
import { type Language, text } from '@confidant/i18n'
import { deskForms } from '@confidant/statement'
import { channelLabels, requestKindLabels } from '../../labels/request-labels.js'
import { DeclaredForm } from '../../web/forms/declared-form.js'
import type { FieldProblem, FormValues } from '../../web/forms/read-form.js'
import { pageUrl } from '../../web/page.js'

export const enterMessages = {
  heading: text('Enter a request', 'Een verzoek invoeren'),
  submit: text('Enter the request', 'Het verzoek invoeren'),
  dateHint: text(
    'The day on which it reached the company, as 2026-11-22; the month counts from then.',
    'De dag waarop het bij het bedrijf binnenkwam, als 2026-11-22; vanaf dan telt de maand.',
  ),
  emailHint: text('Leave this empty if the answer goes on paper.', 'Laat dit leeg als het antwoord op papier gaat.'),
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

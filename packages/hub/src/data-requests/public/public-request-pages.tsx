/** The public pages of data requests: make one, confirm it. Need neither an account nor scripts. */
import { type Language, text } from '@confidant/i18n'
import { forms } from '@confidant/statement'
import { Notice } from '@confidant/ui'
import { requestKindLabels, requestKinds } from '../../labels/request-labels.js'
import { ActionForm } from '../../web/forms/action-form.js'
import { DeclaredForm } from '../../web/forms/declared-form.js'
import type { FieldProblem, FormValues } from '../../web/forms/read-form.js'
import { pageUrl } from '../../web/page.js'

export const publicMessages = {
  heading: text('Make a request about your data', 'Verzoek over uw gegevens indienen'),
  intro: text(
    'Use this form to ask what we hold about you, or to have it corrected, deleted, restricted or sent to you. You need no account and no copy of your passport: a link sent to your e-mail address shows that the request is yours.',
    'Met dit formulier vraagt u op wat we over u bewaren, of laat u het corrigeren, verwijderen, beperken of aan u verstrekken. U hebt geen account en geen kopie van uw paspoort nodig: met een link in een e-mail bevestigt u dat het verzoek van u komt.',
  ),
  faster: text(
    'If you have an account, you can do most of this yourself straight away.',
    'Hebt u een account? Dan regelt u het meeste hiervan direct zelf.',
  ),
  account: text('Go to your privacy page', 'Naar uw privacypagina'),
  term: text(
    'We answer within one month. You can also reach us by e-mail:',
    'We antwoorden binnen een maand. U kunt ons ook mailen:',
  ),
  submit: text('Send request', 'Verzoek versturen'),
  emailHint: text(
    'The address we may know you by. We send the link and our answer to it.',
    'Het adres waaronder u bij ons bekend kunt zijn. We sturen de link en ons antwoord daarheen.',
  ),
  sent: text('Check your e-mail', 'Bekijk uw e-mail'),
  sentMore: text(
    'We have sent an e-mail to the address you gave. Open the link in it and confirm your request; then we can answer it. The month counts from today.',
    'We hebben een e-mail gestuurd naar het adres dat u hebt opgegeven. Open de link in die e-mail en bevestig uw verzoek; daarna kunnen we het beantwoorden. De termijn van een maand loopt vanaf vandaag.',
  ),
  confirm: text('Confirm your request', 'Bevestig uw verzoek'),
  confirmMore: text(
    'Confirm that you made the request from this e-mail address.',
    'Bevestig dat u het verzoek met dit e-mailadres hebt gedaan.',
  ),
  confirmed: text('Your request is confirmed', 'Uw verzoek is bevestigd'),
  confirmedMore: text(
    'We have sent you an e-mail with the date by which we will answer.',
    'We hebben u een e-mail gestuurd met de datum waarop u uiterlijk antwoord krijgt.',
  ),
  gone: text('There is nothing to confirm', 'Er is niets te bevestigen'),
  goneMore: text(
    'Your request has already been confirmed or closed, or the link has expired. You can make a new request.',
    'Uw verzoek is al bevestigd of afgehandeld, of de link is verlopen. U kunt een nieuw verzoek indienen.',
  ),
  again: text('Make a new request', 'Nieuw verzoek indienen'),
}

interface RequestFormPageProps {
  readonly language: Language
  /** To write to instead. */
  readonly contact: string
  readonly values?: FormValues
  readonly problems?: Readonly<Record<string, FieldProblem>>
}

export function RequestFormPage({ language, contact, values = {}, problems = {} }: RequestFormPageProps) {
  return (
    <div class="stack prose">
      <h1>{publicMessages.heading[language]}</h1>
      <p>{publicMessages.intro[language]}</p>
      <p>
        {publicMessages.faster[language]}{' '}
        <a href={pageUrl(language, '/account/privacy')}>{publicMessages.account[language]}</a>
      </p>
      <DeclaredForm
        form={forms.dataRequestForm}
        language={language}
        action={pageUrl(language, '/privacy/request')}
        submit={publicMessages.submit[language]}
        values={values}
        problems={problems}
        choices={Object.fromEntries(requestKinds.map((kind) => [kind, requestKindLabels[kind][language]]))}
        hints={{ email: publicMessages.emailHint[language] }}
      />
      <p class="soft">
        {publicMessages.term[language]} <a href={`mailto:${contact}`}>{contact}</a>
      </p>
    </div>
  )
}

type Message = 'sent' | 'confirmed' | 'gone'

export function RequestMessagePage({ language, message }: { language: Language; message: Message }) {
  return (
    <div class="stack prose">
      <h1>{publicMessages[message][language]}</h1>
      <Notice tone={message === 'gone' ? 'plain' : 'good'}>{publicMessages[`${message}More`][language]}</Notice>
      {message === 'gone' && (
        <p>
          <a href={pageUrl(language, '/privacy/request')}>{publicMessages.again[language]}</a>
        </p>
      )}
    </div>
  )
}

/** Opening the link changes nothing: mail scanners open links too. */
export function ConfirmPage({ language, action }: { language: Language; action: string }) {
  return (
    <div class="stack prose">
      <h1>{publicMessages.confirm[language]}</h1>
      <p>{publicMessages.confirmMore[language]}</p>
      <ActionForm action={action} variant="primary">
        {publicMessages.confirm[language]}
      </ActionForm>
    </div>
  )
}

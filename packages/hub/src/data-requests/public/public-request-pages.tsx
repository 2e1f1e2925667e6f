/** The public pages of data requests: ask, confirm. Place: without an account, without scripts. */
import { type Language, text } from '@confidant/i18n'
import { forms } from '@confidant/statement'
import { Notice } from '@confidant/ui'
import { requestKindLabels, requestKinds } from '../../labels/request-labels.js'
import { ActionForm } from '../../web/forms/action-form.js'
import { DeclaredForm } from '../../web/forms/declared-form.js'
import type { FieldProblem, FormValues } from '../../web/forms/read-form.js'
import { pageUrl } from '../../web/page.js'

export const publicMessages = {
  heading: text('Ask about your data', 'Vraag over uw gegevens'),
  intro: text(
    'With this form you ask what we hold about you, or to have it corrected, deleted, restricted or handed to you. You need no account and no copy of a passport: a link to your e-mail address shows that the request is yours.',
    'Met dit formulier vraagt u wat we over u bewaren, of om het te laten verbeteren, verwijderen, beperken of meegeven. U heeft geen account en geen kopie van een paspoort nodig: een link naar uw e-mailadres toont dat het verzoek van u is.',
  ),
  faster: text('With an account most of this is done at once:', 'Met een account gaat het meeste hiervan direct:'),
  account: text('your privacy page', 'uw privacypagina'),
  term: text(
    'You have an answer within a month. You can also write to',
    'U heeft binnen een maand antwoord. U kunt ook schrijven naar',
  ),
  submit: text('Send the request', 'Verzoek versturen'),
  emailHint: text(
    'The address under which we may know you. The link and the answer go there.',
    'Het adres waaronder we u misschien kennen. De link en het antwoord gaan daarheen.',
  ),
  sent: text('Please look in your mail', 'Kijk in uw mail'),
  sentMore: text(
    'We sent an e-mail to the address that you gave. Follow the link in it and press the button there; then the request is ours to answer. The month counts from now.',
    'We hebben een brief gestuurd naar het adres dat u gaf. Volg de link erin en druk daar op de knop; dan is het aan ons om te antwoorden. De maand telt vanaf nu.',
  ),
  confirm: text('Confirm your request', 'Bevestig uw verzoek'),
  confirmMore: text(
    'With this button you say that the request which names this address is yours.',
    'Met deze knop zegt u dat het verzoek waarin dit adres staat van u is.',
  ),
  confirmed: text('Thank you: the request is confirmed', 'Dank u: het verzoek is bevestigd'),
  confirmedMore: text(
    'We wrote to you until when you have our answer.',
    'We hebben u geschreven tot wanneer u ons antwoord heeft.',
  ),
  gone: text('There is nothing to confirm', 'Er is niets te bevestigen'),
  goneMore: text(
    'The request was confirmed or answered already, or the link is too old. You can send it again.',
    'Het verzoek is al bevestigd of beantwoord, of de link is te oud. U kunt het opnieuw sturen.',
  ),
  again: text('Ask about your data', 'Vraag over uw gegevens'),
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
        <a href={pageUrl(language, '/account/privacy')}>{publicMessages.account[language]}</a>.
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
        {publicMessages.term[language]} <a href={`mailto:${contact}`}>{contact}</a>.
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

/** Opening a link changes nothing: programs that check mail open links as well. */
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

/** What is held, by purpose, and what the person can do about it: object, withdraw, restrict. Place: `/account/privacy/purposes`. */
import { fill, type Language, listOf, message, text } from '@confidant/i18n'
import { basisLabels, type Declaration, describeErasure, describeRetention, forms } from '@confidant/statement'
import { Notice } from '@confidant/ui'
import { formatDay } from '../../labels/format-date.js'
import { valueLabels } from '../../labels/value-labels.js'
import { ActionForm } from '../../web/forms/action-form.js'
import { DeclaredForm } from '../../web/forms/declared-form.js'
import { pageUrl } from '../../web/page.js'
import type { HeldPurpose } from '../holdings/held-by-purpose.js'
import type { OwnRequest } from '../requests/own-requests.js'

const messages = {
  intro: text(
    'The purposes we hold your data for, with the legal basis and the retention period of each.',
    'De doelen waarvoor we uw gegevens bewaren, met per doel de grondslag en de bewaartermijn.',
  ),
  stop: text('Restrict the use of your data', 'Gebruik van uw gegevens beperken'),
  stopMore: text(
    'Do you dispute that your data is accurate or that we use it lawfully, or do you need it kept for a legal claim? You can have its use restricted in the meantime (art. 18 GDPR). We keep the data. E-mails sent with your consent stop immediately, and our staff use the data only for your requests, for legal claims and where the law requires it. You can keep using your account.',
    'Betwist u dat uw gegevens juist zijn of dat we ze rechtmatig gebruiken, of hebt u ze nodig voor een rechtsvordering? Dan kunt u het gebruik zolang laten beperken (art. 18 AVG). We bewaren de gegevens. E-mails waarvoor u toestemming hebt gegeven stoppen meteen, en onze medewerkers gebruiken de gegevens alleen voor uw verzoeken, voor rechtsvorderingen en waar de wet dat eist. Uw account kunt u blijven gebruiken.',
  ),
  stopped: message(
    'The use of your data has been restricted since {day}.',
    'Het gebruik van uw gegevens is beperkt sinds {day}.',
  ),
  resume: text('Lift the restriction', 'Beperking opheffen'),
  object: text('Object', 'Bezwaar maken'),
  objectMore: text(
    'We rely on our legitimate interest for this. You can object (art. 21 GDPR) without giving a reason. We answer within one month.',
    'Hiervoor beroepen we ons op ons gerechtvaardigd belang. U kunt bezwaar maken (art. 21 AVG) zonder een reden te geven. We antwoorden binnen een maand.',
  ),
  withdraw: text(
    'You gave consent for this and can withdraw it just as easily:',
    'U hebt hiervoor toestemming gegeven en kunt die even makkelijk intrekken:',
  ),
  preferences: text('Preferences and consents', 'Voorkeuren en toestemmingen'),
  contract: text(
    'Needed for our agreement with you. It ends with the agreement, or when you erase your account.',
    'Nodig voor onze overeenkomst met u. Het eindigt met de overeenkomst, of als u uw account wist.',
  ),
  law: text(
    'The law requires this, so you cannot object to it.',
    'De wet verplicht ons hiertoe; bezwaar is daarom niet mogelijk.',
  ),
  data: message('{basis}. Data: {categories}.', '{basis}. Gegevens: {categories}.'),
  kept: message('Kept: {retention}', 'Bewaard: {retention}'),
  erasure: message('If you erase your account: {erasure}', 'Als u uw account wist: {erasure}'),
  requests: text('Your requests', 'Uw verzoeken'),
  due: message('answer by {day}', 'antwoord uiterlijk {day}'),
  answered: message('answered on {day}', 'beantwoord op {day}'),
}

export interface PurposesView {
  readonly language: Language
  readonly declaration: Declaration
  readonly purposes: readonly HeldPurpose[]
  readonly requests: readonly OwnRequest[]
  readonly restrictedSince: Date | null
}

export function PurposesPage(view: PurposesView) {
  const { language, purposes, requests } = view
  return (
    <>
      <p class="prose">{messages.intro[language]}</p>
      {requests.length > 0 && <Requests language={language} requests={requests} />}
      <Restriction language={language} since={view.restrictedSince} />
      {purposes.map((held) => (
        <Purpose key={held.id} view={view} held={held} />
      ))}
    </>
  )
}

function Requests({ language, requests }: { language: Language; requests: readonly OwnRequest[] }) {
  return (
    <section class="stack" aria-labelledby="requests">
      <h2 id="requests">{messages.requests[language]}</h2>
      <ul class="rights__list">
        {requests.map((request, index) => (
          <li key={index}>
            {valueLabels[request.kind]?.[language] ?? request.kind}
            {request.question === null ? '' : ` – ${request.question}`}{' '}
            <span class="soft">({describeWhen(request, language)})</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function describeWhen({ answeredAt, dueAt }: OwnRequest, language: Language): string {
  const template = answeredAt === null ? messages.due : messages.answered
  return fill(template, { day: formatDay(answeredAt ?? dueAt, language) })[language]
}

function Restriction({ language, since }: { language: Language; since: Date | null }) {
  return (
    <section class="stack" aria-labelledby="restriction">
      <h2 id="restriction">{messages.stop[language]}</h2>
      {since !== null && <Notice>{fill(messages.stopped, { day: formatDay(since, language) })[language]}</Notice>}
      <p class="prose">{messages.stopMore[language]}</p>
      <ActionForm
        action={pageUrl(language, '/account/privacy/restrict')}
        hidden={{ restricted: since === null ? 'true' : 'false' }}
      >
        {messages[since === null ? 'stop' : 'resume'][language]}
      </ActionForm>
    </section>
  )
}

function Purpose({ view, held: { id, purpose, categories } }: { view: PurposesView; held: HeldPurpose }) {
  const { language, declaration } = view
  const { basis, retention, onErasure } = purpose
  return (
    <section class="stack rights__category" aria-labelledby={`purpose-${id}`}>
      <h2 id={`purpose-${id}`}>{purpose.title[language]}</h2>
      <p class="prose">{purpose.description[language]}</p>
      <p class="fine">
        {
          fill(messages.data, {
            basis: basisLabels[basis.kind],
            categories: listOf(categories.map((category) => declaration.categories[category]!.title)),
          })[language]
        }
      </p>
      <p class="fine">
        {fill(messages.kept, { retention: describeRetention(retention, declaration.retentionEvents) })[language]}{' '}
        {fill(messages.erasure, { erasure: describeErasure(onErasure) })[language]}
      </p>
      <Remedy id={id} kind={basis.kind} title={purpose.title[language]} language={language} />
    </section>
  )
}

interface RemedyProps {
  readonly id: string
  readonly kind: HeldPurpose['purpose']['basis']['kind']
  readonly title: string
  readonly language: Language
}

function Remedy({ id, kind, title, language }: RemedyProps) {
  if (kind === 'contract') return <p class="fine soft">{messages.contract[language]}</p>
  if (kind === 'legal-obligation') return <p class="fine soft">{messages.law[language]}</p>
  if (kind === 'consent')
    return (
      <p class="fine">
        {messages.withdraw[language]}{' '}
        <a href={pageUrl(language, '/account/preferences')}>{messages.preferences[language]}</a>
      </p>
    )
  return (
    <details class="rights__part">
      <summary>
        {messages.object[language]}
        <span class="visually-hidden">: {title}</span>
      </summary>
      <div class="stack">
        <p class="prose">{messages.objectMore[language]}</p>
        <DeclaredForm
          form={forms.objectionForm}
          language={language}
          action={pageUrl(language, '/account/privacy/object')}
          submit={messages.object[language]}
          hidden={{ purpose: id }}
        />
      </div>
    </details>
  )
}

/** What is held, purpose by purpose, and what can be done about each: object, withdraw, stop all use. Place: `/account/privacy/purposes`. */
import { fill, type Language, message, text } from '@confidant/i18n'
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
    'Each purpose that we hold something of you for, on which ground, and until when.',
    'Elk doel waarvoor we iets van u bewaren, op welke grond, en tot wanneer.',
  ),
  stop: text('Stop all use', 'Al het gebruik stilzetten'),
  stopMore: text(
    'Do you dispute that something is right or lawful, or do you need it kept for a claim? Then have its use stopped while that lasts (art. 18 GDPR). It is kept; e-mails that you agreed to stop at once, and the desk uses it only for your requests, for claims and for what the law orders. What you do here yourself goes on.',
    'Betwist u dat iets klopt of mag, of hebt u het nodig voor een rechtsvordering? Laat het gebruik dan stilzetten zolang dat duurt (art. 18 AVG). Het blijft bewaard; brieven waarmee u instemde stoppen meteen, en de balie gebruikt het alleen voor uw verzoeken, voor rechtsvorderingen en voor wat de wet opdraagt. Wat u hier zelf doet gaat door.',
  ),
  stopped: message(
    'The use of your data is stopped since {day}.',
    'Het gebruik van uw gegevens is stilgezet sinds {day}.',
  ),
  resume: text('Let it be used again', 'Weer laten gebruiken'),
  object: text('Object', 'Bezwaar maken'),
  objectMore: text(
    'It rests on our interest. You may object (art. 21 GDPR); you need not say why. The desk answers within a month.',
    'Dit rust op ons belang. U mag bezwaar maken (art. 21 AVG); u hoeft niet te zeggen waarom. De balie antwoordt binnen een maand.',
  ),
  withdraw: text(
    'You agreed to it and can withdraw as easily:',
    'U stemde ermee in en kunt dat even makkelijk intrekken:',
  ),
  preferences: text('Preferences and consents', 'Voorkeuren en toestemmingen'),
  contract: text(
    'It is needed for the agreement with you; it ends with the agreement, or when you erase the account.',
    'Het is nodig voor de overeenkomst met u; het eindigt daarmee, of als u het account wist.',
  ),
  law: text(
    'The law orders it; there is no objecting to that.',
    'De wet draagt het op; daartegen is geen bezwaar mogelijk.',
  ),
  data: text('Data:', 'Gegevens:'),
  kept: text('Kept:', 'Bewaard:'),
  erasure: text('When you erase the account:', 'Als u het account wist:'),
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
        {basisLabels[basis.kind][language]}. {messages.data[language]}{' '}
        {categories.map((category) => declaration.categories[category]!.title[language]).join(', ')}.
      </p>
      <p class="fine">
        {messages.kept[language]} {describeRetention(retention, declaration.retentionEvents)[language]}{' '}
        {messages.erasure[language]} {describeErasure(onErasure)[language]}
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

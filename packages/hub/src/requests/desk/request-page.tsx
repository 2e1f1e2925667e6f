/** One data request at the desk: who asked what, until when, and what can be done about it. Place: after a look. */
import { deskForms, type Language, type Text, text } from '@confidant/statement'
import { Button, Notice } from '@confidant/ui'
import { showDay, showMoment } from '../../desk/show-value.js'
import { DeclaredForm } from '../../web/forms/declared-form.js'
import type { FieldProblem, FormValues } from '../../web/forms/read-form.js'
import { pageUrl } from '../../web/page.js'
import type { Urgency } from '../request-clock.js'
import { channelWords, identityWords, kindWords, refusalGrounds, stateWords } from '../request-states.js'
import { UrgencyBadge, wordsOf } from './register-page.js'
import type { RequestRecord } from './request-record.js'
import { type Startable, startable, type WorkResult } from './request-work.js'

export const requestWords = {
  heading: text('Data request', 'Verzoek over gegevens'),
  asked: text('Asked', 'Gevraagd'),
  question: text('Explanation', 'Toelichting'),
  received: text('Received', 'Ontvangen'),
  due: text('To be answered at the latest on', 'Uiterlijk te beantwoorden op'),
  from: text('From', 'Van'),
  account: text('has an account', 'heeft een account'),
  noAccount: text('no account', 'geen account'),
  onPaper: text('no e-mail address: the answer goes on paper', 'geen e-mailadres: het antwoord gaat op papier'),
  identity: text('Whose request it is', 'Van wie het verzoek is'),
  shown: text('Shown by', 'Gebleken uit'),
  notShown: text('Not shown yet.', 'Nog niet gebleken.'),
  identityRule: text(
    'Ask for no more than is held: a link to the address on file, or a comparison with what is held. No copy of a passport or identity card.',
    'Vraag niet meer dan wat wordt bewaard: een link naar het bekende adres, of een vergelijking met wat wordt bewaard. Geen kopie van paspoort of identiteitskaart.',
  ),
  sendLink: text('Send a link to the address on file', 'Een link sturen naar het bekende adres'),
  checkIdentity: text('Enter how it was shown', 'Invoeren hoe het bleek'),
  scheduled: text(
    'This erasure carries itself out on its day; until then the person can call it off.',
    'Deze verwijdering voert zichzelf uit op haar dag; tot dan kan de persoon haar afzeggen.',
  ),
  start: text('Do it', 'Uitvoeren'),
  extend: text('Two further months', 'Twee maanden extra'),
  extendMore: text(
    'For complex or numerous requests only. The person is told now, with your reason.',
    'Alleen voor ingewikkelde of vele verzoeken. De persoon wordt nu geïnformeerd, met uw reden.',
  ),
  extendSubmit: text('Extend and tell the person', 'Verlengen en de persoon informeren'),
  answer: text('Answer', 'Beantwoorden'),
  answerSubmit: text('Send the answer', 'Het antwoord versturen'),
  refuse: text('Refuse', 'Weigeren'),
  refuseMore: text(
    'The letter names the ground, your explanation, the supervisory authority and the court.',
    'De brief noemt de grond, uw uitleg, de toezichthouder en de rechter.',
  ),
  refuseSubmit: text('Refuse, and tell the person why', 'Weigeren, en de persoon zeggen waarom'),
  ended: text('Ended', 'Afgerond'),
  extendedOn: text('Extended on', 'Verlengd op'),
  letter: text('Show the letter to print', 'De brief tonen om af te drukken'),
  back: text('To the register', 'Naar het register'),
}

const startWords: Readonly<Record<Startable, Text>> = {
  export: text(
    'Make the export that the person could make; they fetch it after signing in',
    'De export maken die de persoon kan maken; die haalt hem op na inloggen',
  ),
  erasure: text(
    'Erase the account and all that no law keeps, now',
    'Het account en alles wat geen wet bewaart nu wissen',
  ),
}

const resultWords: Readonly<Record<WorkResult, Text>> = {
  done: text('Done, and written down for the person to read.', 'Gedaan, en opgeschreven voor de persoon te lezen.'),
  ended: text(
    'This request has ended already; nothing was changed.',
    'Dit verzoek is al afgerond; er is niets gewijzigd.',
  ),
  'no-identity': text(
    'First establish whose request it is: an answer tells what is held.',
    'Stel eerst vast van wie het verzoek is: een antwoord vertelt wat wordt bewaard.',
  ),
  'no-address': text('No e-mail address is known.', 'Er is geen e-mailadres bekend.'),
  'too-late': text(
    'It was extended before, or the first month is over: more time is not allowed.',
    'Het is al verlengd, of de eerste maand is voorbij: meer tijd is niet toegestaan.',
  ),
}

export interface RequestPageProps {
  readonly language: Language
  readonly request: RequestRecord
  readonly reference: string
  readonly urgency: Urgency | null
  readonly mayExtend: boolean
  readonly sealed: string
  readonly result?: WorkResult
  /** The form that was refused. */
  readonly refused?: Refused
}

interface Refused {
  readonly path: string
  readonly values: FormValues
  readonly problems: Readonly<Record<string, FieldProblem>>
}

export function RequestPage(props: RequestPageProps) {
  const { language, request, result } = props
  return (
    <>
      {result && <Notice tone={result === 'done' ? 'good' : 'danger'}>{resultWords[result][language]}</Notice>}
      <Facts {...props} />
      {request.answeredAt !== null ? (
        <Ending {...props} />
      ) : request.state === 'scheduled' ? (
        <Notice>{requestWords.scheduled[language]}</Notice>
      ) : (
        <Work {...props} />
      )}
      <p>
        <a href={pageUrl(language, '/desk/requests')}>{requestWords.back[language]}</a>
      </p>
    </>
  )
}

function Facts({ language, request, reference, urgency }: RequestPageProps) {
  const account = requestWords[request.hasAccount ? 'account' : 'noAccount'][language]
  const from = request.addressee?.email ?? requestWords.onPaper[language]
  const facts: readonly (readonly [Text, preact.ComponentChildren])[] = [
    [requestWords.asked, `${wordsOf(kindWords, request.kind, language)} (${reference})`],
    [requestWords.question, request.question ?? '–'],
    [
      requestWords.received,
      `${showDay(request.receivedAt, language)}, ${wordsOf(channelWords, request.receivedBy, language)}`,
    ],
    [
      requestWords.due,
      <span key="due" class="row">
        {showDay(request.dueAt, language)} <UrgencyBadge language={language} urgency={urgency} />
      </span>,
    ],
    [requestWords.from, `${from} (${account})`],
    [
      requestWords.identity,
      request.identityCheckedBy === null
        ? requestWords.notShown[language]
        : `${requestWords.shown[language]} ${wordsOf(identityWords, request.identityCheckedBy, language)}`,
    ],
  ]
  return (
    <dl class="desk__facts">
      {facts.map(([label, value]) => (
        <div key={label.en}>
          <dt>{label[language]}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      {request.extendedAt !== null && (
        <div>
          <dt>{requestWords.extendedOn[language]}</dt>
          <dd>
            {showDay(request.extendedAt, language)}: {request.extensionReason}
          </dd>
        </div>
      )}
    </dl>
  )
}

function Work(props: RequestPageProps) {
  const { language, request, mayExtend } = props
  const identities = ['details-compared', 'in-person'].map((by) => [by, wordsOf(identityWords, by, language)])
  const grounds = Object.entries(refusalGrounds).map(([ground, words]) => [ground, words[language]])
  return (
    <>
      {request.identityCheckedBy === null && (
        <section class="stack">
          <h2>{requestWords.identity[language]}</h2>
          <p>{requestWords.identityRule[language]}</p>
          {request.addressee !== null && <SendLink {...props} />}
          <WorkForm
            {...props}
            form={deskForms.requestIdentityForm}
            path="identity"
            submit={requestWords.checkIdentity}
            choices={Object.fromEntries(identities)}
          />
        </section>
      )}
      {startable(request) !== null && <Start {...props} />}
      {request.identityCheckedBy !== null && (
        <section class="stack">
          <h2>{requestWords.answer[language]}</h2>
          <WorkForm {...props} form={deskForms.requestAnswerForm} path="answer" submit={requestWords.answerSubmit} />
        </section>
      )}
      {mayExtend && (
        <section class="stack">
          <h2>{requestWords.extend[language]}</h2>
          <p>{requestWords.extendMore[language]}</p>
          <WorkForm {...props} form={deskForms.requestExtensionForm} path="extend" submit={requestWords.extendSubmit} />
        </section>
      )}
      <section class="stack">
        <h2>{requestWords.refuse[language]}</h2>
        <p>{requestWords.refuseMore[language]}</p>
        <WorkForm
          {...props}
          form={deskForms.requestRefusalForm}
          path="refuse"
          submit={requestWords.refuseSubmit}
          choices={Object.fromEntries(grounds)}
        />
      </section>
    </>
  )
}

interface WorkFormProps extends Pick<RequestPageProps, 'language' | 'sealed' | 'refused'> {
  readonly form: Parameters<typeof DeclaredForm>[0]['form']
  readonly path: string
  readonly submit: Text
  readonly choices?: Readonly<Record<string, string>>
}

function WorkForm({ language, sealed, form, path, submit, choices, refused }: WorkFormProps) {
  return (
    <DeclaredForm
      form={form}
      language={language}
      action={pageUrl(language, `/desk/requests/${path}`)}
      submit={submit[language]}
      look="plain"
      {...(choices && { choices })}
      {...(refused?.path === path && { values: refused.values, problems: refused.problems })}
    >
      <input type="hidden" name="request" value={sealed} />
    </DeclaredForm>
  )
}

function Start({ language, request, sealed }: RequestPageProps) {
  const what = startable(request)
  if (what === null) return null
  return (
    <section class="stack">
      <h2>{requestWords.start[language]}</h2>
      <form method="post" action={pageUrl(language, `/desk/requests/${what}`)}>
        <input type="hidden" name="request" value={sealed} />
        <Button type="submit" look={what === 'erasure' ? 'danger' : 'plain'}>
          {startWords[what][language]}
        </Button>
      </form>
    </section>
  )
}

function SendLink({ language, sealed }: RequestPageProps) {
  return (
    <form method="post" action={pageUrl(language, '/desk/requests/link')}>
      <input type="hidden" name="request" value={sealed} />
      <Button type="submit" look="primary">
        {requestWords.sendLink[language]}
      </Button>
    </form>
  )
}

function Ending({ language, request, sealed }: RequestPageProps) {
  const { answeredAt, state, refusalGround, answer } = request
  return (
    <section class="stack">
      <h2>
        {requestWords.ended[language]}: {wordsOf(stateWords, state, language)}
        {answeredAt !== null && `, ${showMoment(answeredAt, language)}`}
      </h2>
      {refusalGround !== null && <p>{wordsOf(refusalGrounds, refusalGround, language)}</p>}
      {answer !== null && <p class="desk__words">{answer}</p>}
      {(state === 'answered' || state === 'refused') && (
        <form method="post" action={pageUrl(language, '/desk/requests/letter')}>
          <input type="hidden" name="request" value={sealed} />
          <Button type="submit">{requestWords.letter[language]}</Button>
        </form>
      )}
    </section>
  )
}

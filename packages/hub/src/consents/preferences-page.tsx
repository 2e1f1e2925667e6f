/** Every purpose that rests on consent, each with its words and one press for each answer, and all that was ever answered. */
import { type Language, text } from '@confidant/i18n'
import { consentTexts, controllerOf, type Declaration, type StatedConsent } from '@confidant/statement'
import { Badge, Empty, Notice } from '@confidant/ui'
import { formatDateTime, formatDay } from '../labels/format-date.js'
import { pageUrl } from '../web/page.js'
import { type ConsentState, describeWay, eventsOf, stateOf, statusLabels } from './consent-history.js'
import { ConsentQuestion } from './consent-question.js'
import type { ConsentAnswer } from './consent-records.js'

export const preferencesPath = '/account/preferences'

const messages = {
  intro: text(
    'These are the only purposes for which we ask your consent. Nothing else depends on your answer, and you can change it whenever you like.',
    'Dit zijn de enige doelen waarvoor we uw toestemming vragen. Niets anders hangt van uw antwoord af, en u kunt het altijd veranderen.',
  ),
  inForce: text('Given', 'Gegeven'),
  since: text('since', 'sinds'),
  notGiven: text('Not given', 'Niet gegeven'),
  uses: text('It uses:', 'Het gebruikt:'),
  responsible: text('Responsible:', 'Verantwoordelijk:'),
  withdrawal: text('Withdrawing:', 'Intrekken:'),
  outdated: text(
    'You agreed to an earlier wording. It still counts; this is how we ask now.',
    'U stemde in met een eerdere tekst. Die telt nog; zo vragen we het nu.',
  ),
  stopped: text(
    'The use of your data is stopped at your request. Meanwhile no consent counts, also one that you have given. You can end this under Privacy.',
    'Het gebruik van uw gegevens is op uw verzoek stilgezet. Zolang telt geen toestemming, ook niet een die u heeft gegeven. U beëindigt dat onder Privacy.',
  ),
  history: text('Everything you answered', 'Alles wat u antwoordde'),
  historyMore: text(
    'Each answer has a receipt: what you were asked, in which words, and what became of it.',
    'Bij elk antwoord hoort een bewijs: wat u is gevraagd, in welke woorden, en wat ervan werd.',
  ),
  noHistory: text('You have not answered anything yet.', 'U heeft nog niets beantwoord.'),
  wording: text('Wording', 'Tekst'),
  version: text('version', 'versie'),
  receipt: text('Receipt', 'Bewijs'),
  others: text('What does not rest on consent', 'Wat niet op toestemming berust'),
  othersMore: text(
    'Some of what we do rests on the agreement, on the law, or on an interest of ours. To the last you can object, under Privacy.',
    'Een deel van wat we doen berust op de overeenkomst, op de wet, of op een belang van ons. Tegen dat laatste kunt u bezwaar maken, onder Privacy.',
  ),
  toPrivacy: text('Go to Privacy', 'Naar Privacy'),
}

interface PreferencesPageProps {
  readonly language: Language
  readonly declaration: Declaration
  /** The newest first. */
  readonly answers: readonly ConsentAnswer[]
  /** The use of the person's data is stopped: meanwhile no consent counts. */
  readonly stopped: boolean
}

export function PreferencesPage({ language, declaration, answers, stopped }: PreferencesPageProps) {
  return (
    <>
      <p class="prose">{messages.intro[language]}</p>
      {stopped && <Notice>{messages.stopped[language]}</Notice>}
      {consentTexts(declaration).map((consent) => (
        <ConsentBlock
          key={consent.purpose}
          language={language}
          declaration={declaration}
          consent={consent}
          state={stateOf(consent, answers)}
        />
      ))}
      <section class="account__section" aria-labelledby="history">
        <h2 id="history">{messages.history[language]}</h2>
        {answers.length === 0 ? (
          <Empty>
            <p>{messages.noHistory[language]}</p>
          </Empty>
        ) : (
          <History language={language} declaration={declaration} answers={answers} />
        )}
      </section>
      <section class="account__section" aria-labelledby="others">
        <h2 id="others">{messages.others[language]}</h2>
        <p class="prose">{messages.othersMore[language]}</p>
        <p>
          <a href={pageUrl(language, '/account/privacy')}>{messages.toPrivacy[language]}</a>
        </p>
      </section>
    </>
  )
}

interface ConsentBlockProps {
  readonly language: Language
  readonly declaration: Declaration
  readonly consent: StatedConsent
  readonly state: ConsentState
}

function ConsentBlock({ language, declaration, consent, state }: ConsentBlockProps) {
  const purpose = declaration.purposes[consent.purpose]!
  const id = `consent-${consent.purpose}`
  const inForce = state.kind === 'in-force'
  const uses = Object.keys(purpose.needs).map((category) => declaration.categories[category]?.title[language])
  return (
    <section class="card consent" aria-labelledby={id}>
      <div class="consent__head">
        <h2 id={id}>{purpose.title[language]}</h2>
        <Badge tone={inForce ? 'good' : 'plain'}>{describeState(state, language)}</Badge>
      </div>
      <p>{purpose.description[language]}</p>
      <p class="fine soft">
        {messages.uses[language]} {uses.join(', ')}. {messages.responsible[language]}{' '}
        {controllerOf(declaration.operator, purpose.part).name}
      </p>
      {inForce && state.outdated && <Notice>{messages.outdated[language]}</Notice>}
      <ConsentQuestion
        language={language}
        purpose={consent.purpose}
        consent={consent}
        action={pageUrl(language, preferencesPath)}
        answers={inForce ? (state.outdated ? ['yes', 'withdraw'] : ['withdraw']) : ['yes']}
      />
      <p class="fine soft">
        {messages.withdrawal[language]} {consent.withdrawal[language]}
      </p>
    </section>
  )
}

function describeState(state: ConsentState, language: Language): string {
  if (state.kind === 'never-asked') return messages.notGiven[language]
  const what = state.kind === 'in-force' ? messages.inForce : statusLabels[state.status]
  return `${what[language]} ${messages.since[language]} ${formatDay(state.since, language)}`
}

function History({ language, declaration, answers }: Omit<PreferencesPageProps, 'stopped'>) {
  return (
    <>
      <p class="soft prose">{messages.historyMore[language]}</p>
      <ul class="account__list">
        {answers.map((answer) => {
          const title = declaration.purposes[answer.purpose]?.title[language] ?? answer.purpose
          return (
            <li key={answer.id} class="account__line">
              <span class="account__about">
                <strong>{title}</strong>
                {eventsOf(answer).map(({ status, at, by }) => (
                  <span key={status}>
                    {statusLabels[status][language]} {formatDateTime(new Date(at), language)},{' '}
                    {describeWay(by)[language]}
                  </span>
                ))}
                <span class="fine soft">
                  {messages.wording[language]} {answer.textId}, {messages.version[language]} {answer.textVersion} (
                  {answer.language})
                </span>
              </span>
              <a href={pageUrl(language, `/account/receipts/${answer.id}`)}>
                {messages.receipt[language]}
                <span class="visually-hidden">
                  : {title}, {formatDateTime(answer.answeredAt, language)}
                </span>
              </a>
            </li>
          )
        })}
      </ul>
    </>
  )
}

/** Every purpose that rests on consent, with its wording and a button for each answer, and the history of all answers. */
import { fill, type Language, listOf, message, text } from '@confidant/i18n'
import { consentTexts, controllerOf, type Declaration, type StatedConsent } from '@confidant/statement'
import { Badge, Empty, Notice } from '@confidant/ui'
import { formatDateTime, formatDay } from '../labels/format-date.js'
import { languageName } from '../labels/language-name.js'
import { pageUrl } from '../web/page.js'
import { type ConsentState, describeWay, eventsOf, stateOf, statusLabels } from './consent-history.js'
import { ConsentQuestion } from './consent-question.js'
import type { ConsentAnswer } from './consent-records.js'

export const preferencesPath = '/account/preferences'

const messages = {
  intro: text(
    'These are the only purposes for which we ask your consent. Nothing else depends on your answer, and you can change it at any time.',
    'Alleen voor deze doelen vragen we uw toestemming. Niets anders hangt van uw antwoord af, en u kunt het altijd wijzigen.',
  ),
  notGiven: text('Not given', 'Niet gegeven'),
  state: message('{status} on {day}', '{status} op {day}'),
  uses: message(
    'Data used: {categories}. {controller} is responsible.',
    'Gebruikte gegevens: {categories}. {controller} is verantwoordelijk.',
  ),
  withdrawal: message('How to withdraw: {how}', 'Intrekken: {how}'),
  outdated: text(
    'You agreed to an earlier wording. Your consent still counts; this is how we ask for it now.',
    'U hebt ingestemd met een eerdere tekst. Uw toestemming telt nog; zo vragen we er nu om.',
  ),
  restricted: text(
    'The use of your data is restricted at your request. Until you lift the restriction, no consent counts, not even one you have given. You can lift it under Privacy.',
    'Het gebruik van uw gegevens is op uw verzoek beperkt. Zolang dat zo is, telt geen enkele toestemming, ook niet een die u hebt gegeven. Onder Privacy kunt u de beperking opheffen.',
  ),
  history: text('All your answers', 'Al uw antwoorden'),
  historyMore: text(
    'Each answer has a receipt: what you were asked, in which words, and what has happened since.',
    'Bij elk antwoord hoort een bewijs: wat we u hebben gevraagd, in welke woorden, en wat er daarna is gebeurd.',
  ),
  noHistory: text('You have not answered anything yet.', 'U hebt nog niets beantwoord.'),
  event: message('{status} on {at}, {way}', '{status} op {at}, {way}'),
  wording: message('Wording {id}, version {version}, in {language}', 'Tekst {id}, versie {version}, in het {language}'),
  receipt: text('Receipt', 'Bewijs'),
  receiptOf: message('Receipt: {purpose}, {at}', 'Bewijs: {purpose}, {at}'),
  others: text('What does not need your consent', 'Waar uw toestemming niet voor nodig is'),
  othersMore: text(
    'Some of what we do is based on our agreement with you, on the law, or on an interest of ours. You can object to the last of these under Privacy.',
    'Een deel van wat we doen berust op de overeenkomst met u, op de wet of op een belang van ons. Tegen dat laatste kunt u onder Privacy bezwaar maken.',
  ),
  toPrivacy: text('Go to Privacy', 'Naar Privacy'),
}

interface PreferencesPageProps {
  readonly language: Language
  readonly declaration: Declaration
  /** The newest first. */
  readonly answers: readonly ConsentAnswer[]
  /** The use of the person's data is restricted: until that is lifted no consent counts. */
  readonly restricted: boolean
}

export function PreferencesPage({ language, declaration, answers, restricted }: PreferencesPageProps) {
  return (
    <>
      <p class="prose">{messages.intro[language]}</p>
      {restricted && <Notice>{messages.restricted[language]}</Notice>}
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
  const categories = Object.keys(purpose.needs).map((category) => declaration.categories[category]!.title)
  const controller = controllerOf(declaration.operator, purpose.part).name
  return (
    <section class="card consent" aria-labelledby={id}>
      <div class="consent__head">
        <h2 id={id}>{purpose.title[language]}</h2>
        <Badge tone={inForce ? 'good' : 'plain'}>{describeState(state, language)}</Badge>
      </div>
      <p>{purpose.description[language]}</p>
      <p class="fine soft">{fill(messages.uses, { categories: listOf(categories, 'labels'), controller })[language]}</p>
      {inForce && state.outdated && <Notice>{messages.outdated[language]}</Notice>}
      <ConsentQuestion
        language={language}
        purpose={consent.purpose}
        consent={consent}
        action={pageUrl(language, preferencesPath)}
        answers={inForce ? (state.outdated ? ['yes', 'withdraw'] : ['withdraw']) : ['yes']}
      />
      <p class="fine soft">{fill(messages.withdrawal, { how: consent.withdrawal })[language]}</p>
    </section>
  )
}

function describeState(state: ConsentState, language: Language): string {
  if (state.kind === 'never-asked') return messages.notGiven[language]
  const status = statusLabels[state.kind === 'in-force' ? 'given' : state.status]
  return fill(messages.state, { status, day: formatDay(state.since, language) })[language]
}

function History({ language, declaration, answers }: Omit<PreferencesPageProps, 'restricted'>) {
  return (
    <>
      <p class="soft prose">{messages.historyMore[language]}</p>
      <ul class="account__list">
        {answers.map((answer) => {
          const purpose = declaration.purposes[answer.purpose]?.title ?? text(answer.purpose, answer.purpose)
          const answeredAt = formatDateTime(answer.answeredAt, language)
          const { textId: id, textVersion } = answer
          const wording = { id, version: String(textVersion), language: languageName(answer.language) }
          return (
            <li key={answer.id} class="account__line">
              <span class="account__about">
                <strong>{purpose[language]}</strong>
                {eventsOf(answer).map(({ status, at, by }) => (
                  <span key={status}>
                    {
                      fill(messages.event, {
                        status: statusLabels[status],
                        at: formatDateTime(new Date(at), language),
                        way: describeWay(by),
                      })[language]
                    }
                  </span>
                ))}
                <span class="fine soft">{fill(messages.wording, wording)[language]}</span>
              </span>
              <a
                href={pageUrl(language, `/account/receipts/${answer.id}`)}
                aria-label={fill(messages.receiptOf, { purpose, at: answeredAt })[language]}
              >
                {messages.receipt[language]}
              </a>
            </li>
          )
        })}
      </ul>
    </>
  )
}

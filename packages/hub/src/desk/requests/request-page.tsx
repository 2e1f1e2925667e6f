/** One data request at the desk: who asked what, until when, and what can be done about it. Place: after a look. */
import type { Text } from '@confidant/statement'
import { Notice } from '@confidant/ui'
import type { ComponentChildren } from 'preact'
import { dayInWords, timeInWords } from '../../labels/moments.js'
import {
  channelLabels,
  identityLabels,
  refusalGroundLabels,
  requestKindLabels,
  requestStateLabels,
} from '../../labels/request-labels.js'
import { Press } from '../../web/forms/press.js'
import { pageUrl } from '../../web/page.js'
import { UrgencyBadge, wordsOf } from './register-page.js'
import type { RequestPageProps } from './request-page-props.js'
import { requestWords, resultWords } from './request-words.js'
import { WorkForms } from './request-work-forms.js'

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
        <WorkForms {...props} />
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
  const facts: readonly (readonly [Text, ComponentChildren])[] = [
    [requestWords.asked, `${wordsOf(requestKindLabels, request.kind, language)} (${reference})`],
    [requestWords.question, request.question ?? '–'],
    [
      requestWords.received,
      `${dayInWords(request.receivedAt, language)}, ${wordsOf(channelLabels, request.receivedBy, language)}`,
    ],
    [
      requestWords.due,
      <span key="due" class="row">
        {dayInWords(request.dueAt, language)} <UrgencyBadge language={language} urgency={urgency} />
      </span>,
    ],
    [requestWords.from, `${from} (${account})`],
    [
      requestWords.identity,
      request.identityCheckedBy === null
        ? requestWords.notShown[language]
        : `${requestWords.shown[language]} ${wordsOf(identityLabels, request.identityCheckedBy, language)}`,
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
            {dayInWords(request.extendedAt, language)}: {request.extensionReason}
          </dd>
        </div>
      )}
    </dl>
  )
}

function Ending({ language, request, sealed }: RequestPageProps) {
  const { answeredAt, state, refusalGround, answer } = request
  return (
    <section class="stack">
      <h2>
        {requestWords.ended[language]}: {wordsOf(requestStateLabels, state, language)}
        {answeredAt !== null && `, ${timeInWords(answeredAt, language)}`}
      </h2>
      {refusalGround !== null && <p>{wordsOf(refusalGroundLabels, refusalGround, language)}</p>}
      {answer !== null && <p class="desk__words">{answer}</p>}
      {(state === 'answered' || state === 'refused') && (
        <Press action={pageUrl(language, '/desk/requests/letter')} hidden={{ request: sealed }}>
          {requestWords.letter[language]}
        </Press>
      )}
    </section>
  )
}

/** One data subject request at the desk: who asked what, the due date, and what can be done. Place: after audited access. */
import { fill, type Text } from '@confidant/i18n'
import { Notice } from '@confidant/ui'
import type { ComponentChildren } from 'preact'
import { formatDateTime, formatDay } from '../../labels/format-date.js'
import {
  channelLabels,
  identityLabels,
  refusalGroundLabels,
  requestKindLabels,
  requestStateLabels,
} from '../../labels/request-labels.js'
import { ActionForm } from '../../web/forms/action-form.js'
import { pageUrl } from '../../web/page.js'
import { labelOf, UrgencyBadge } from './register-page.js'
import { requestMessages, resultLabels } from './request-messages.js'
import type { RequestPageProps } from './request-page-props.js'
import { WorkForms } from './request-work-forms.js'

export function RequestPage(props: RequestPageProps) {
  const { language, request, result } = props
  return (
    <>
      {result && <Notice tone={result === 'done' ? 'good' : 'danger'}>{resultLabels[result][language]}</Notice>}
      <Facts {...props} />
      {request.answeredAt !== null ? (
        <Ending {...props} />
      ) : request.state === 'scheduled' ? (
        <Notice>{requestMessages.scheduled[language]}</Notice>
      ) : (
        <WorkForms {...props} />
      )}
      <p>
        <a href={pageUrl(language, '/desk/requests')}>{requestMessages.back[language]}</a>
      </p>
    </>
  )
}

function Facts({ language, request, reference, urgency }: RequestPageProps) {
  const account = requestMessages[request.hasAccount ? 'account' : 'noAccount']
  const from = request.addressee?.email ?? requestMessages.onPaper
  const facts: readonly (readonly [Text, ComponentChildren])[] = [
    [requestMessages.asked, `${labelOf(requestKindLabels, request.kind, language)} (${reference})`],
    [requestMessages.question, request.question ?? '–'],
    [
      requestMessages.received,
      `${formatDay(request.receivedAt, language)}, ${labelOf(channelLabels, request.receivedBy, language)}`,
    ],
    [
      requestMessages.due,
      <span key="due" class="row">
        {formatDay(request.dueAt, language)} <UrgencyBadge language={language} urgency={urgency} />
      </span>,
    ],
    [requestMessages.from, fill(account, { from })[language]],
    [
      requestMessages.identity,
      request.identityCheckedBy === null
        ? requestMessages.notShown[language]
        : fill(requestMessages.shown, { how: labelOf(identityLabels, request.identityCheckedBy, language) })[language],
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
          <dt>{requestMessages.extendedOn[language]}</dt>
          <dd>
            {formatDay(request.extendedAt, language)}: {request.extensionReason}
          </dd>
        </div>
      )}
    </dl>
  )
}

function Ending({ language, request, sealed }: RequestPageProps) {
  const { answeredAt, refusalGround, answer } = request
  const state = labelOf(requestStateLabels, request.state, language)
  const heading =
    answeredAt === null
      ? fill(requestMessages.closed, { state })
      : fill(requestMessages.closedOn, { state, at: formatDateTime(answeredAt, language) })
  return (
    <section class="stack">
      <h2>{heading[language]}</h2>
      {refusalGround !== null && <p>{labelOf(refusalGroundLabels, refusalGround, language)}</p>}
      {answer !== null && <p class="desk__words">{answer}</p>}
      {(request.state === 'answered' || request.state === 'refused') && (
        <ActionForm action={pageUrl(language, '/desk/requests/letter')} hidden={{ request: sealed }}>
          {requestMessages.email[language]}
        </ActionForm>
      )}
    </section>
  )
}

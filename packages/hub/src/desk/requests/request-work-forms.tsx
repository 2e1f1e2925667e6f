/** What can be done with an open request: one form for each action. */
import type { Text } from '@confidant/i18n'
import { deskForms } from '@confidant/statement'
import { startable } from '../../data-requests/index.js'
import { identityLabels, refusalGroundLabels } from '../../labels/request-labels.js'
import { ActionForm } from '../../web/forms/action-form.js'
import { DeclaredForm } from '../../web/forms/declared-form.js'
import { pageUrl } from '../../web/page.js'
import { labelOf } from './register-page.js'
import { requestMessages, startLabels } from './request-messages.js'
import type { RequestPageProps } from './request-page-props.js'

export function WorkForms(props: RequestPageProps) {
  const { language, request, mayExtend } = props
  const identities = ['details-compared', 'in-person'].map((by) => [by, labelOf(identityLabels, by, language)])
  const grounds = Object.entries(refusalGroundLabels).map(([ground, label]) => [ground, label[language]])
  return (
    <>
      {request.identityCheckedBy === null && (
        <section class="stack">
          <h2>{requestMessages.identity[language]}</h2>
          <p>{requestMessages.identityRule[language]}</p>
          {request.addressee !== null && <SendLink {...props} />}
          <WorkForm
            {...props}
            form={deskForms.requestIdentityForm}
            path="identity"
            submit={requestMessages.checkIdentity}
            choices={Object.fromEntries(identities)}
          />
        </section>
      )}
      {startable(request) !== null && <Start {...props} />}
      {request.identityCheckedBy !== null && (
        <section class="stack">
          <h2>{requestMessages.answer[language]}</h2>
          <WorkForm {...props} form={deskForms.requestAnswerForm} path="answer" submit={requestMessages.answerSubmit} />
        </section>
      )}
      {mayExtend && (
        <section class="stack">
          <h2>{requestMessages.extend[language]}</h2>
          <p>{requestMessages.extendMore[language]}</p>
          <WorkForm
            {...props}
            form={deskForms.requestExtensionForm}
            path="extend"
            submit={requestMessages.extendSubmit}
          />
        </section>
      )}
      <section class="stack">
        <h2>{requestMessages.refuse[language]}</h2>
        <p>{requestMessages.refuseMore[language]}</p>
        <WorkForm
          {...props}
          form={deskForms.requestRefusalForm}
          path="refuse"
          submit={requestMessages.refuseSubmit}
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
      variant="plain"
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
      <h2>{requestMessages.start[language]}</h2>
      <ActionForm
        action={pageUrl(language, `/desk/requests/${what}`)}
        hidden={{ request: sealed }}
        variant={what === 'erasure' ? 'danger' : 'plain'}
      >
        {startLabels[what][language]}
      </ActionForm>
    </section>
  )
}

function SendLink({ language, sealed }: RequestPageProps) {
  return (
    <ActionForm action={pageUrl(language, '/desk/requests/link')} hidden={{ request: sealed }} variant="primary">
      {requestMessages.sendLink[language]}
    </ActionForm>
  )
}

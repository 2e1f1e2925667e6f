/** What can be done about a request that waits for an answer: one form for each. */
import { deskForms, type Text } from '@confidant/statement'
import { startable } from '../../data-requests/index.js'
import { identityLabels, refusalGroundLabels } from '../../labels/request-labels.js'
import { DeclaredForm } from '../../web/forms/declared-form.js'
import { Press } from '../../web/forms/press.js'
import { pageUrl } from '../../web/page.js'
import { wordsOf } from './register-page.js'
import type { RequestPageProps } from './request-page-props.js'
import { requestWords, startWords } from './request-words.js'

export function WorkForms(props: RequestPageProps) {
  const { language, request, mayExtend } = props
  const identities = ['details-compared', 'in-person'].map((by) => [by, wordsOf(identityLabels, by, language)])
  const grounds = Object.entries(refusalGroundLabels).map(([ground, words]) => [ground, words[language]])
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
      <Press
        action={pageUrl(language, `/desk/requests/${what}`)}
        hidden={{ request: sealed }}
        look={what === 'erasure' ? 'danger' : 'plain'}
      >
        {startWords[what][language]}
      </Press>
    </section>
  )
}

function SendLink({ language, sealed }: RequestPageProps) {
  return (
    <Press action={pageUrl(language, '/desk/requests/link')} hidden={{ request: sealed }} look="primary">
      {requestWords.sendLink[language]}
    </Press>
  )
}

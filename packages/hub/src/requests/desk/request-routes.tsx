/** Data requests at the desk. The register names nobody; everything about one request is a look, and is written down first. */
import { deskForms, type PayloadDeclaration, type PayloadValue, type Text, text } from '@confidant/statement'
import type { Hono } from 'hono'
import { asHubContext, type DeskContext, type DeskEnv } from '../../desk/desk-env.js'
import type { RenderDesk } from '../../desk/desk-frame.js'
import type { LookAction, LookAt } from '../../desk/look/look-at.js'
import type { HubParts } from '../../hub-parts.js'
import type { ErasureRequests } from '../../rights/erasure/erasure-requests.js'
import type { ExportRequests } from '../../rights/export/export-requests.js'
import { readCarried, readForm } from '../../web/forms/read-form.js'
import { pageUrl } from '../../web/page.js'
import type { RequestKey } from '../confirm-token.js'
import { mayExtend } from '../request-clock.js'
import { enterRequest } from './enter-request.js'
import { EnterRequestPage, enterWords } from './enter-request-page.js'
import { entityOf, LetterPage, lastLetter, letterHeading } from './letter-page.js'
import { createRegister, type RegisterFilter, referenceOf, registerFilters, urgencyOf } from './register.js'
import { RegisterPage, registerWords } from './register-page.js'
import { RequestPage, type RequestPageProps, requestWords } from './request-page.js'
import { type RequestRecord, readRequest } from './request-record.js'
import { carryOutWork, type RequestWork, type WorkResult } from './request-work.js'
import { openRequest, sealRequest } from './sealed-request.js'

type RequestRouteParts = Pick<HubParts, 'withPurpose' | 'secrets' | 'declaration' | 'now' | 'publicUrl'> & {
  readonly renderDesk: RenderDesk
  readonly lookAt: LookAt
  readonly exports: Pick<ExportRequests, 'ask'>
  readonly erasures: Pick<ErasureRequests, 'ask'>
}

const place = '/desk/requests'
/** In the log that the person reads. */
const reason: Text = text('Your data request', 'Uw verzoek over uw gegevens')

export function addRequestRoutes(desk: Hono<DeskEnv>, parts: RequestRouteParts): void {
  const { declaration, secrets, now, publicUrl, renderDesk, lookAt } = parts
  const register = createRegister(parts)

  desk.get('/requests', async (c) => {
    const language = c.get('language')
    const filter: RegisterFilter = registerFilters.find((one) => one === c.req.query('show')) ?? 'open'
    const entries = (await register.list(filter)).map((entry) => ({ ...entry, sealed: seal(c, entry.key) }))
    const body = <RegisterPage language={language} filter={filter} entries={entries} />
    return renderDesk(c, { place, heading: registerWords.heading[language], body })
  })

  desk.get('/requests/new', (c) => showEntry(c, {}))
  desk.post('/requests/new', async (c) => {
    const form = await readForm(asHubContext(c), deskForms.receivedRequestForm)
    if (!form.ok) return showEntry(c, { values: form.typed, problems: form.problems })
    const entered = await enterRequest(parts, c.get('employee'), form.value, reason[c.get('language')])
    if (entered !== 'in-the-future') return show(c, entered)
    const values = { ...form.value, email: form.value.email ?? '', question: form.value.question ?? '' }
    return showEntry(c, { values, problems: { received_on: 'invalid' } })
  })

  desk.post('/requests/open', async (c) => {
    const key = await opened(c)
    return key === null ? toRegister(c) : show(c, key)
  })
  desk.post('/requests/letter', async (c) => {
    const key = await opened(c)
    return key === null ? toRegister(c) : showLetter(c, key)
  })

  takes('identity', 'identity-checked', deskForms.requestIdentityForm, (form) => ({
    do: 'check-identity',
    by: form.identity_checked_by,
  }))
  takes('link', 'looked', { fields: {} }, () => ({ do: 'send-link' }))
  takes('export', 'export-started', { fields: {} }, () => ({ do: 'start' }))
  takes('erasure', 'erasure-started', { fields: {} }, () => ({ do: 'start' }))
  takes('extend', 'request-extended', deskForms.requestExtensionForm, (form) => ({
    do: 'extend',
    reason: form.extension_reason,
  }))
  takes('answer', 'request-answered', deskForms.requestAnswerForm, (form) => ({ do: 'answer', answer: form.answer }))
  takes('refuse', 'request-refused', deskForms.requestRefusalForm, (form) => ({
    do: 'refuse',
    ground: form.refusal_ground,
    explanation: form.answer,
  }))

  /** A form that does one thing to the request which it carries. */
  function takes<const P extends Pick<PayloadDeclaration, 'fields'>>(
    path: string,
    action: LookAction,
    payload: P,
    toWork: (value: PayloadValue<P>) => RequestWork,
  ): void {
    desk.post(`/requests/${path}`, async (c) => {
      const key = await opened(c)
      if (key === null) return toRegister(c)
      const form = await readForm(asHubContext(c), payload, ['request'])
      if (!form.ok) return show(c, key, { refused: { path, values: form.typed, problems: form.problems } })
      return show(c, key, {}, { action, work: toWork(form.value) })
    })
  }

  function seal(c: DeskContext, key: RequestKey): string {
    return sealRequest(secrets, c.get('employee'), key, now())
  }

  async function opened(c: DeskContext): Promise<RequestKey | null> {
    return openRequest(secrets, c.get('employee'), await readCarried(asHubContext(c), 'request'), now())
  }

  function toRegister(c: DeskContext): Response {
    return c.redirect(pageUrl(c.get('language'), place), 303)
  }

  /** Reads the request, after doing to it what was asked, in one look. */
  async function look(
    c: DeskContext,
    key: RequestKey,
    order: { readonly action: LookAction; readonly work: RequestWork } | null,
  ): Promise<{ readonly request: RequestRecord | null; readonly result: WorkResult | undefined }> {
    const action = order?.action ?? 'looked'
    const why = `${reason[c.get('language')]} ${referenceOf(key.request)}`
    return lookAt(
      c.get('employee'),
      { purpose: 'data-rights:desk', person: key.person, reason: why, action },
      async (tx) => {
        const request = await readRequest(tx, key, declaration)
        if (request === null || order === null) return { request, result: undefined }
        const result = await carryOutWork(parts, tx, request, order.work)
        return { request: await readRequest(tx, key, declaration), result }
      },
    )
  }

  type Shown = Pick<RequestPageProps, 'refused'>

  async function show(
    c: DeskContext,
    key: RequestKey,
    shown: Shown = {},
    order: Parameters<typeof look>[2] = null,
  ): Promise<Response> {
    const language = c.get('language')
    const { request, result } = await look(c, key, order)
    if (request === null) return toRegister(c)
    const body = (
      <RequestPage
        language={language}
        request={request}
        reference={referenceOf(key.request)}
        urgency={urgencyOf(request, now())}
        mayExtend={mayExtend(request, now())}
        sealed={seal(c, key)}
        {...(result && { result })}
        {...shown}
      />
    )
    const failed = result !== undefined && result !== 'done'
    const status = shown.refused !== undefined ? 422 : failed ? 409 : 200
    return renderDesk(c, { place, heading: requestWords.heading[language], status, body })
  }

  async function showLetter(c: DeskContext, key: RequestKey): Promise<Response> {
    const { request } = await look(c, key, null)
    const letter = request === null ? null : lastLetter(request, { declaration, publicUrl })
    if (request === null || letter === null || request.answeredAt === null) return toRegister(c)
    const entity = entityOf(request, declaration)
    const body = (
      <LetterPage language={request.language} letter={letter} entity={entity} answeredAt={request.answeredAt} />
    )
    return renderDesk(c, { place, heading: letterHeading[c.get('language')], body })
  }

  function showEntry(c: DeskContext, typed: Omit<Parameters<typeof EnterRequestPage>[0], 'language'>): Response {
    const language = c.get('language')
    const body = <EnterRequestPage language={language} {...typed} />
    return renderDesk(c, {
      place,
      heading: enterWords.heading[language],
      status: typed.problems === undefined ? 200 : 422,
      body,
    })
  }
}

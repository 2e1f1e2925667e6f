/** Data subject requests at the desk. The register names nobody; everything about one request is audited access, logged first. */
import { deskForms, type PayloadDeclaration, type PayloadValue } from '@confidant/statement'
import type { Hono } from 'hono'
import type { RequestWork } from '../../data-requests/index.js'
import { createRegister, enterRequest, type RegisterFilter, registerFilters } from '../../data-requests/index.js'
import type { AccessAction } from '../../staff/audited-access.js'
import { asHubContext, type DeskContext, type DeskEnv } from '../../staff/desk-env.js'
import { readForm } from '../../web/forms/read-form.js'
import { EnterRequestPage, enterMessages } from './enter-request-page.js'
import { RegisterPage, registerMessages } from './register-page.js'
import { createRequestViews, type RequestViewParts, requestReason, requestsPlace } from './request-views.js'

export function addRequestRoutes(desk: Hono<DeskEnv>, parts: RequestViewParts): void {
  const { renderDesk } = parts
  const place = requestsPlace
  const register = createRegister(parts)
  const { seal, carried, toRegister, show, showEmail } = createRequestViews(parts)

  desk.get('/requests', async (c) => {
    const language = c.get('language')
    const filter: RegisterFilter = registerFilters.find((one) => one === c.req.query('show')) ?? 'open'
    const entries = (await register.list(filter)).map((entry) => ({ ...entry, sealed: seal(c, entry.key) }))
    const body = <RegisterPage language={language} filter={filter} entries={entries} />
    return renderDesk(c, { place, heading: registerMessages.heading[language], body })
  })

  desk.get('/requests/new', (c) => showEntry(c, {}))
  desk.post('/requests/new', async (c) => {
    const form = await readForm(asHubContext(c), deskForms.receivedRequestForm)
    if (!form.ok) return showEntry(c, { values: form.typed, problems: form.problems })
    const entered = await enterRequest(parts, c.get('employee'), form.value, requestReason[c.get('language')])
    if (entered !== 'in-the-future') return show(c, entered)
    const values = { ...form.value, email: form.value.email ?? '', question: form.value.question ?? '' }
    return showEntry(c, { values, problems: { received_on: 'invalid' } })
  })

  desk.post('/requests/open', async (c) => {
    const key = await carried(c)
    return key === null ? toRegister(c) : show(c, key)
  })
  desk.post('/requests/letter', async (c) => {
    const key = await carried(c)
    return key === null ? toRegister(c) : showEmail(c, key)
  })

  takes('identity', 'identity-checked', deskForms.requestIdentityForm, (form) => ({
    do: 'check-identity',
    by: form.identity_checked_by,
  }))
  takes('link', 'viewed', { fields: {} }, () => ({ do: 'send-link' }))
  takes('export', 'export-started', { fields: {} }, () => ({ do: 'start', what: 'export' }))
  takes('erasure', 'erasure-started', { fields: {} }, () => ({ do: 'start', what: 'erasure' }))
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

  /** Routes a form that does one thing to the request it carries. */
  function takes<const P extends Pick<PayloadDeclaration, 'fields'>>(
    path: string,
    action: AccessAction,
    payload: P,
    toWork: (value: PayloadValue<P>) => RequestWork,
  ): void {
    desk.post(`/requests/${path}`, async (c) => {
      const key = await carried(c)
      if (key === null) return toRegister(c)
      const form = await readForm(asHubContext(c), payload, ['request'])
      if (!form.ok) return show(c, key, { refused: { path, values: form.typed, problems: form.problems } })
      return show(c, key, {}, { action, work: toWork(form.value) })
    })
  }

  function showEntry(c: DeskContext, typed: Omit<Parameters<typeof EnterRequestPage>[0], 'language'>): Response {
    const language = c.get('language')
    const body = <EnterRequestPage language={language} {...typed} />
    return renderDesk(c, {
      place,
      heading: enterMessages.heading[language],
      status: typed.problems === undefined ? 200 : 422,
      body,
    })
  }
}

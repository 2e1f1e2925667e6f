/**
 * Carries out an action on one request and shows it: one audited access, one transaction, one page. Place: between the routes of
 * requests and the pages.
 */
import { type Text, text } from '@confidant/i18n'
import type { ErasureRequests, ExportRequests, RequestKey } from '../../data-requests/index.js'
import {
  carryOutWork,
  mayExtend,
  type RequestRecord,
  type RequestWork,
  readRequest,
  referenceOf,
  urgencyOf,
  type WorkResult,
} from '../../data-requests/index.js'
import type { HubParts } from '../../hub-parts.js'
import type { AccessAction, AuditedAccess } from '../../staff/audited-access.js'
import { asHubContext, type DeskContext } from '../../staff/desk-env.js'
import type { RenderDesk } from '../../staff/desk-frame.js'
import { readCarried } from '../../web/forms/read-form.js'
import { pageUrl } from '../../web/page.js'
import { EmailPage, emailHeading, entityOf, lastEmail } from './email-page.js'
import { requestMessages } from './request-messages.js'
import { RequestPage } from './request-page.js'
import type { RequestPageProps } from './request-page-props.js'
import { sealedRequest } from './sealed-request.js'

export type RequestViewParts = Pick<HubParts, 'withPurpose' | 'secrets' | 'declaration' | 'now' | 'publicUrl'> & {
  readonly renderDesk: RenderDesk
  readonly auditedAccess: AuditedAccess
  readonly exports: Pick<ExportRequests, 'ask'>
  readonly erasures: Pick<ErasureRequests, 'ask'>
}

export const requestsPlace = '/desk/requests'
/** The reason in the access log, which the person can read. */
export const requestReason: Text = text('Your data request', 'Uw verzoek over uw gegevens')

export interface WorkOrder {
  readonly action: AccessAction
  readonly work: RequestWork
}

type Shown = Pick<RequestPageProps, 'refused'>

export interface RequestViews {
  /** For the forms that the employee is shown. */
  seal(c: DeskContext, key: RequestKey): string
  /** The request that the posted form carries; null: expired, or sealed for another employee. */
  carried(c: DeskContext): Promise<RequestKey | null>
  toRegister(c: DeskContext): Response
  show(c: DeskContext, key: RequestKey, shown?: Shown, order?: WorkOrder | null): Promise<Response>
  showEmail(c: DeskContext, key: RequestKey): Promise<Response>
}

export function createRequestViews(parts: RequestViewParts): RequestViews {
  const { declaration, secrets, now, publicUrl, renderDesk, auditedAccess } = parts
  return { seal, carried, toRegister, show, showEmail }

  function seal(c: DeskContext, key: RequestKey): string {
    return sealedRequest.seal(secrets, c.get('employee'), key, now())
  }

  async function carried(c: DeskContext): Promise<RequestKey | null> {
    return sealedRequest.open(secrets, c.get('employee'), await readCarried(asHubContext(c), 'request'), now())
  }

  function toRegister(c: DeskContext): Response {
    return c.redirect(pageUrl(c.get('language'), requestsPlace), 303)
  }

  /** Carries out the action, if any, and reads the request, in one audited access. */
  async function look(
    c: DeskContext,
    key: RequestKey,
    order: WorkOrder | null,
  ): Promise<{ readonly request: RequestRecord | null; readonly result: WorkResult | undefined }> {
    const action = order?.action ?? 'viewed'
    const why = `${requestReason[c.get('language')]} ${referenceOf(key.request)}`
    return auditedAccess(
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

  async function show(
    c: DeskContext,
    key: RequestKey,
    shown: Shown = {},
    order: WorkOrder | null = null,
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
    return renderDesk(c, { place: requestsPlace, heading: requestMessages.heading[language], status, body })
  }

  async function showEmail(c: DeskContext, key: RequestKey): Promise<Response> {
    const { request } = await look(c, key, null)
    const email = request === null ? null : lastEmail(request, { declaration, publicUrl })
    if (request === null || email === null || request.answeredAt === null) return toRegister(c)
    const entity = entityOf(request, declaration)
    const body = <EmailPage language={request.language} email={email} entity={entity} answeredAt={request.answeredAt} />
    return renderDesk(c, { place: requestsPlace, heading: emailHeading[c.get('language')], body })
  }
}

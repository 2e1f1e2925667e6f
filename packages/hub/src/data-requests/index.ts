/** The feature "requests": data requests made without an account. The desk answers them on its own pages. */
import { forms } from '@confidant/statement'
import type { Feature } from '../feature.js'
import type { HubParts } from '../hub-parts.js'
import { createLapseRequests } from './lapse-requests.js'
import { createPublicRequests } from './public/public-requests.js'
import { addPublicRequestRoutes } from './public/public-routes.js'
import { requestEmails } from './request-emails.js'

export { findAddressee } from './addressee.js'
export type { RequestKey } from './confirm-token.js'
export { erasureEmail, erasureEmailId, erasurePlannedEmail } from './erasure/erasure-emails.js'
export {
  createErasureRequests,
  type ErasureRequests,
  findPlanned,
  type PlannedErasure,
} from './erasure/erasure-requests.js'
export { exportReadyEmail } from './export/export-email.js'
export { createExportRequests, type ExportRequests, type ExportRow, mostAtOnce } from './export/export-requests.js'
export { enterRequest } from './register/enter-request.js'
export {
  createRegister,
  type RegisterEntry,
  type RegisterFilter,
  referenceOf,
  registerFilters,
  urgencyOf,
} from './register/register.js'
export { type RequestRecord, readRequest } from './register/request-record.js'
export {
  authorityOf,
  carryOutWork,
  type RequestWork,
  type Startable,
  startable,
  type WorkResult,
} from './register/request-work.js'
export { dueAt, mayExtend, type Urgency } from './request-clock.js'
export { requestAnsweredEmail, requestRefusedEmail } from './request-emails.js'

export type RequestsParts = Pick<HubParts, 'withPurpose' | 'declaration' | 'secrets' | 'attempts' | 'render' | 'now'>

export function createRequestsFeature(parts: RequestsParts): Feature {
  const requests = createPublicRequests(parts)
  return {
    name: 'requests',
    inputs: [forms.dataRequestForm],
    workers: [createLapseRequests(parts)],
    templates: requestEmails,
    pages: (app) => addPublicRequestRoutes(app, { ...parts, requests }),
  }
}

/** The feature "desk": what employees see and do. Every route is behind the same guard. */
import { deskForms } from '@confidant/statement'
import { Hono } from 'hono'
import { createErasureRequests, createExportRequests } from '../data-requests/index.js'
import type { Feature } from '../feature.js'
import type { HubParts } from '../hub-parts.js'
import { createAuditedAccess } from '../staff/audited-access.js'
import type { DeskEnv } from '../staff/desk-env.js'
import { createRenderDesk } from '../staff/desk-frame.js'
import { deskGuard } from '../staff/desk-guard.js'
import { pageUrl } from '../web/page.js'
import { addStaffRoutes } from './employees/staff-routes.js'
import { addEnrolRoutes } from './enrol/enrol-routes.js'
import { addOverview } from './overview.js'
import { addPeopleRoutes } from './people/people-routes.js'
import { addRegisterRoutes } from './registers/register-routes.js'
import { addRequestRoutes } from './requests/request-routes.js'

export { firstOperatorLink } from './enrol/enrolment-link.js'

export type DeskParts = Pick<
  HubParts,
  'withPurpose' | 'secrets' | 'declaration' | 'versions' | 'health' | 'attempts' | 'render' | 'now' | 'publicUrl'
>

export function createDeskFeature(parts: DeskParts): Feature {
  const renderDesk = createRenderDesk(parts.render)
  const auditedAccess = createAuditedAccess(parts)
  const exports = createExportRequests(parts)
  const erasures = createErasureRequests(parts)
  return {
    name: 'desk',
    inputs: Object.values(deskForms),
    pages(app) {
      addEnrolRoutes(app, parts)
      const desk = new Hono<DeskEnv>()
      desk.use(deskGuard(parts))
      addOverview(desk, { ...parts, renderDesk })
      addRegisterRoutes(desk, { ...parts, renderDesk })
      addPeopleRoutes(desk, { ...parts, renderDesk, auditedAccess, erasures })
      addRequestRoutes(desk, { ...parts, renderDesk, auditedAccess, exports, erasures })
      addStaffRoutes(desk, { ...parts, renderDesk })
      // A page shown after a posted form has no address of its own: a GET (another language, say) leads to its place.
      desk.get('/:place/:form', (c) => c.redirect(pageUrl(c.get('language'), `/desk/${c.req.param('place')}`), 303))
      app.route('/desk', desk)
    },
  }
}

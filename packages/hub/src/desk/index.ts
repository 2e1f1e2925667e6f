/** The slice "desk": what employees see and do. Every route of it stands behind the same door. */
import { deskForms } from '@confidant/statement'
import { Hono } from 'hono'
import type { HubParts } from '../hub-parts.js'
import { addRequestRoutes } from '../requests/desk/request-routes.js'
import { createErasureRequests } from '../rights/erasure/erasure-requests.js'
import { createExportRequests } from '../rights/export/export-requests.js'
import type { Slice } from '../slice.js'
import { pageUrl } from '../web/page.js'
import type { DeskEnv } from './desk-env.js'
import { createRenderDesk } from './desk-frame.js'
import { deskGuard } from './desk-guard.js'
import { addEnrolRoutes } from './enrol/enrol-routes.js'
import { createLookAt } from './look/look-at.js'
import { addPeopleRoutes } from './look/people-routes.js'
import { addOverview } from './overview.js'
import { addRegisterRoutes } from './registers/register-routes.js'
import { addStaffRoutes } from './staff/staff-routes.js'

export type DeskParts = Pick<
  HubParts,
  'withPurpose' | 'secrets' | 'declaration' | 'versions' | 'health' | 'attempts' | 'render' | 'now' | 'publicUrl'
>

export function createDeskSlice(parts: DeskParts): Slice {
  const renderDesk = createRenderDesk(parts.render)
  const lookAt = createLookAt(parts)
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
      addPeopleRoutes(desk, { ...parts, renderDesk, lookAt, erasures })
      addRequestRoutes(desk, { ...parts, renderDesk, lookAt, exports, erasures })
      addStaffRoutes(desk, { ...parts, renderDesk })
      // What was shown after a form has no address of its own: asked for again (another language, say), its place is shown.
      desk.get('/:place/:form', (c) => c.redirect(pageUrl(c.get('language'), `/desk/${c.req.param('place')}`), 303))
      app.route('/desk', desk)
    },
  }
}

/** The feature "rights": see, take, correct, stop and erase what is held. */
import { forms } from '@confidant/statement'
import {
  createErasureRequests,
  createExportRequests,
  erasureEmail,
  erasurePlannedEmail,
  exportReadyEmail,
} from '../data-requests/index.js'
import type { Feature } from '../feature.js'
import { createErasureWorker } from './erasure/erasure-worker.js'
import { erasureProofAddresses, erasureRoutes } from './erasure-routes.js'
import { createExportWorker } from './export/export-worker.js'
import { exportRoutes } from './export-routes.js'
import { privacyRoutes } from './privacy-routes.js'
import { requestRoutes } from './request-routes.js'
import type { RightsParts } from './rights-parts.js'

export { carryOutErasure } from './erasure/carry-out-erasure.js'
export { makeExport } from './export/make-export.js'

export function createRightsFeature(parts: RightsParts): Feature {
  const exports = createExportRequests(parts)
  const erasures = createErasureRequests(parts)
  return {
    name: 'rights',
    inputs: [forms.erasureForm, forms.objectionForm, forms.correctionForm, forms.restrictionForm],
    workers: [
      createExportWorker({ ...parts, requests: exports }),
      createErasureWorker({ ...parts, requests: erasures }),
    ],
    templates: [exportReadyEmail, erasurePlannedEmail, erasureEmail],
    pages(app) {
      privacyRoutes(app, { ...parts, erasures })
      requestRoutes(app, parts)
      exportRoutes(app, { ...parts, requests: exports })
      erasureRoutes(app, { ...parts, requests: erasures })
    },
    addresses(app) {
      erasureProofAddresses(app, { ...parts, requests: erasures })
      app.get('/.well-known/confidant-signing-key.pem', (c) =>
        c.body(parts.secrets.publicKeyPem, 200, { 'content-type': 'application/x-pem-file' }),
      )
    },
  }
}

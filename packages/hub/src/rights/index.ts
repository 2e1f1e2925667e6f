/** The slice "rights": see, take, correct, stop and erase what is held. */
import { forms } from '@confidant/statement'
import type { Slice } from '../slice.js'
import { erasureLetter, erasurePlannedLetter } from './erasure/erasure-letters.js'
import { createErasureRequests } from './erasure/erasure-requests.js'
import { createErasureWorker } from './erasure/erasure-worker.js'
import { erasureProofAddresses, erasureRoutes } from './erasure-routes.js'
import { exportReadyLetter } from './export/export-letter.js'
import { createExportRequests } from './export/export-requests.js'
import { createExportWorker } from './export/export-worker.js'
import { exportRoutes } from './export-routes.js'
import { privacyRoutes } from './privacy-routes.js'
import { requestRoutes } from './request-routes.js'
import type { RightsParts } from './rights-parts.js'

export function createRightsSlice(parts: RightsParts): Slice {
  const exports = createExportRequests(parts)
  const erasures = createErasureRequests(parts)
  return {
    name: 'rights',
    inputs: [forms.erasureForm, forms.objectionForm, forms.correctionForm, forms.restrictionForm],
    workers: [
      createExportWorker({ ...parts, requests: exports }),
      createErasureWorker({ ...parts, requests: erasures }),
    ],
    templates: [exportReadyLetter, erasurePlannedLetter, erasureLetter],
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

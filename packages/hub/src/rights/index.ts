/** The slice "rights": see, take, correct, stop and erase what is held. */
import type { Slice } from '../slice.js'
import { exportReadyLetter } from './export/export-letter.js'
import { createExportRequests } from './export/export-requests.js'
import { createExportWorker } from './export/export-worker.js'
import { exportRoutes } from './export-routes.js'
import { privacyRoutes } from './privacy-routes.js'
import type { RightsParts } from './rights-parts.js'

export function createRightsSlice(parts: RightsParts): Slice {
  const exports = createExportRequests(parts)
  return {
    name: 'rights',
    workers: [createExportWorker({ ...parts, requests: exports })],
    templates: [exportReadyLetter],
    pages(app) {
      privacyRoutes(app, parts)
      exportRoutes(app, { ...parts, requests: exports })
    },
    addresses(app) {
      app.get('/.well-known/confidant-signing-key.pem', (c) =>
        c.body(parts.secrets.publicKeyPem, 200, { 'content-type': 'application/x-pem-file' }),
      )
    },
  }
}

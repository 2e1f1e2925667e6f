/** `/account/privacy/export`: ask, wait, download. Place: registered by the feature. */

import { Readable } from 'node:stream'
import { text } from '@confidant/i18n'
import type { Hono } from 'hono'
import { z } from 'zod'
import type { ExportRequests } from '../data-requests/index.js'
import { confirmedOnly, signedIn, signedInOnly } from '../web/guards.js'
import type { HubEnv } from '../web/hub-env.js'
import { pageUrl } from '../web/page.js'
import { accountPage } from './pages/account-page.js'
import { ExportPage } from './pages/export-page.js'
import { notTooOften } from './request-limit.js'
import type { RightsParts } from './rights-parts.js'

const title = text('Download your data', 'Uw gegevens downloaden')
const path = '/account/privacy/export'

export function exportRoutes(app: Hono<HubEnv>, parts: RightsParts & { readonly requests: ExportRequests }): void {
  const { render, now, blobs, requests } = parts
  app.get(path, signedInOnly, async (c) => {
    const exports = await requests.list(signedIn(c).personId)
    return accountPage(c, render, title, <ExportPage language={c.get('language')} exports={exports} />)
  })
  app.post(path, signedInOnly, confirmedOnly(now), notTooOften(parts), async (c) => {
    await requests.ask(signedIn(c).personId)
    return c.redirect(pageUrl(c.get('language'), path), 303)
  })
  app.get(`${path}/:id`, signedInOnly, confirmedOnly(now), async (c) => {
    const asked = z.uuid().safeParse(c.req.param('id')).data
    const exports = await requests.list(signedIn(c).personId)
    const found = exports.find(({ id, ready }) => ready && id === asked)
    const blob = found === undefined ? null : await blobs.open('data-exports', found.id)
    if (found === undefined || blob === null) return c.notFound()
    const day = found.requestedAt.toISOString().slice(0, 10)
    return c.body(Readable.toWeb(blob.stream) as ReadableStream<Uint8Array>, 200, {
      'content-type': 'application/zip',
      'content-length': String(blob.sizeBytes),
      'content-disposition': `attachment; filename="confidant-${day}.zip"`,
    })
  })
}

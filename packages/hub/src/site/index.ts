/** The public pages: the same for everybody, in two languages, without a cookie. */
import type { Hono } from 'hono'
import type { Feature } from '../feature.js'
import type { HubParts } from '../hub-parts.js'
import type { HubEnv } from '../web/hub-env.js'
import { createPublicPages, type ShowPublic } from '../web/public-pages.js'
import { aboutPage } from './about-page.js'
import { contactPage } from './contact-page.js'
import { homePage } from './home-page.js'
import { leavingPage } from './leaving-page.js'
import { outgoingSites } from './outgoing-sites.js'
import { createNewestProof } from './privacy/newest-proof.js'
import { addPrivacyFiles, addPrivacyPages } from './privacy/privacy-routes.js'
import { addWellKnown } from './well-known.js'

export type SiteParts = Pick<HubParts, 'render' | 'withPurpose' | 'declaration' | 'versions' | 'now' | 'publicUrl'>

export function createSiteFeature(parts: SiteParts): Feature {
  const show = createPublicPages(parts.render)
  const newestProof = createNewestProof(parts)
  const { operator } = parts.declaration
  return {
    name: 'site',
    pages(app) {
      app.get('/', async (c) => {
        const proof = await newestProof()
        return show(c, `/ ${proof?.id}`, () => homePage(c.get('language'), proof))
      })
      app.get('/about', (c) => show(c, '/about', () => aboutPage(c.get('language'), operator)))
      app.get('/contact', (c) => show(c, '/contact', () => contactPage(c.get('language'), operator)))
      addLeaving(app, parts, show)
      addPrivacyPages(app, parts, newestProof, show)
      addPrivacyFiles(app, parts)
    },
    addresses(app) {
      addPrivacyFiles(app, parts)
      addWellKnown(app, parts)
    },
  }
}

function addLeaving(app: Hono<HubEnv>, { declaration }: SiteParts, show: ShowPublic): void {
  for (const [id, elsewhere] of Object.entries(outgoingSites(declaration.operator)))
    app.get(`/leaving/${id}`, (c) => show(c, `/leaving/${id}`, () => leavingPage(c.get('language'), elsewhere)))
}

/** Routes of the public data request form. Rate-limited, because each request sends an e-mail. */
import { controllerOf, forms } from '@confidant/statement'
import type { Context, Hono } from 'hono'
import type { HubParts } from '../../hub-parts.js'
import type { Limit } from '../../rate-limit/attempts.js'
import { clientNetwork } from '../../web/client-network.js'
import { readForm } from '../../web/forms/read-form.js'
import type { HubEnv } from '../../web/hub-env.js'
import { tooManyPage } from '../../web/too-many.js'
import { openConfirmToken } from '../confirm-token.js'
import { ConfirmPage, publicMessages, RequestFormPage, RequestMessagePage } from './public-request-pages.js'
import type { PublicRequests } from './public-requests.js'

/** A household or office behind one address asks a few times, not dozens. */
const perClient: Limit = { action: 'data-request', most: 10, windowMs: 3_600_000 }
/** So that nobody can flood somebody else's mailbox. */
const perAddress: Limit = { action: 'data-request-to', most: 3, windowMs: 86_400_000 }

type PublicRouteParts = Pick<HubParts, 'render' | 'attempts' | 'declaration' | 'secrets' | 'now'> & {
  readonly requests: PublicRequests
}

export function addPublicRequestRoutes(app: Hono<HubEnv>, parts: PublicRouteParts): void {
  const { render, attempts, declaration, secrets, now, requests } = parts
  const contact = controllerOf(declaration.operator, 'accounts').contactEmail
  const place = '/privacy'

  app.get('/privacy/request', (c) => {
    const language = c.get('language')
    const body = <RequestFormPage language={language} contact={contact} />
    return render(c, { title: publicMessages.heading[language], place, body })
  })

  app.post('/privacy/request', async (c) => {
    const language = c.get('language')
    const form = await readForm(c, forms.dataRequestForm)
    if (!form.ok) {
      const { typed, problems } = form
      const body = <RequestFormPage language={language} contact={contact} values={typed} problems={problems} />
      return render(c, { title: publicMessages.heading[language], place, status: 422, body })
    }
    if (!(await attempts.allow(perClient, clientNetwork(c.get('clientAddress')))))
      return tooManyPage(c, render, perClient, now())
    const { kind, email, question } = form.value
    // Beyond the limit nothing is sent, but the answer is the same: it must not show what others asked.
    if (await attempts.allow(perAddress, email)) await requests.submit({ kind, email, question, language })
    return message(c, 'sent')
  })

  app.get('/privacy/request/confirm/:token', (c) => {
    const language = c.get('language')
    if (openConfirmToken(secrets, c.req.param('token'), now()) === null) return message(c, 'gone')
    const body = <ConfirmPage language={language} action={c.req.path} />
    return render(c, { title: publicMessages.confirm[language], place, body })
  })

  app.post('/privacy/request/confirm/:token', async (c) => {
    const key = openConfirmToken(secrets, c.req.param('token'), now())
    return message(c, key !== null && (await requests.confirm(key)) ? 'confirmed' : 'gone')
  })

  function message(c: Context<HubEnv>, which: 'sent' | 'confirmed' | 'gone'): Response {
    const language = c.get('language')
    const body = <RequestMessagePage language={language} message={which} />
    return render(c, { title: publicMessages[which][language], place, status: which === 'gone' ? 410 : 200, body })
  }
}

/**
 * The page's server, inside the vault process: it gets its connections from the host and never listens.
 * Place: the only edge towards a browser. Everything but the one-time link needs the session cookie.
 */
import { Hono } from 'hono'
import { setCookie } from 'hono/cookie'
import type { OperationContext } from '../vault-process/context.js'
import { toChannelError } from '../vault-process/errors.js'
import { problem, serveApi } from './api.js'
import { serveAssets } from './assets.js'
import { cookieName, ownOrigin, requireSession, safeHeaders } from './guard.js'
import { serveItems } from './items.js'
import type { Sessions } from './sessions.js'

export interface PageOptions {
  port: number
  /** Folder with the built page. */
  webDir: string
}

export function createPage(context: OperationContext, sessions: Sessions, options: PageOptions): Hono {
  const { port, webDir } = options
  const app = new Hono()
  app.use(safeHeaders)
  app.use(ownOrigin(port))
  app.get('/open', (c) => {
    const session = sessions.redeem(c.req.query('key') ?? '')
    if (session === null)
      return c.text('This link has expired or was used already. Run "confidant link" for a new one.', 403)
    setCookie(c, cookieName(port), session, { httpOnly: true, sameSite: 'Strict', path: '/' })
    return c.redirect('/', 303)
  })
  app.use(requireSession(port, sessions))
  serveApi(app, context)
  serveItems(app, context.session)
  serveAssets(app, webDir)
  app.onError((error, c) => problem(c, toChannelError(error)))
  return app
}

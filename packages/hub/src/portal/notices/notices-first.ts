/**
 * Shows what became wider in the statement before a person goes on in their account (V1). Place: in front of the portal's own pages; never
 * in front of consents and other rights, of signing out, or of the notice itself.
 */
import type { MiddlewareHandler } from 'hono'
import type { StatementNotices } from '../../versions/index.js'
import { signedIn } from '../../web/guards.js'
import type { HubEnv } from '../../web/hub-env.js'
import { pageUrl } from '../../web/page.js'

export const noticesPath = '/account/notices'

/** After `signedInOnly`. */
export type NoticesFirst = MiddlewareHandler<HubEnv>

export function createNoticesFirst(notices: Pick<StatementNotices, 'pendingNotices'>): NoticesFirst {
  return async (c, next) => {
    const pending = await notices.pendingNotices(signedIn(c).personId)
    // What may be asked again need not be answered, so that it holds nobody up.
    if (pending === null || pending.tell.length === 0) return next()
    return c.redirect(pageUrl(c.get('language'), noticesPath), 303)
  }
}

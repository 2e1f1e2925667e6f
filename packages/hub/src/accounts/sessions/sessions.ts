/** Signing a browser in and out. Place: between the pages and the store; the only writer of the cookie. */
import type { Context } from 'hono'
import type { HubParts } from '../../hub-parts.js'
import type { HubEnv } from '../../web/hub-env.js'
import { deviceLabel } from './device-label.js'
import { createSessionCookie } from './session-cookie.js'
import { createSessionStore, type NewSession, type SessionStore } from './session-store.js'

export interface Sessions {
  readonly store: SessionStore
  /** A new session each time, whatever the browser came with, which ends: nobody can be given a session in advance (ASVS 5.0, 7.2.4). */
  signIn(c: Context<HubEnv>, session: Omit<NewSession, 'device'>): Promise<void>
  signOut(c: Context<HubEnv>): Promise<void>
}

export function createSessions(
  parts: Pick<HubParts, 'withPurpose' | 'secrets' | 'now' | 'publicUrl' | 'log'>,
): Sessions {
  const cookie = createSessionCookie(parts)
  const store = createSessionStore(parts)
  const endCurrent = async (c: Context<HubEnv>) => {
    const current = c.get('session')
    if (current !== null) await store.end(current.personId, current.sessionId)
  }
  return {
    store,
    async signIn(c, session) {
      await endCurrent(c)
      const device = deviceLabel(c.req.header('user-agent'))
      const { ticket, expiresAt } = await store.begin({ ...session, device })
      cookie.write(c, ticket, expiresAt)
      parts.log.info('signed in', { requestId: c.get('requestId'), method: session.method })
    },
    async signOut(c) {
      await endCurrent(c)
      cookie.clear(c)
      // Whatever a browser kept of the account all the same (W3C Clear Site Data).
      c.header('clear-site-data', '"cache", "storage"')
      parts.log.info('signed out', { requestId: c.get('requestId') })
    },
  }
}

/** Who is signed in, by the cookie of a request. Place: called once for every request. */
import { controllerOf } from '@confidant/statement'
import type { Context } from 'hono'
import type { HubParts } from '../hub-parts.js'
import type { HubEnv, SignedIn } from '../web/hub-env.js'
import { createSessionCookie } from './sessions/session-cookie.js'
import { createSessionStore } from './sessions/session-store.js'

export type SessionReader = (c: Context<HubEnv>) => Promise<SignedIn | null>

export function createSessionReader(
  parts: Pick<HubParts, 'withPurpose' | 'declaration' | 'secrets' | 'now' | 'publicUrl'>,
): SessionReader {
  const cookie = createSessionCookie(parts)
  const store = createSessionStore(parts)
  const accountOf = (person: string) =>
    parts.withPurpose('account', { person }, (tx) =>
      tx.selectFrom('accounts').select(['user_name', 'entity_id']).executeTakeFirst(),
    )
  return async (c) => {
    const ticket = cookie.read(c)
    if (ticket === null) return null
    // Signing in has no need of names, so that the name comes from the account.
    const [session, account] = await Promise.all([store.find(ticket), accountOf(ticket.person)])
    if (session === null) return null
    // After a change of the statement the account is out of sight until its person was told; they get in to read it.
    const userName = account?.user_name ?? ''
    const entityId = account?.entity_id ?? controllerOf(parts.declaration.operator, 'accounts').id
    return { personId: ticket.person, sessionId: ticket.session, userName, entityId, ...session }
  }
}

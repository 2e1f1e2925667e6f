/** Who is signed in, by the cookie of a request. Place: called once for every request. */
import type { Context } from 'hono'
import type { HubParts } from '../hub-parts.js'
import type { HubEnv, SignedIn } from '../web/hub-env.js'

export type SessionReader = (c: Context<HubEnv>) => Promise<SignedIn | null>

export function createSessionReader(_parts: Pick<HubParts, 'withPurpose' | 'secrets' | 'now'>): SessionReader {
  return async () => null
}

/** A stored pass (egress grant) as its owner is shown it. Pure. */
import type { StoredPass } from '@confidant/vault'
import type { PassInfo } from '../api/contract.js'
import { openPass } from './pass.js'

/** Null for a pass that was signed under another key: before a `rekey`, say. It opens nothing any more. */
export function passInfo(stored: StoredPass, publicKey: Uint8Array, now: number): PassInfo | null {
  const pass = openPass(stored.signed, publicKey)
  if (!pass) return null
  const { scheme, host, port, pathPrefix } = pass.receiver
  const remaining = pass.sends === null ? null : Math.max(0, pass.sends - stored.used)
  return {
    id: stored.id,
    receiver: `${scheme}://${host}:${port}${pathPrefix}`,
    categories: pass.categories,
    purpose: pass.purpose,
    until: pass.until === null ? null : new Date(pass.until).toISOString(),
    remaining,
    state: stateOf(stored, pass.until, remaining, now),
  }
}

function stateOf(stored: StoredPass, until: number | null, remaining: number | null, now: number): PassInfo['state'] {
  if (stored.revokedAt !== null) return 'revoked'
  if (until !== null && now >= until) return 'expired'
  return remaining === 0 ? 'used up' : 'active'
}

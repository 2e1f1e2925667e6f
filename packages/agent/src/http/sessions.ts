/** Who may use the page: whoever opened the one-time link that was printed on this machine, until the agent stops. */
import { equalBytes, sha256 } from '@confidant/crypto/hash'
import { randomToken } from '@confidant/crypto/random'

const keyLifetimeMs = 10 * 60_000
const mostSessions = 32

export interface Sessions {
  /** A key good for one opening within ten minutes. */
  issueKey(): string
  /** Exchanges the key for a session, once; null when it is not, or no longer, good. */
  redeem(key: string): string | null
  isOpen(session: string): boolean
}

export function createSessions(options: { now(): number } = { now: () => performance.now() }): Sessions {
  const keys = new Map<string, number>()
  let sessions: Buffer[] = []

  return {
    issueKey() {
      const key = randomToken()
      keys.set(sha256(key).toString('hex'), options.now() + keyLifetimeMs)
      return key
    },
    redeem(key) {
      const name = sha256(key).toString('hex')
      const until = keys.get(name)
      keys.delete(name)
      if (until === undefined || options.now() > until) return null
      const session = randomToken()
      sessions = [...sessions, sha256(session)].slice(-mostSessions)
      return session
    },
    isOpen(session) {
      const given = sha256(session)
      return sessions.some((open) => equalBytes(open, given))
    },
  }
}

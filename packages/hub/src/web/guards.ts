/** Who may go further: the signed in, and those who have lately proved to be themselves. Place: before routes of a person. */
import type { MiddlewareHandler } from 'hono'
import type { HubEnv, SignedIn } from './hub-env.js'
import { pageUrlWithNext } from './page.js'

/** How long a proof of identity counts for export, erasure and changes of address. */
export const confirmedForMs = 10 * 60_000

/** Sends everybody else to sign in, and back afterwards. */
export const signedInOnly: MiddlewareHandler<HubEnv> = async (c, next) => {
  if (c.get('session') !== null) return next()
  return c.redirect(pageUrlWithNext(c.get('language'), '/sign-in', c.req.path), 303)
}

/** Asks for the passkey or a code again when the last time was too long ago. After `signedInOnly`. */
export function confirmedOnly(now: () => Date): MiddlewareHandler<HubEnv> {
  return async (c, next) => {
    const session = c.get('session')
    if (session !== null && isConfirmed(session, now())) return next()
    return c.redirect(pageUrlWithNext(c.get('language'), '/confirm', c.req.path), 303)
  }
}

/** Whether the last proof of identity still counts. */
export function isConfirmed({ confirmedAt }: Pick<SignedIn, 'confirmedAt'>, now: Date): boolean {
  return now.getTime() - confirmedAt.getTime() < confirmedForMs
}

/** For routes behind `signedInOnly`. @throws Error when it was forgotten there */
export function signedIn(c: { get(name: 'session'): SignedIn | null }): SignedIn {
  const session = c.get('session')
  if (session === null) throw new Error('A route for the signed in was reached by nobody.')
  return session
}

/** Where to go after signing in: a path of this site that is not personal, or the account. */
export function nextPath(asked: string | undefined, fallback: string): string {
  return asked !== undefined && /^\/(en|nl)(\/[a-z0-9-]+){0,4}$/.test(asked) ? asked : fallback
}

/**
 * Writes down each request that was refused: which route, by which method, with which status. Place: around all routes, for whoever
 * looks for attacks (OWASP ASVS 5.0, 16.3). Routes are patterns of ours; addresses, people and what was sent are in no line (M4).
 */
import type { MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import type { Log } from '../log.js'
import type { HubEnv } from './hub-env.js'

/** Malformed, not allowed, from another site, not as declared, too often. */
const refusals = new Set([400, 401, 403, 405, 413, 414, 415, 422, 429])

export function logRefusals(log: Log): MiddlewareHandler<HubEnv> {
  return async (c, next) => {
    await next()
    const { status } = c.res
    // Whoever is gone was refused nothing.
    if (c.req.raw.signal.aborted) return
    if (!refusals.has(status) && status !== 404) return
    // Middleware matches everything: what is left is the page that was asked for.
    const route = matchedRoutes(c).findLast(({ path }) => !path.includes('*'))?.path
    // A page of ours that is not there for this person; addresses that are nobody's are only noise.
    if (status === 404 && route === undefined) return
    const requestId = c.get('requestId')
    log.info('request refused', { requestId, method: c.req.method, route: route ?? null, status })
  }
}

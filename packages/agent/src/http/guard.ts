/**
 * What keeps other pages and other machines' names out: Host (DNS rebinding), Origin and Sec-Fetch-Site (cross-site
 * requests), a header that a plain form cannot send, the session cookie; and the headers every answer carries.
 */
import { getCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'
import type { Sessions } from './sessions.js'

export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "frame-src 'self'",
  "font-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

export function cookieName(port: number): string {
  // Cookies do not tell ports apart; the name keeps two agents on one machine from signing each other out.
  return `confidant_${port}`
}

/** Host and Origin must be the loopback address at our own port, by number or as `localhost`. */
export function ownOrigin(port: number) {
  const hosts = new Set([`127.0.0.1:${port}`, `localhost:${port}`])
  return createMiddleware(async (c, next) => {
    const host = c.req.header('host') ?? ''
    if (!hosts.has(host)) return c.text('Nothing is served at this address.', 421)
    const origin = c.req.header('origin')
    if (origin !== undefined && origin !== `http://${host}`)
      return c.text('Requests from other sites are refused.', 403)
    const site = c.req.header('sec-fetch-site')
    const openedByLink = c.req.method === 'GET' && c.req.header('sec-fetch-mode') === 'navigate'
    if (site !== undefined && site !== 'same-origin' && site !== 'none' && !openedByLink)
      return c.text('Requests from other sites are refused.', 403)
    if (c.req.method !== 'GET' && c.req.header('x-confidant') !== '1')
      return c.text('This request did not come from the Confidant page.', 403)
    await next()
  })
}

export const safeHeaders = createMiddleware(async (c, next) => {
  await next()
  const set = (name: string, value: string) => {
    if (!c.res.headers.has(name)) c.res.headers.set(name, value)
  }
  set('content-security-policy', contentSecurityPolicy)
  set('cache-control', 'no-store')
  set('x-content-type-options', 'nosniff')
  set('referrer-policy', 'no-referrer')
  set('cross-origin-opener-policy', 'same-origin')
  set('cross-origin-resource-policy', 'same-origin')
  set('permissions-policy', 'camera=(), microphone=(), geolocation=(), interest-cohort=()')
})

const closedPage = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Confidant</title><h1>Confidant</h1><p>This browser has no access yet. Open the link that <code>confidant start</code> printed.
Each link works once; run <code>confidant link</code> for another.</p></html>`

export function requireSession(port: number, sessions: Sessions) {
  return createMiddleware(async (c, next) => {
    const session = getCookie(c, cookieName(port))
    if (session !== undefined && sessions.isOpen(session)) return next()
    return c.req.path.startsWith('/api/')
      ? c.json(
          {
            error: {
              code: 'denied',
              message: 'This browser has no access. Open the link that "confidant start" or "confidant link" prints.',
            },
          },
          401,
        )
      : c.html(closedPage, 401)
  })
}

/**
 * What every answer carries and every request must satisfy. Place: around all routes. Headers after OWASP ASVS 5.0 chapter 3;
 * cross-site requests are refused by what browsers say of them (Fetch Metadata, Origin), without a token to leak.
 */
import type { MiddlewareHandler } from 'hono'
import type { HubEnv } from './hub-env.js'

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ')

const headers: Readonly<Record<string, string>> = {
  'content-security-policy': policy,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy':
    'publickey-credentials-get=(self), publickey-credentials-create=(self), camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'x-robots-tag': 'noarchive',
}

/** @param https whether the public address is; then browsers are told to stay with it */
export function safeAnswers(https: boolean): MiddlewareHandler<HubEnv> {
  return async (c, next) => {
    await next()
    for (const [name, value] of Object.entries(headers)) c.header(name, value)
    if (https) c.header('strict-transport-security', 'max-age=63072000; includeSubDomains')
    // Only what says otherwise (assets) may be kept by anyone.
    if (!c.res.headers.has('cache-control')) c.header('cache-control', 'no-store')
  }
}

/** Refuses a changing request that another site began. @param origin of the public address */
export function sameSiteOnly(origin: string): MiddlewareHandler<HubEnv> {
  return async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next()
    const site = c.req.header('sec-fetch-site')
    const from = c.req.header('origin')
    const own = site === undefined ? from === undefined || from === origin : site === 'same-origin'
    if (own && (from === undefined || from === origin)) return next()
    return c.text('This request came from another site and was not carried out.', 403)
  }
}

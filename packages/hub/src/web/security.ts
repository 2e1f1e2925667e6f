/**
 * What every answer carries and every request must satisfy. Place: around all routes. Headers after OWASP ASVS 5.0 chapter 3;
 * cross-site requests are refused by what browsers say of them (Fetch Metadata, Origin), without a token to leak.
 */
import type { MiddlewareHandler } from 'hono'
import type { HubEnv } from './hub-env.js'

const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "object-src 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

/** For what is no page: if a browser shows it as one after all, it can do nothing. */
const inertPolicy =
  "default-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox"

const headers: Readonly<Record<string, string>> = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'permissions-policy':
    'publickey-credentials-get=(self), publickey-credentials-create=(self), camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
}

/** @param https whether the public address is; then browsers are told to stay with it */
export function safeAnswers(https: boolean): MiddlewareHandler<HubEnv> {
  const policy = https ? `${pagePolicy}; upgrade-insecure-requests` : pagePolicy
  return async (c, next) => {
    await next()
    // One by one through the context they would each copy the answer.
    const answer = c.res.headers
    const isPage = answer.get('content-type')?.startsWith('text/html') ?? false
    for (const [name, value] of Object.entries(headers)) answer.set(name, value)
    answer.set('content-security-policy', isPage ? policy : inertPolicy)
    if (https) answer.set('strict-transport-security', 'max-age=63072000; includeSubDomains')
    // Only what says otherwise (assets, public pages) may be kept by anyone.
    const kept = !(answer.get('cache-control') ?? 'no-store').includes('no-store')
    if (!kept) answer.set('cache-control', 'no-store')
    // What may not be kept may not be found by search engines either (M4).
    answer.set('x-robots-tag', kept ? 'noarchive' : 'noindex, noarchive')
  }
}

/**
 * Refuses a changing request that another site began, and whatever another site would put inside of itself.
 * @param origin of the public address
 */
export function sameSiteOnly(origin: string): MiddlewareHandler<HubEnv> {
  return async (c, next) => {
    const site = c.req.header('sec-fetch-site')
    const from = c.req.header('origin')
    const refuse = () => c.text('This request came from another site and was refused. Nothing was done.\n', 403)
    if (c.req.method === 'GET' || c.req.method === 'HEAD') {
      const followed = c.req.header('sec-fetch-mode') === 'navigate' && c.req.header('sec-fetch-dest') === 'document'
      return site === 'cross-site' && !followed ? refuse() : next()
    }
    // Without referrers a browser's form says `Origin: null` (Fetch, "serializing a request origin"); where it came from then stands in
    // Sec-Fetch-Site alone, which no page can write.
    const ours = from === undefined || from === origin
    const own = site === undefined ? ours : site === 'same-origin' && (ours || from === 'null')
    return own ? next() : refuse()
  }
}

/**
 * Refuses what no page or program of ours asks for: other methods, endless addresses, two hosts, broken percent-encoding. Place: before every
 * route, so that none has to think of it. Answers are short, the same for everybody, and repeat nothing of what was asked.
 */
import type { MiddlewareHandler } from 'hono'
import type { HubEnv } from './hub-env.js'

const methods = ['GET', 'HEAD', 'POST']
const allow = `${methods.join(', ')}, OPTIONS`

/** Longer than any address of ours, sealed ones included. */
const mostAddressBytes = 4096

export const wellFormedOnly: MiddlewareHandler<HubEnv> = async (c, next) => {
  const { method } = c.req
  // No other site may do more than ask: nothing is said of CORS.
  if (method === 'OPTIONS') return c.body(null, 204, { allow })
  if (!methods.includes(method)) return c.text('This method is not allowed.\n', 405, { allow })
  if (c.req.url.length > mostAddressBytes) return c.text('The address is too long.\n', 414)
  // Several are joined by a comma, which is in no host's name (RFC 9112, 3.2).
  if (c.req.header('host')?.includes(',')) return c.text('The request names more than one host.\n', 400)
  if (!isDecodable(new URL(c.req.url).pathname)) return c.text('The address is malformed.\n', 400)
  return next()
}

/** Control characters in a path are nobody's address, and would end up in headers. */
function isDecodable(path: string): boolean {
  try {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    return !/[\u0000-\u001f\u007f]/.test(decodeURIComponent(path))
  } catch {
    return false
  }
}

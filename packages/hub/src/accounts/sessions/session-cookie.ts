/**
 * The one cookie of the hub: who is signed in, sealed. Place: set at sign-in, gone at sign-out, and never there before. Readable by no
 * script; with https under a name that browsers bind to this very host (RFC 6265bis, 4.1.3.2).
 */
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { z } from 'zod'
import type { HubParts } from '../../hub-parts.js'
import type { HubEnv } from '../../web/hub-env.js'

const contentSchema = z.strictObject({ person: z.uuid(), session: z.uuid(), secret: z.string() })

export type SessionTicket = z.infer<typeof contentSchema>

export interface SessionCookie {
  /** Null when there is none, or none of ours. */
  read(c: Context<HubEnv>): SessionTicket | null
  write(c: Context<HubEnv>, ticket: SessionTicket, expiresAt: Date): void
  clear(c: Context<HubEnv>): void
}

export function createSessionCookie({
  secrets,
  now,
  publicUrl,
}: Pick<HubParts, 'secrets' | 'now' | 'publicUrl'>): SessionCookie {
  const secure = publicUrl.startsWith('https:')
  const name = secure ? '__Host-session' : 'session'
  const attributes = { path: '/', httpOnly: true, secure, sameSite: 'Lax' } as const
  return {
    read(c) {
      const sealed = getCookie(c, name)
      if (sealed === undefined) return null
      return contentSchema.safeParse(secrets.open('session', sealed, now())).data ?? null
    },
    write: (c, ticket, expiresAt) =>
      setCookie(c, name, secrets.seal('session', ticket, expiresAt), {
        ...attributes,
        maxAge: Math.floor((expiresAt.getTime() - now().getTime()) / 1_000),
      }),
    clear: (c) => {
      deleteCookie(c, name, attributes)
    },
  }
}

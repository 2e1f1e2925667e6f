/** Addresses that programs look for: who may search what, and whom to tell of a weakness. Place: the feature "site". */
import type { Hono } from 'hono'
import type { HubParts } from '../hub-parts.js'
import type { HubEnv } from '../web/hub-env.js'

const dayMs = 86_400_000

/** RFC 9116 asks for less than a year. */
const validForDays = 180

/** Personal places ask to sign in; naming them here only spares a search engine the way. */
const robots = `User-agent: *
Disallow: /en/account
Disallow: /nl/account
Disallow: /en/desk
Disallow: /nl/desk
Disallow: /en/leaving
Disallow: /nl/leaving
`

export function addWellKnown(app: Hono<HubEnv>, parts: Pick<HubParts, 'declaration' | 'now' | 'publicUrl'>): void {
  const keep = { 'cache-control': 'public, max-age=3600' }
  app.get('/robots.txt', (c) => c.text(robots, 200, keep))
  app.get('/.well-known/security.txt', (c) => c.text(securityTxt(parts), 200, keep))
}

function securityTxt({ declaration, now, publicUrl }: Pick<HubParts, 'declaration' | 'now' | 'publicUrl'>): string {
  const today = Math.floor(now().getTime() / dayMs) * dayMs
  const expires = new Date(today + validForDays * dayMs).toISOString()
  return `Contact: mailto:${declaration.operator.entities[0].contactEmail}
Expires: ${expires}
Preferred-Languages: nl, en
Canonical: ${publicUrl}/.well-known/security.txt
`
}

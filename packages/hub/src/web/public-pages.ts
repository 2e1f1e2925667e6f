/**
 * Pages that are the same for everybody who is not signed in: rendered once, kept in memory, compressed. Place: between the public
 * routes and `render`. For the signed in a page is rendered each time, uncompressed, and kept by nobody (M4).
 */
import type { Context } from 'hono'
import type { HubEnv } from './hub-env.js'
import { answerKept, type KeptBody, keepBody } from './kept-body.js'
import type { Page, RenderPage } from './page.js'

/** A page, and for what it is kept: everything that it depends on beside its language. Never anything that somebody typed. */
export type ShowPublic = (c: Context<HubEnv>, key: string, page: () => Page) => Promise<Response>

/** More keys than there are pages mean that something is wrong with a key; memory stays bounded. */
const mostKept = 500

export function createPublicPages(render: RenderPage): ShowPublic {
  const kept = new Map<string, KeptBody>()
  return async (c, key, page) => {
    if (c.get('session') !== null) return render(c, page())
    const name = `${c.get('language')} ${key}`
    const body = kept.get(name) ?? keepBody('text/html; charset=utf-8', await render(c, page()).text())
    if (kept.size >= mostKept) kept.clear()
    kept.set(name, body)
    // A browser asks each time whether it changed: it does when somebody signs in.
    return answerKept(c, body, { 'cache-control': 'private, no-cache', vary: 'Accept-Encoding, Cookie' })
  }
}

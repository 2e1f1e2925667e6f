/** The id of a row in the address of a page: random, and of use only to the person whose row it is. */
import type { Context } from 'hono'
import type { HubEnv } from './hub-env.js'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Null when the address holds none; the database is never asked then. */
export function rowId(c: Context<HubEnv>): string | null {
  const id = c.req.param('id')
  return id !== undefined && uuid.test(id) ? id : null
}

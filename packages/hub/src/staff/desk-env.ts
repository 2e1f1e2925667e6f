/** What a request carries inside the desk: who is at it. Place: the type of every route of the desk. */
import type { Context } from 'hono'
import type { HubEnv } from '../web/hub-env.js'
import type { Employee } from './employee.js'

export interface DeskEnv {
  Variables: HubEnv['Variables'] & { employee: Employee }
}

export type DeskContext = Context<DeskEnv>

/** The same request, for what knows nothing of the desk. */
export function asHubContext(c: DeskContext): Context<HubEnv> {
  return c as unknown as Context<HubEnv>
}

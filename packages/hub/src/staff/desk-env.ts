/** The context of a request inside the desk: adds the employee. Place: the type of every route of the desk. */
import type { Context } from 'hono'
import type { HubEnv } from '../web/hub-env.js'
import type { Employee } from './employee.js'

export interface DeskEnv {
  Variables: HubEnv['Variables'] & { employee: Employee }
}

export type DeskContext = Context<DeskEnv>

/** The same context, for code that knows nothing of the desk. */
export function asHubContext(c: DeskContext): Context<HubEnv> {
  return c as unknown as Context<HubEnv>
}

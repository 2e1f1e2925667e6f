/** Where somebody goes on after signing in or confirming: where they wanted, if that is a page of ours; else their account. */
import type { Context } from 'hono'
import { nextPath } from '../web/guards.js'
import type { HubEnv } from '../web/hub-env.js'
import { pageUrl } from '../web/page.js'

export function whereNext(c: Context<HubEnv>, asked: string | undefined): string {
  return nextPath(asked, pageUrl(c.get('language'), '/account'))
}

/** Where a person goes after signing in or confirming: the page they asked for if it is one of ours, otherwise their account. */
import type { Context } from 'hono'
import { nextPath } from '../web/guards.js'
import type { HubEnv } from '../web/hub-env.js'
import { pageUrl } from '../web/page.js'

export function whereNext(c: Context<HubEnv>, asked: string | undefined): string {
  return nextPath(asked, pageUrl(c.get('language'), '/account'))
}

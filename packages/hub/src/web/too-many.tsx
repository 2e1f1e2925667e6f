/** The page for too many attempts: it says when to try again, and nothing about anybody. */
import { fill, message, text } from '@confidant/i18n'
import type { Context } from 'hono'
import type { Limit } from '../rate-limit/attempts.js'
import type { HubEnv } from './hub-env.js'
import { messagePage } from './message-page.js'
import type { RenderPage } from './page.js'

const title = text('Please wait a moment', 'Even geduld')
const more = message(
  'There were too many attempts in a short time, by you or by someone on the same network. We limit them to stop guessing. Nothing was done this time. You can try again in {minutes, plural, one {# minute} other {# minutes}}.',
  'Er waren te veel pogingen in korte tijd, van u of van iemand op hetzelfde netwerk. We begrenzen ze om raden tegen te gaan. Er is deze keer niets gebeurd. U kunt het over {minutes, plural, one {# minuut} other {# minuten}} opnieuw proberen.',
)

/** Until the limit counts anew. */
export function retryAfterSeconds({ windowMs }: Pick<Limit, 'windowMs'>, now: Date): number {
  return Math.ceil((windowMs - (now.getTime() % windowMs)) / 1_000)
}

/** 429 with Retry-After (RFC 6585, 4). */
export function tooManyPage(c: Context<HubEnv>, render: RenderPage, limit: Limit, now: Date): Response {
  const language = c.get('language')
  const seconds = retryAfterSeconds(limit, now)
  c.header('retry-after', String(seconds))
  const children = <p>{fill(more, { minutes: Math.ceil(seconds / 60) })[language]}</p>
  return messagePage(c, render, { title, status: 429, children })
}

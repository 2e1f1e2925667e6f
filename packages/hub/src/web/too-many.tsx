/** What people see when something was tried too often: when it can be tried again, and nothing about anybody. */
import { type Text, text } from '@confidant/i18n'
import type { Context } from 'hono'
import type { Limit } from '../rate-limit/attempts.js'
import type { HubEnv } from './hub-env.js'
import { messagePage } from './message-page.js'
import type { RenderPage } from './page.js'

const title = text('Please wait a moment', 'Wacht even')
const more = text(
  'This was tried too often in a short time, by you or by somebody near you on the network. That is how we keep guessing out. Nothing was done this time. You can try again in',
  'Dit is in korte tijd te vaak geprobeerd, door u of door iemand op hetzelfde netwerk. Zo houden we raden buiten de deur. Er is deze keer niets gebeurd. U kunt het opnieuw proberen over',
)
const minute: Text = text('minute', 'minuut')
const minutes: Text = text('minutes', 'minuten')

/** Until the limit counts anew. */
export function retryAfterSeconds({ windowMs }: Pick<Limit, 'windowMs'>, now: Date): number {
  return Math.ceil((windowMs - (now.getTime() % windowMs)) / 1_000)
}

/** 429 with Retry-After (RFC 6585, 4). */
export function tooManyPage(c: Context<HubEnv>, render: RenderPage, limit: Limit, now: Date): Response {
  const language = c.get('language')
  const seconds = retryAfterSeconds(limit, now)
  const wait = Math.ceil(seconds / 60)
  c.header('retry-after', String(seconds))
  const children = (
    <p>
      {more[language]} {wait} {(wait === 1 ? minute : minutes)[language]}.
    </p>
  )
  return messagePage(c, render, { title, status: 429, children })
}

/**
 * How often signing in may be tried. Place: before every route that sends an e-mail or takes something that could be guessed. By network,
 * so that one guesser is slow; by address, so that nobody's mailbox is filled. Worst case for one account: six e-mails an hour with five
 * tries each, 720 of a hundred million a day.
 */
import type { Context } from 'hono'
import type { HubParts } from '../hub-parts.js'
import type { Limit } from '../rate-limit/attempts.js'
import { clientNetwork } from '../web/client-network.js'
import type { HubEnv } from '../web/hub-env.js'
import { retryAfterSeconds, tooManyPage } from '../web/too-many.js'

const tenMinutesMs = 10 * 60_000
const hourMs = 60 * 60_000

const asking: Limit = { action: 'ask-code', most: 60, windowMs: tenMinutesMs }
const emails: Limit = { action: 'code-emails', most: 6, windowMs: hourMs }
const trying: Limit = { action: 'try-code', most: 120, windowMs: tenMinutesMs }
const passkeys: Limit = { action: 'try-passkey', most: 120, windowMs: tenMinutesMs }

export interface SignInLimits {
  /** Null: go on. Else the answer to give. */
  beforeEmail(c: Context<HubEnv>, email: string): Promise<Response | null>
  beforeTry(c: Context<HubEnv>): Promise<Response | null>
  /** For scripts: the same without a page. */
  beforePasskey(c: Context<HubEnv>): Promise<Response | null>
}

export function createSignInLimits({
  attempts,
  render,
  now,
}: Pick<HubParts, 'attempts' | 'render' | 'now'>): SignInLimits {
  const byNetwork = (c: Context<HubEnv>, limit: Limit) => attempts.allow(limit, clientNetwork(c.get('clientAddress')))
  return {
    async beforeEmail(c, email) {
      if (!(await byNetwork(c, asking))) return tooManyPage(c, render, asking, now())
      return (await attempts.allow(emails, email)) ? null : tooManyPage(c, render, emails, now())
    },
    beforeTry: async (c) => ((await byNetwork(c, trying)) ? null : tooManyPage(c, render, trying, now())),
    async beforePasskey(c) {
      if (await byNetwork(c, passkeys)) return null
      c.header('retry-after', String(retryAfterSeconds(passkeys, now())))
      return c.json({ problem: 'too-many' }, 429)
    },
  }
}

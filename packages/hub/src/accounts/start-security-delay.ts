/** Begins a waiting period and writes at once to the address that the account has, with a link that stops it. */
import { z } from 'zod'
import type { HubParts } from '../hub-parts.js'
import type { OwnEmails, Recipient } from './emails/own-emails.js'
import { confirmDelayEmail, emailDelayEmail } from './emails/security-emails.js'
import { createSealedFlow, type SealedFlow } from './sealed-flow.js'
import type { DelayUse, SecurityDelays } from './security-delays.js'

export type StartSecurityDelay = (to: Recipient, use: DelayUse, newEmail: string | null) => Promise<void>

const content = z.strictObject({ person: z.uuid(), delay: z.uuid() })
const lifetimeMs = 14 * 86_400_000

export type StopFlow = SealedFlow<z.infer<typeof content>>

/** What the link in the e-mail carries. It can stop this one wait and do nothing else, so that it may stand in an address. */
export function createStopFlow(deps: Pick<HubParts, 'secrets' | 'now'>): StopFlow {
  return createSealedFlow(deps, { use: 'stop-wait', content, lifetimeMs })
}

interface StartSecurityDelayDeps extends Pick<HubParts, 'withPurpose'> {
  readonly delays: Pick<SecurityDelays, 'begin'>
  readonly emails: OwnEmails
  readonly stopFlow: Pick<StopFlow, 'seal'>
}

export function createStartSecurityDelay({
  withPurpose,
  delays,
  emails,
  stopFlow,
}: StartSecurityDelayDeps): StartSecurityDelay {
  return async (to, use, newEmail) => {
    const email = await emails.emailOf(to.personId)
    const template = use === 'confirm' ? confirmDelayEmail : emailDelayEmail
    await withPurpose('sign-in', { person: to.personId }, async (tx) => {
      const delay = await delays.begin(tx, to.personId, use, newEmail)
      await emails.writeTo(tx, { ...to, email }, template, { stop: stopFlow.seal({ person: to.personId, delay }) })
    })
  }
}

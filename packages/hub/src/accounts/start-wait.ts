/** Begins a waiting period and writes at once to the address that the account has, with a link that stops it. */
import { z } from 'zod'
import type { HubParts } from '../hub-parts.js'
import type { OwnLetters, Recipient } from './letters/own-letters.js'
import { confirmWaitLetter, emailWaitLetter } from './letters/security-letters.js'
import { createSealedFlow, type SealedFlow } from './sealed-flow.js'
import type { Waits, WaitUse } from './waits.js'

export type StartWait = (to: Recipient, use: WaitUse, newEmail: string | null) => Promise<void>

const content = z.strictObject({ person: z.uuid(), wait: z.uuid() })
const lifetimeMs = 14 * 86_400_000

export type StopFlow = SealedFlow<z.infer<typeof content>>

/** What the link in the letter carries. It can stop this one wait and do nothing else, so that it may stand in an address. */
export function createStopFlow(deps: Pick<HubParts, 'secrets' | 'now'>): StopFlow {
  return createSealedFlow(deps, { use: 'stop-wait', content, lifetimeMs })
}

interface StartWaitDeps extends Pick<HubParts, 'withPurpose'> {
  readonly waits: Pick<Waits, 'begin'>
  readonly letters: OwnLetters
  readonly stopFlow: Pick<StopFlow, 'seal'>
}

export function createStartWait({ withPurpose, waits, letters, stopFlow }: StartWaitDeps): StartWait {
  return async (to, use, newEmail) => {
    const email = await letters.emailOf(to.personId)
    const letter = use === 'confirm' ? confirmWaitLetter : emailWaitLetter
    await withPurpose('sign-in', { person: to.personId }, async (tx) => {
      const wait = await waits.begin(tx, to.personId, use, newEmail)
      await letters.writeTo(tx, { ...to, email }, letter, { stop: stopFlow.seal({ person: to.personId, wait }) })
    })
  }
}

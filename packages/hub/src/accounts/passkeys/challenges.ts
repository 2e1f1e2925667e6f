/**
 * Challenges of passkeys (WebAuthn Level 3, 13.4.3): each good for one use, one person where there is one, five minutes, and one answer.
 * Place: between giving options and checking the answer. What has to be remembered travels sealed; that it was answered is a hash
 * in the database, so that it holds across hubs.
 */
import { z } from 'zod'
import type { HubParts } from '../../hub-parts.js'

export const challengeMinutes = 5

export type PasskeyUse = 'sign-in' | 'confirm' | 'add'

/** What an answer has to be for. */
export interface ChallengeBinding {
  readonly use: PasskeyUse
  /** Null before somebody is signed in. */
  readonly personId: string | null
}

const stateSchema = z.strictObject({
  challenge: z.string(),
  use: z.enum(['sign-in', 'confirm', 'add']),
  personId: z.uuid().nullable(),
})

export interface Challenges {
  /** @param challenge random, in base64url @returns the state that the page sends back with the answer */
  seal(challenge: string, binding: ChallengeBinding): string
  /** The challenge, once; null when it is over, was answered, or is for something or somebody else. */
  spend(state: string, binding: ChallengeBinding): Promise<string | null>
}

export function createChallenges({
  withPurpose,
  secrets,
  now,
}: Pick<HubParts, 'withPurpose' | 'secrets' | 'now'>): Challenges {
  const expiry = () => new Date(now().getTime() + challengeMinutes * 60_000)
  return {
    seal: (challenge, binding) => secrets.seal('passkey', { challenge, ...binding }, expiry()),
    async spend(state, { use, personId }) {
      const opened = stateSchema.safeParse(secrets.open('passkey', state, now())).data
      if (opened === undefined || opened.use !== use || opened.personId !== personId) return null
      const hash = secrets.hash('challenge', opened.challenge).toString('base64url')
      const first = await withPurpose('site', 'everyone', (tx) =>
        tx
          .insertInto('used_challenges')
          .values({ hash, expires_at: expiry() })
          .onConflict((conflict) => conflict.column('hash').doNothing())
          .returning('hash')
          .executeTakeFirst(),
      )
      return first === undefined ? null : opened.challenge
    },
  }
}

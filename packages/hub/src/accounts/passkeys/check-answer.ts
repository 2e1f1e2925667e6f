/**
 * Checks what a passkey answered: the challenge is ours and new, the page is ours, the person was verified by their device, the key is
 * one that we know and its count went up (WebAuthn Level 3, 7.2). Place: signing in and confirming by passkey.
 */
import type { PayloadValue, signInInputs } from '@confidant/statement'
import { verifyAuthenticationResponse } from '@simplewebauthn/server'
import type { Lookups } from '../lookups.js'
import type { ChallengeBinding, Challenges } from './challenges.js'
import type { PasskeyStore } from './passkey-store.js'
import type { RelyingParty } from './relying-party.js'

export type PasskeyAnswer = Omit<PayloadValue<typeof signInInputs.passkeyAnswerInput>, 'next'>

/** `unknown`: no passkey of ours, or one that was removed. `refused`: everything else. */
export type AnswerResult =
  | { readonly ok: true; readonly personId: string }
  | { readonly ok: false; readonly problem: 'unknown' | 'refused' }

export type CheckAnswer = (answer: PasskeyAnswer, binding: ChallengeBinding) => Promise<AnswerResult>

interface CheckAnswerDeps {
  readonly lookups: Pick<Lookups, 'find'>
  readonly challenges: Pick<Challenges, 'spend'>
  readonly store: Pick<PasskeyStore, 'find' | 'recordUse'>
  readonly relyingParty: RelyingParty
}

const refused: AnswerResult = { ok: false, problem: 'refused' }
const unknown: AnswerResult = { ok: false, problem: 'unknown' }

export function createCheckAnswer({ lookups, challenges, store, relyingParty }: CheckAnswerDeps): CheckAnswer {
  return async (answer, binding) => {
    const challenge = await challenges.spend(answer.state, binding)
    if (challenge === null) return refused
    const personId = await lookups.find('passkey', answer.id)
    if (personId === null) return unknown
    if (binding.personId !== null && binding.personId !== personId) return refused
    if (answer.user_handle !== undefined && answer.user_handle !== userHandle(personId)) return refused
    const passkey = await store.find(personId, answer.id)
    if (passkey === null) return unknown
    const verified = await verify(answer, challenge, passkey)
    if (verified === null) return refused
    const use = { id: passkey.id, signCount: verified.newCounter, backedUp: verified.credentialBackedUp }
    return (await store.recordUse(personId, use)) ? { ok: true, personId } : refused
  }

  async function verify(
    answer: PasskeyAnswer,
    expectedChallenge: string,
    { publicKey, signCount }: { publicKey: Uint8Array<ArrayBuffer>; signCount: number },
  ) {
    try {
      const { verified, authenticationInfo } = await verifyAuthenticationResponse({
        response: asResponse(answer),
        expectedChallenge,
        expectedOrigin: relyingParty.origin,
        expectedRPID: relyingParty.id,
        requireUserVerification: true,
        credential: { id: answer.id, publicKey, counter: signCount },
      })
      return verified ? authenticationInfo : null
    } catch {
      // The library throws for whatever does not fit; which it was is of use only to an attacker.
      return null
    }
  }
}

/** What the authenticator knows the person by: the bytes of their number, which tell it nothing. */
export function userHandle(personId: string): string {
  return Buffer.from(personId, 'utf8').toString('base64url')
}

function asResponse(answer: PasskeyAnswer) {
  return {
    id: answer.id,
    rawId: answer.id,
    type: 'public-key',
    clientExtensionResults: {},
    response: {
      clientDataJSON: answer.client_data,
      authenticatorData: answer.authenticator_data,
      signature: answer.signature,
    },
  } as const
}

/**
 * Adds a passkey to an account (WebAuthn Level 3, 7.1): one that the device can find by itself and that verifies the person. Of its maker
 * nothing is asked (no attestation). Place: behind a person who has lately proved to be themself.
 */
import type { PayloadValue, signInInputs } from '@confidant/statement'
import { generateRegistrationOptions, verifyRegistrationResponse } from '@simplewebauthn/server'
import type { SignedIn } from '../../web/hub-env.js'
import type { Lookups } from '../lookups.js'
import { type Challenges, challengeMinutes } from './challenges.js'
import type { PasskeyStore } from './passkey-store.js'
import type { RelyingParty } from './relying-party.js'

export type NewPasskeyAnswer = PayloadValue<typeof signInInputs.newPasskeyInput>

/** EdDSA, ES256, RS256: what authenticators have (COSE algorithm numbers). */
const algorithms = [-8, -7, -257]
const mostPasskeys = 20
const knownTransports = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb']

export interface AddPasskey {
  options(session: SignedIn): Promise<{ readonly options: object; readonly state: string }>
  /** False when the answer is none that we asked for, or the account has as many as it may. */
  add(session: SignedIn, answer: NewPasskeyAnswer): Promise<boolean>
}

interface AddPasskeyDeps {
  readonly lookups: Pick<Lookups, 'claim'>
  readonly challenges: Challenges
  readonly store: Pick<PasskeyStore, 'add' | 'list'>
  readonly relyingParty: RelyingParty
}

export function createAddPasskey({ lookups, challenges, store, relyingParty }: AddPasskeyDeps): AddPasskey {
  return {
    async options({ personId, userName }) {
      const present = await store.list(personId)
      const options = await generateRegistrationOptions({
        rpName: relyingParty.name,
        rpID: relyingParty.id,
        userName,
        userDisplayName: userName,
        userID: new Uint8Array(Buffer.from(personId, 'utf8')),
        timeout: challengeMinutes * 60_000,
        attestationType: 'none',
        excludeCredentials: present.map(({ credentialId: id, transports }) => ({ id, transports })),
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        supportedAlgorithmIDs: algorithms,
      })
      return { options, state: challenges.seal(options.challenge, { use: 'add', personId }) }
    },
    async add({ personId }, answer) {
      const challenge = await challenges.spend(answer.state, { use: 'add', personId })
      if (challenge === null || (await store.list(personId)).length >= mostPasskeys) return false
      const verified = await verify(answer, challenge)
      if (verified === null) return false
      const { credential, credentialBackedUp: backedUp } = verified
      // First the lookup: without its passkey it opens nothing, and stands in nobody's way.
      if ((await lookups.claim('passkey', credential.id, personId)) !== personId) return false
      await store.add(personId, {
        credentialId: credential.id,
        publicKey: credential.publicKey,
        signCount: credential.counter,
        name: answer.name,
        transports: (answer.transports ?? '').split(',').filter((one) => knownTransports.includes(one)),
        backedUp,
      })
      return true
    },
  }

  async function verify(answer: NewPasskeyAnswer, expectedChallenge: string) {
    try {
      const { verified, registrationInfo } = await verifyRegistrationResponse({
        response: {
          id: answer.id,
          rawId: answer.id,
          type: 'public-key',
          clientExtensionResults: {},
          response: { clientDataJSON: answer.client_data, attestationObject: answer.attestation },
        },
        expectedChallenge,
        expectedOrigin: relyingParty.origin,
        expectedRPID: relyingParty.id,
        requireUserVerification: true,
        supportedAlgorithmIDs: algorithms,
      })
      return verified ? registrationInfo : null
    } catch {
      // As for answers: what does not fit is not explained.
      return null
    }
  }
}

/**
 * What the first page of an account shows. Place: behind the overview. Each purpose is asked for its own part, side by side; none sees
 * what another one does.
 */
import type { HubWithPurpose } from '../../database/tables.js'
import type { ErasureRequests } from '../../rights/erasure/erasure-requests.js'
import type { Account, AccountStore } from '../account/account-store.js'

export interface SignIn {
  readonly at: Date
  readonly method: 'passkey' | 'email-code'
  /** Browser and system, as short as people know them. */
  readonly device: string
  readonly current: boolean
}

export interface Overview {
  readonly account: Account
  readonly hasName: boolean
  readonly hasAddress: boolean
  readonly hasPicture: boolean
  readonly hasPasskey: boolean
  readonly deviceCount: number
  readonly consentsInForce: number
  /** Null when none is planned. */
  readonly erasureAt: Date | null
  /** The newest first, at most five. */
  readonly signIns: readonly SignIn[]
}

interface Deps {
  readonly withPurpose: HubWithPurpose
  readonly accounts: Pick<AccountStore, 'read'>
  readonly erasures: Pick<ErasureRequests, 'planned'>
}

interface Who {
  readonly personId: string
  readonly sessionId: string
}

const mostSignIns = 5

export function createReadOverview({ withPurpose, accounts, erasures }: Deps): (who: Who) => Promise<Overview> {
  return async ({ personId: person, sessionId }) => {
    const [account, saved, signingIn, consents, devices, erasure] = await Promise.all([
      accounts.read(person),
      withPurpose('profile', { person }, async (tx) => ({
        name: await tx.selectFrom('profiles').select('person_id').executeTakeFirst(),
        address: await tx.selectFrom('addresses').select('id').where('removed_at', 'is', null).executeTakeFirst(),
        picture: await tx.selectFrom('profile_pictures').select('blob_id').executeTakeFirst(),
      })),
      withPurpose('sign-in', { person }, async (tx) => ({
        sessions: await tx
          .selectFrom('sessions')
          .select(['id', 'created_at', 'method', 'device'])
          .orderBy('created_at', 'desc')
          .limit(mostSignIns)
          .execute(),
        passkey: await tx.selectFrom('passkeys').select('id').where('removed_at', 'is', null).executeTakeFirst(),
      })),
      withPurpose('consent-records', { person }, (tx) =>
        tx.selectFrom('consents').select('purpose').where('given', '=', true).where('ended_at', 'is', null).execute(),
      ),
      withPurpose('relay', { person }, (tx) =>
        tx.selectFrom('devices').select('id').where('removed_at', 'is', null).execute(),
      ),
      erasures.planned(person),
    ])
    return {
      account,
      hasName: saved.name !== undefined,
      hasAddress: saved.address !== undefined,
      hasPicture: saved.picture !== undefined,
      hasPasskey: signingIn.passkey !== undefined,
      deviceCount: devices.length,
      erasureAt: erasure?.dueAt ?? null,
      consentsInForce: new Set(consents.map(({ purpose }) => purpose)).size,
      signIns: signingIn.sessions.map(({ id, created_at, method, device }) => ({
        at: created_at,
        method: method === 'passkey' ? 'passkey' : 'email-code',
        device,
        current: id === sessionId,
      })),
    }
  }
}

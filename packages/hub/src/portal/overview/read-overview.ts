/**
 * What the first page of an account shows. Place: behind the overview. Read in one transaction of `data-rights`, whose purpose is to show a
 * person what is held of them: asking each purpose for its own part took six, and told nobody more or less.
 */

import { type Account, accountColumns, toAccount } from '../../accounts/index.js'
import { findPlanned } from '../../data-requests/index.js'
import type { HubWithPurpose, Transaction } from '../../database/index.js'

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

interface Who {
  readonly personId: string
  readonly sessionId: string
}

const mostSignIns = 5

export function createReadOverview(withPurpose: HubWithPurpose): (who: Who) => Promise<Overview> {
  return ({ personId: person, sessionId }) =>
    withPurpose('data-rights', { person }, async (tx) => {
      // Sent together, answered in turn: one way to the database and back for all of them.
      const [account, name, address, picture, sessions, passkey, consents, devices, erasure] = await Promise.all([
        tx.selectFrom('accounts').select(accountColumns).executeTakeFirstOrThrow(),
        tx.selectFrom('profiles').select('person_id').executeTakeFirst(),
        tx.selectFrom('addresses').select('id').where('removed_at', 'is', null).limit(1).executeTakeFirst(),
        tx.selectFrom('profile_pictures').select('person_id').executeTakeFirst(),
        newestSignIns(tx).execute(),
        tx.selectFrom('passkeys').select('id').where('removed_at', 'is', null).limit(1).executeTakeFirst(),
        tx.selectFrom('consents').select('purpose').where('given', '=', true).where('ended_at', 'is', null).execute(),
        tx.selectFrom('devices').select('id').where('removed_at', 'is', null).execute(),
        findPlanned(tx),
      ])
      return {
        account: toAccount(account),
        hasName: name !== undefined,
        hasAddress: address !== undefined,
        hasPicture: picture !== undefined,
        hasPasskey: passkey !== undefined,
        deviceCount: devices.length,
        erasureAt: erasure?.dueAt ?? null,
        consentsInForce: new Set(consents.map(({ purpose }) => purpose)).size,
        signIns: sessions.map(({ id, created_at, method, device }) => ({
          at: created_at,
          method: method === 'passkey' ? 'passkey' : 'email-code',
          device,
          current: id === sessionId,
        })),
      }
    })
}

function newestSignIns(tx: Transaction<'data-rights'>) {
  return tx
    .selectFrom('sessions')
    .select(['id', 'created_at', 'method', 'device'])
    .orderBy('created_at', 'desc')
    .limit(mostSignIns)
}

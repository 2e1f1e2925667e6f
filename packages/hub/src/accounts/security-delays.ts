/**
 * Waiting periods: a code from an mailbox alone does not confirm an account that has a passkey, nor move it to another address, until
 * three days have passed in which whoever owns it could stop that. Place: confirming without the passkey, changing a lost address.
 */
import type { Transaction } from '../database/index.js'
import type { HubParts } from '../hub-parts.js'

const hourMs = 3_600_000
export const delayHours = 72
/** How long it can then be used. */
const usableHours = 7 * 24

export type DelayUse = 'confirm' | 'email-change'

export interface Wait {
  readonly id: string
  readonly use: DelayUse
  /** For a change of address. */
  readonly newEmail: string | null
  readonly readyAt: Date
  readonly expiresAt: Date
  readonly ready: boolean
}

export interface SecurityDelays {
  /** Those that neither ended nor expired, newest first. */
  open(personId: string): Promise<readonly Wait[]>
  /** Begins one in the transaction that also writes its e-mail; an open one of the same use ends. @returns its id */
  begin(tx: DelayTransaction, personId: string, use: DelayUse, newEmail: string | null): Promise<string>
  /** Null for `use` or `id`: whichever. @returns whether there was one to end */
  end(personId: string, use: DelayUse | null, id: string | null): Promise<boolean>
}

export type DelayTransaction = Pick<Transaction<'sign-in'>, 'insertInto' | 'updateTable'>

export function createSecurityDelays({ withPurpose, now }: Pick<HubParts, 'withPurpose' | 'now'>): SecurityDelays {
  const inHours = (hours: number) => new Date(now().getTime() + hours * hourMs)
  const endAll = (tx: Pick<DelayTransaction, 'updateTable'>) =>
    tx
      .updateTable('security_delays')
      .set({ ended_at: now() })
      .where('ended_at', 'is', null)
      .where('expires_at', '>', now())
  return {
    open: (person) =>
      withPurpose('sign-in', { person }, async (tx) => {
        const rows = await tx
          .selectFrom('security_delays')
          .select(['id', 'use', 'new_email', 'ready_at', 'expires_at'])
          .where('ended_at', 'is', null)
          .where('expires_at', '>', now())
          .orderBy('started_at', 'desc')
          .execute()
        return rows.map((row) => ({
          id: row.id,
          use: row.use as DelayUse,
          newEmail: row.new_email,
          readyAt: row.ready_at,
          expiresAt: row.expires_at,
          ready: row.ready_at <= now(),
        }))
      }),
    async begin(tx, personId, use, newEmail) {
      await endAll(tx).where('use', '=', use).execute()
      const row = {
        person_id: personId,
        use,
        new_email: newEmail,
        ready_at: inHours(delayHours),
        expires_at: inHours(delayHours + usableHours),
      }
      return (await tx.insertInto('security_delays').values(row).returning('id').executeTakeFirstOrThrow()).id
    },
    end: (person, use, id) =>
      withPurpose('sign-in', { person }, async (tx) => {
        let ending = endAll(tx)
        if (use !== null) ending = ending.where('use', '=', use)
        if (id !== null) ending = ending.where('id', '=', id)
        return (await ending.returning('id').execute()).length > 0
      }),
  }
}

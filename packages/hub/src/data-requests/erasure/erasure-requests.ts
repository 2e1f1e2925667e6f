/**
 * Erasures that people asked for: data requests carried out on their due date. Place: between the page, the worker and the register,
 * where the desk sees them too.
 */
import { coolingOffDays } from '@confidant/statement'
import type { Transaction } from '../../database/index.js'
import type { HubParts } from '../../hub-parts.js'
import { queueMail } from '../../mail/queue-mail.js'
import { randomId } from '../../secrets/random-token.js'
import { findAddressee } from '../addressee.js'
import { erasurePlannedEmail } from './erasure-emails.js'

export interface PlannedErasure {
  readonly person: string
  /** Of the request, and of the proof that answers it. */
  readonly id: string
  readonly dueAt: Date
}

export interface ErasureRequests {
  /** Null when none is planned. */
  planned(person: string): Promise<PlannedErasure | null>
  /** Replaces an erasure planned earlier. */
  ask(person: string, when: 'now' | 'later'): Promise<PlannedErasure>
  /** The person changed their mind. */
  cancel(person: string): Promise<void>
  /** Those that are due, oldest first. */
  due(limit: number): Promise<readonly PlannedErasure[]>
  answer(erasure: PlannedErasure): Promise<void>
}

const dayMs = 86_400_000

/** Inside a transaction of the person; null when none is planned. */
export async function findPlanned(tx: Transaction<'data-rights'>): Promise<Omit<PlannedErasure, 'person'> | null> {
  const row = await tx
    .selectFrom('data_requests')
    .select(['id', 'due_at'])
    .where('kind', '=', 'erasure')
    .where('state', '=', 'scheduled')
    .executeTakeFirst()
  return row === undefined ? null : { id: row.id, dueAt: row.due_at }
}

export function createErasureRequests({ withPurpose, now }: Pick<HubParts, 'withPurpose' | 'now'>): ErasureRequests {
  return {
    planned: (person) =>
      withPurpose('data-rights', { person }, async (tx) => {
        const row = await findPlanned(tx)
        return row === null ? null : { person, ...row }
      }),
    ask: (person, when) =>
      withPurpose('data-rights', { person }, async (tx) => {
        const id = randomId()
        const at = now()
        const dueAt = when === 'now' ? at : new Date(at.getTime() + coolingOffDays * dayMs)
        await withdraw(tx, at)
        await tx
          .insertInto('data_requests')
          .values({
            person_id: person,
            id,
            kind: 'erasure',
            received_by: 'portal',
            state: 'scheduled',
            received_at: at,
            due_at: dueAt,
          })
          .execute()
        await tx.updateTable('data_requests').set({ identity_checked_by: 'session' }).where('id', '=', id).execute()
        const addressee = when === 'now' ? null : await findAddressee(tx, person)
        if (addressee !== null) await queueMail(tx, addressee, erasurePlannedEmail, { at: dueAt.toISOString() })
        return { person, id, dueAt }
      }),
    cancel: (person) => withPurpose('data-rights', { person }, (tx) => withdraw(tx, now())),
    due: (limit) =>
      withPurpose('data-rights:worker', 'everyone', async (tx) => {
        const rows = await tx
          .selectFrom('data_requests')
          .select(['person_id', 'id', 'due_at'])
          .where('kind', '=', 'erasure')
          .where('state', '=', 'scheduled')
          .where('due_at', '<=', now())
          .orderBy('due_at')
          .limit(limit)
          .execute()
        return rows.map((row) => ({ person: row.person_id, id: row.id, dueAt: row.due_at }))
      }),
    answer: ({ person, id }) =>
      withPurpose('data-rights', { person }, async (tx) => {
        const answered = { state: 'answered', answered_at: now() }
        await tx
          .updateTable('data_requests')
          .set(answered)
          .where('id', '=', id)
          .where('state', '=', 'scheduled')
          .execute()
        // A second request made at the same time in another window has nothing left to erase.
        await withdraw(tx, now())
      }),
  }
}

async function withdraw(tx: Transaction<'data-rights'>, at: Date): Promise<void> {
  await tx
    .updateTable('data_requests')
    .set({ state: 'lapsed', answered_at: at })
    .where('kind', '=', 'erasure')
    .where('state', '=', 'scheduled')
    .execute()
}

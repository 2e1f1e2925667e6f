/**
 * Exports that people asked for: the row is the job, and names the file once there is one. Place: between the page, the worker and
 * the table. An expired row is deleted together with its file.
 */

import type { HubParts } from '../../hub-parts.js'
import { queueMail } from '../../mail/queue-mail.js'
import { randomId } from '../../secrets/random-token.js'
import { findAddressee } from '../addressee.js'
import { exportReadyEmail } from './export-email.js'

export interface ExportRow {
  readonly id: string
  readonly ready: boolean
  readonly requestedAt: Date
  readonly expiresAt: Date
}

export interface ClaimedExport {
  readonly person: string
  readonly id: string
}

export interface ExportRequests {
  /** Newest first, without expired ones. */
  list(person: string): Promise<readonly ExportRow[]>
  /** Does nothing while one is being made, or when `mostAtOnce` are ready. */
  ask(person: string): Promise<void>
  /** The next due one, postponed so that no other hub takes it; null when there is none. */
  claim(): Promise<ClaimedExport | null>
  /** False when it is no longer needed: another hub made it, or the person was erased. */
  settle(made: ClaimedExport): Promise<boolean>
}

const dayMs = 86_400_000
/** Each may be as large as everything held about the person. */
export const mostAtOnce = 3
/** How long a person has to download it. */
export const exportDays = 7
/** Longer than any export takes; afterwards an export whose hub was killed is started again. */
const putOffMs = 30 * 60_000

export function createExportRequests({ withPurpose, now }: Pick<HubParts, 'withPurpose' | 'now'>): ExportRequests {
  const expiry = () => new Date(now().getTime() + exportDays * dayMs)
  return {
    list: (person) =>
      withPurpose('data-rights', { person }, async (tx) => {
        const rows = await tx
          .selectFrom('data_exports')
          .select(['id', 'state', 'requested_at', 'expires_at'])
          .where('expires_at', '>', now())
          .orderBy('requested_at', 'desc')
          .execute()
        return rows.map((row) => ({
          id: row.id,
          ready: row.state === 'ready',
          requestedAt: row.requested_at,
          expiresAt: row.expires_at,
        }))
      }),
    ask: (person) =>
      withPurpose('data-rights', { person }, async (tx) => {
        const there = await tx.selectFrom('data_exports').select('state').where('expires_at', '>', now()).execute()
        if (there.length >= mostAtOnce || there.some(({ state }) => state === 'waiting')) return
        const row = { person_id: person, id: randomId(), state: 'waiting', due_at: now(), expires_at: expiry() }
        await tx.insertInto('data_exports').values(row).execute()
      }),
    claim: () =>
      withPurpose('data-rights:worker', 'everyone', async (tx) => {
        const row = await tx
          .selectFrom('data_exports')
          .select(['person_id', 'id'])
          .where('state', '=', 'waiting')
          .where('due_at', '<=', now())
          .orderBy('due_at')
          .limit(1)
          .forUpdate()
          .skipLocked()
          .executeTakeFirst()
        if (row === undefined) return null
        await tx
          .updateTable('data_exports')
          .set({ due_at: new Date(now().getTime() + putOffMs) })
          .where('person_id', '=', row.person_id)
          .where('id', '=', row.id)
          .execute()
        return { person: row.person_id, id: row.id }
      }),
    settle: ({ person, id }) =>
      withPurpose('data-rights', { person }, async (tx) => {
        const { numUpdatedRows } = await tx
          .updateTable('data_exports')
          .set({ state: 'ready', blob_id: id, expires_at: expiry() })
          .where('id', '=', id)
          .where('state', '=', 'waiting')
          .executeTakeFirstOrThrow()
        const addressee = numUpdatedRows === 0n ? null : await findAddressee(tx, person)
        if (addressee !== null) await queueMail(tx, addressee, exportReadyEmail, {})
        return numUpdatedRows > 0n
      }),
  }
}

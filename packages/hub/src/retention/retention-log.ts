/**
 * The rounds of retention, as rows: one for each hour, and one for each table that lost something in it. Place: under the retention
 * worker; the desk shows them. Holds names of tables and counts, and nothing of what was removed.
 *
 * A row's number follows from its hour, so that two hubs that begin the same round write one row.
 */
import type { Transaction } from '../database/index.js'
import { sha256 } from '../secrets/digest.js'

type RetentionTransaction = Transaction<'erasure:worker'>

/** Stands for the round as a whole. */
const whole = { table_name: '*', action: 'round' }
const hourMs = 3_600_000

export interface RetentionRound {
  readonly id: string
  readonly hour: number
}

export function roundAt(now: Date): RetentionRound {
  const hour = Math.floor(now.getTime() / hourMs)
  return { id: numberOf(`${hour}`), hour }
}

/** False when the round has been finished. */
export async function beginRound(tx: RetentionTransaction, round: RetentionRound): Promise<boolean> {
  await tx
    .insertInto('retention_runs')
    .values({ id: round.id, ...whole, row_count: 0 })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
  const row = await tx.selectFrom('retention_runs').select('finished_at').where('id', '=', round.id).executeTakeFirst()
  return row?.finished_at === null
}

/** Holds the round until the transaction ends. False when another hub holds it, or it has been finished. */
export async function holdRound(tx: RetentionTransaction, { id }: RetentionRound): Promise<boolean> {
  const held = await tx
    .selectFrom('retention_runs')
    .select('id')
    .where('id', '=', id)
    .where('finished_at', 'is', null)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  return held !== undefined
}

/** In the transaction that removed them, so that the count holds whenever a hub is killed. */
export async function countRemoved(
  tx: RetentionTransaction,
  round: RetentionRound,
  removed: { readonly from: string; readonly action: string; readonly count: number },
): Promise<void> {
  if (removed.count === 0) return
  const { from, action, count } = removed
  const parts = [
    { id: round.id, ...whole },
    { id: numberOf(`${round.hour} ${from} ${action}`), table_name: from, action },
  ]
  for (const part of parts) {
    await tx
      .insertInto('retention_runs')
      .values({ ...part, row_count: count })
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet((eb) => ({ row_count: eb('retention_runs.row_count', '+', count) })),
      )
      .execute()
  }
}

/** True for the one hub that ends the round. */
export async function claimEnd(tx: RetentionTransaction, { id }: RetentionRound, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('retention_runs')
    .set({ finished_at: now })
    .where('id', '=', id)
    .where('finished_at', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

/** The counts of this round, and rounds that nobody came back to: what they left was removed in this one. */
export async function closeAll(tx: RetentionTransaction, now: Date): Promise<void> {
  await tx.updateTable('retention_runs').set({ finished_at: now }).where('finished_at', 'is', null).execute()
}

/** A UUID (version 8, RFC 9562) made from a text. */
function numberOf(text: string): string {
  const bytes = sha256(Buffer.from(`retention ${text}`)).subarray(0, 16)
  bytes[6] = (bytes[6]! & 0x0f) | 0x80
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

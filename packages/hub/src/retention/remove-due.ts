/**
 * Removes a batch of what is past its term. Place: one step of a round of retention. The database holds this purpose role to the terms: it
 * would refuse a row that is not past its own, whatever was asked here.
 */
import type { RetentionStep } from '@confidant/statement'
import { sql } from 'kysely'
import type { Transaction } from '../database/index.js'

/** Returns how many rows. */
export async function removeDue(
  tx: Transaction<'erasure:worker'>,
  step: RetentionStep,
  mostRows: number,
): Promise<number> {
  const key = sql.join(step.key.map((name) => sql.ref(name)))
  const due = sql<boolean>`(${key}) in (select ${key} from ${sql.table(step.table)} where ${sql.raw(step.condition)} limit ${mostRows})`
  // The tables come from the plan and not from here: any one stands for all of them.
  const table = step.table as 'outbox'
  if (step.action === 'delete') {
    const { numDeletedRows } = await tx.deleteFrom(table).where(due).executeTakeFirstOrThrow()
    return Number(numDeletedRows)
  }
  const emptied = Object.fromEntries(step.columns.map((name) => [name, null]))
  const { numUpdatedRows } = await tx.updateTable(table).set(emptied).where(due).executeTakeFirstOrThrow()
  return Number(numUpdatedRows)
}

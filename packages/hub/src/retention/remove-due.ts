/**
 * Removes a batch of what is past its term. Place: one step of a round of retention. The database holds this purpose role to the terms: it
 * would refuse a row that is not past its own, whatever was asked here.
 */
import type { RetentionStep } from '@confidant/statement'
import { sql } from 'kysely'
import { declaredTables, type Transaction } from '../database/index.js'

/** Returns how many rows. */
export async function removeDue(
  tx: Transaction<'erasure:worker'>,
  step: RetentionStep,
  mostRows: number,
): Promise<number> {
  const key = sql.join(step.key.map((name) => sql.ref(name)))
  const due = sql<boolean>`(${key}) in (select ${key} from ${sql.table(step.table)} where ${sql.raw(step.condition)} limit ${mostRows})`
  const tables = declaredTables(tx)
  if (step.emptied === null) {
    const { numDeletedRows } = await tables.deleteFrom(step.table).where(due).executeTakeFirstOrThrow()
    return Number(numDeletedRows)
  }
  const emptied = { [step.emptied]: null }
  const { numUpdatedRows } = await tables.updateTable(step.table).set(emptied).where(due).executeTakeFirstOrThrow()
  return Number(numUpdatedRows)
}

/**
 * What goes by itself, and when: one step per table and per early-emptied column. Place: a worker of the hub carries the steps out in
 * batches. Never names a person.
 */
import { tablesInOrder } from '../access/schema.js'
import { quoteName } from '../access/sql-names.js'
import type { Declaration } from '../model/declaration.js'
import type { TableDeclaration } from '../model/store.js'
import { pastTermSql, rowPastTermSql } from './expiry.js'

export interface RetentionStep {
  readonly table: string
  /** The column that is emptied; null where the row is deleted. */
  readonly emptied: string | null
  readonly key: readonly string[]
  /** SQL over the columns of the row: past its term. */
  readonly condition: string
}

function deletion(table: TableDeclaration, declaration: Declaration): RetentionStep[] {
  const condition = rowPastTermSql(table, declaration)
  return condition === null ? [] : [{ table: table.name, emptied: null, key: table.primaryKey, condition }]
}

function emptyings(table: TableDeclaration, declaration: Declaration): RetentionStep[] {
  return Object.entries(table.columns).flatMap(([name, { emptied }]): RetentionStep[] => {
    if (emptied === null) return []
    const condition = `${quoteName(name)} IS NOT NULL AND ${pastTermSql(emptied, declaration)}`
    return [{ table: table.name, emptied: name, key: table.primaryKey, condition }]
  })
}

/** Children before parents, emptying before deleting. */
export function retentionPlan(declaration: Declaration): RetentionStep[] {
  return tablesInOrder(declaration)
    .toReversed()
    .flatMap((table) => [...emptyings(table, declaration), ...deletion(table, declaration)])
}

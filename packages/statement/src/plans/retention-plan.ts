/**
 * What goes by itself, and when: one step per table and per early-emptied column, each with the statement that a worker
 * runs in batches. Never names a person.
 */
import { tablesInOrder } from '../access/schema.js'
import { defaultNaming, type Naming, quoteName } from '../access/sql-names.js'
import type { Declaration } from '../model/declaration.js'
import type { RetentionBinding, TableDeclaration } from '../model/store.js'
import { pastTermSql, rowPastTermSql } from './expiry.js'

export interface RetentionStep {
  readonly table: string
  readonly action: 'delete' | 'empty'
  /** The columns that are emptied; all of them for `delete`. */
  readonly columns: readonly string[]
  readonly bindings: readonly RetentionBinding[]
  readonly key: readonly string[]
  /** Over the columns of the row: past its term. */
  readonly condition: string
  /** `$1` is the most rows of one batch; run it until it touches fewer. */
  readonly statement: string
}

function due(table: TableDeclaration, condition: string, schema: string): string {
  const key = table.primaryKey.map(quoteName).join(', ')
  return `(${key}) IN (SELECT ${key} FROM ${schema}.${quoteName(table.name)} WHERE ${condition} LIMIT $1)`
}

function deletion(table: TableDeclaration, declaration: Declaration, schema: string): RetentionStep[] {
  const condition = rowPastTermSql(table, declaration)
  if (condition === null) return []
  const statement = `DELETE FROM ${schema}.${quoteName(table.name)} WHERE ${due(table, condition, schema)}`
  return [
    {
      table: table.name,
      action: 'delete',
      columns: Object.keys(table.columns),
      bindings: table.retention,
      key: table.primaryKey,
      condition,
      statement,
    },
  ]
}

function emptyings(table: TableDeclaration, declaration: Declaration, schema: string): RetentionStep[] {
  return Object.entries(table.columns).flatMap(([name, { emptied }]): RetentionStep[] => {
    if (emptied === null) return []
    const column = quoteName(name)
    const condition = `${column} IS NOT NULL AND ${pastTermSql(emptied, declaration)}`
    const statement = `UPDATE ${schema}.${quoteName(table.name)} SET ${column} = NULL WHERE ${due(table, condition, schema)}`
    const key = table.primaryKey
    return [{ table: table.name, action: 'empty', columns: [name], bindings: [emptied], key, condition, statement }]
  })
}

/** Children before parents, emptying before deleting. */
export function retentionPlan(declaration: Declaration, naming: Naming = defaultNaming): RetentionStep[] {
  const schema = quoteName(naming.schema)
  return tablesInOrder(declaration)
    .toReversed()
    .flatMap((table) => [...emptyings(table, declaration, schema), ...deletion(table, declaration, schema)])
}

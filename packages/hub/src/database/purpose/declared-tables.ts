/**
 * A transaction that takes the names of tables and columns from the declaration, where no type can know them. Place: what goes through
 * all tables (retention, erasure, what is held of a person). The database refuses whatever the purpose role may not, as always.
 */
import type { Kysely } from 'kysely'

type DeclaredRows = Readonly<Record<string, Record<string, unknown>>>

export type DeclaredTables = Pick<Kysely<DeclaredRows>, 'selectFrom' | 'updateTable' | 'deleteFrom'>

export function declaredTables(tx: { readonly [M in keyof DeclaredTables]: unknown }): DeclaredTables {
  return tx as DeclaredTables
}

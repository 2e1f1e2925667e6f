/**
 * The tables as the declaration asks for them, in SQL. Place: the starting point of a migration, which is then frozen, and
 * the schema that tests of access stand on.
 */
import type { Declaration } from '../model/declaration.js'
import type { ColumnDeclaration, TableDeclaration } from '../model/store.js'
import { defaultNaming, type Naming, quoteName } from './sql-names.js'

function columnSql(name: string, column: ColumnDeclaration): string {
  const missing = column.nullable ? '' : ' NOT NULL'
  return `${quoteName(name)} ${column.type}${missing}${column.default === null ? '' : ` DEFAULT ${column.default}`}`
}

function names(columns: readonly string[]): string {
  return `(${columns.map(quoteName).join(', ')})`
}

function tableStatement(table: TableDeclaration, declaration: Declaration, schema: string): string {
  const parent = table.parent === null ? undefined : declaration.tables[table.parent.table]
  const parts = [
    ...Object.entries(table.columns).map(([name, column]) => columnSql(name, column)),
    `PRIMARY KEY ${names(table.primaryKey)}`,
    ...table.unique.map((columns) => `UNIQUE ${names(columns)}`),
    ...(parent === undefined
      ? []
      : [
          `FOREIGN KEY ${names(table.parent!.columns)} REFERENCES ${schema}.${quoteName(parent.name)} ${names(parent.primaryKey)} ON DELETE CASCADE`,
        ]),
  ]
  return `CREATE TABLE ${schema}.${quoteName(table.name)} (\n  ${parts.join(',\n  ')}\n)`
}

/** Parents before children; an unknown parent is left to `checkDeclaration`. */
export function tablesInOrder(declaration: Pick<Declaration, 'tables'>): TableDeclaration[] {
  const ordered = new Set<TableDeclaration>()
  const visit = (table: TableDeclaration, path: ReadonlySet<string>) => {
    const parent = table.parent === null ? undefined : declaration.tables[table.parent.table]
    if (parent !== undefined && !path.has(parent.name)) visit(parent, new Set([...path, table.name]))
    ordered.add(table)
  }
  for (const table of Object.values(declaration.tables)) visit(table, new Set())
  return [...ordered]
}

export function tableStatements(declaration: Declaration, naming: Naming = defaultNaming): string[] {
  const schema = quoteName(naming.schema)
  return tablesInOrder(declaration).map((table) => tableStatement(table, declaration, schema))
}

/**
 * What a purpose role may read about one person, table by table, derived from the statement: a column declared for the purpose appears
 * by itself, any other cannot. Place: inside audited access.
 */
import type { Text } from '@confidant/i18n'
import { columnLabel, type Declaration, roleAccess, type TableDeclaration } from '@confidant/statement'
import { declaredTables, type Transaction } from '../../database/index.js'
import type { Field } from '../../labels/format-value.js'
import type { AccessPurpose } from '../../staff/roles.js'

export interface ShownField extends Field {
  readonly label: Text
}

export interface HeldTable {
  readonly name: string
  readonly about: Text
  /** In their order, without numbers of people and rows. */
  readonly fields: readonly ShownField[]
  readonly rows: readonly Readonly<Record<string, unknown>>[]
}

/** Tables in which there is nothing about the person are left out. */
export async function readHeld<S extends AccessPurpose>(
  tx: Transaction<S>,
  declaration: Declaration,
  purposeRole: S,
  person: string,
): Promise<readonly HeldTable[]> {
  const held: HeldTable[] = []
  for (const { name, about, subject, fields } of readableTables(declaration, purposeRole)) {
    const columns = fields.map(({ column }) => column)
    const rows = await declaredTables(tx).selectFrom(name).select(columns).where(subject, '=', person).execute()
    if (rows.length > 0) held.push({ name, about, fields, rows })
  }
  return held
}

interface ReadableTable extends Omit<HeldTable, 'rows'> {
  readonly subject: string
}

export function readableTables(declaration: Declaration, purposeRole: AccessPurpose): readonly ReadableTable[] {
  return roleAccess(declaration).flatMap((entry) => {
    const table = declaration.tables[entry.table]
    if (entry.purposeRole !== purposeRole || table === undefined || table.subject === null) return []
    const fields = entry.access.read.flatMap((column) => shownField(table, column))
    return fields.length === 0 ? [] : [{ name: table.name, about: table.about, subject: table.subject, fields }]
  })
}

/** Person and row numbers only serve to find rows; they mean nothing to a reader. */
function shownField(table: TableDeclaration, name: string): readonly ShownField[] {
  const column = table.columns[name]
  if (column === undefined || column.category === 'person-number') return []
  if (column.category === null && column.type === 'uuid') return []
  const { type, origin } = column
  return [{ column: name, type, origin, label: columnLabel(table, name) }]
}

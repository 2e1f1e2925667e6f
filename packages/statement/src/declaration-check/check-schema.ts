/**
 * Compares the live database with the declaration, both ways. Place: at build and at every start; a problem refuses both.
 */
import type { Declaration } from '../model/declaration.js'
import type { ColumnType } from '../model/store.js'
import { type Problem, problem } from './problem.js'

/** One column as the catalogue tells it. */
export interface LiveColumn {
  readonly table: string
  readonly column: string
  /** As `format_type` writes it, for example `timestamp with time zone`. */
  readonly dataType: string
  readonly nullable: boolean
}

const spelledOut: Partial<Record<ColumnType, string>> = { timestamptz: 'timestamp with time zone' }

function undeclared(declaration: Declaration, live: readonly LiveColumn[]): Problem[] {
  return live.flatMap(({ table, column }) =>
    declaration.tables[table]?.columns[column] === undefined
      ? [
          problem(
            'column-undeclared',
            `${table}.${column}`,
            `The database has a column ${table}.${column} that the statement does not declare. Declare it in packages/statement/src/stores, or remove it by a migration.`,
          ),
        ]
      : [],
  )
}

function missing(declaration: Declaration, found: ReadonlyMap<string, LiveColumn>): Problem[] {
  return Object.values(declaration.tables).flatMap((table) =>
    Object.keys(table.columns).flatMap((column) =>
      found.has(`${table.name}.${column}`)
        ? []
        : [
            problem(
              'column-missing',
              `${table.name}.${column}`,
              `The statement declares ${table.name}.${column}, and the database has no such column. Add it by a migration, or take it out of the declaration.`,
            ),
          ],
    ),
  )
}

function different(declaration: Declaration, live: readonly LiveColumn[]): Problem[] {
  return live.flatMap(({ table, column, dataType, nullable }) => {
    const declared = declaration.tables[table]?.columns[column]
    if (declared === undefined) return []
    const subject = `${table}.${column}`
    const wanted = spelledOut[declared.type] ?? declared.type
    return [
      ...(wanted === dataType
        ? []
        : [problem('column-type', subject, `${subject} is declared as ${wanted} and is ${dataType} in the database.`)]),
      ...(declared.nullable === nullable ? [] : [problem('column-nullable', subject, nullLabels(subject, nullable))]),
    ]
  })
}

function nullLabels(subject: string, nullable: boolean): string {
  return nullable
    ? `${subject} is declared as never empty, and the database allows it to be null.`
    : `${subject} is declared as one that may be empty, and the database does not allow it to be null.`
}

/** `live`: every column of every table in the schema. */
export function checkSchema(declaration: Declaration, live: readonly LiveColumn[]): Problem[] {
  const found = new Map(live.map((column) => [`${column.table}.${column.column}`, column]))
  return [...undeclared(declaration, live), ...missing(declaration, found), ...different(declaration, live)]
}

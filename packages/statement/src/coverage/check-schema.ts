/**
 * Compares the live database with the declaration, both ways. Place: at build and at every start; a problem refuses both.
 */
import { emptiedColumns } from '../access/seats.js'
import type { Declaration } from '../model/declaration.js'
import type { ColumnType } from '../model/store.js'
import { type Problem, problem } from './problem.js'

/** One column as `information_schema.columns` tells it. */
export interface LiveColumn {
  readonly table: string
  readonly column: string
  /** `data_type`, for example `timestamp with time zone`. */
  readonly dataType: string
  readonly nullable: boolean
}

const dataTypes: Record<ColumnType, string> = {
  uuid: 'uuid',
  text: 'text',
  bytea: 'bytea',
  integer: 'integer',
  bigint: 'bigint',
  boolean: 'boolean',
  date: 'date',
  timestamptz: 'timestamp with time zone',
  jsonb: 'jsonb',
}

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
    const emptiable = emptiedColumns(declaration.tables[table]!).includes(column)
    return [
      ...(dataTypes[declared.type] === dataType
        ? []
        : [
            problem(
              'column-type',
              subject,
              `${subject} is declared as ${declared.type} and is ${dataType} in the database.`,
            ),
          ]),
      ...(emptiable && !nullable
        ? [
            problem(
              'column-not-emptiable',
              subject,
              `${subject} has to be emptied at the end of its term, and the database does not allow it to be null.`,
            ),
          ]
        : []),
    ]
  })
}

/** `live`: every column of every table in the schema, views included. */
export function checkSchema(declaration: Declaration, live: readonly LiveColumn[]): Problem[] {
  const found = new Map(live.map((column) => [`${column.table}.${column.column}`, column]))
  return [...undeclared(declaration, live), ...missing(declaration, found), ...different(declaration, live)]
}

/**
 * What leads from the tables that the steps make to the tables that the statement declares, as SQL to be reviewed. Place: behind
 * `npm run migration:draft`. PostgreSQL makes both, so that types, defaults and keys are compared as it writes them down itself.
 * Changes nothing: all happens in a transaction that is rolled back.
 */
import { type Declaration, defaultNaming, quoteName, tableStatements, tablesInOrder } from '@confidant/statement'
import type pg from 'pg'
import type { Migration } from '../../src/database/migrations/migration.js'

interface MadeColumn {
  readonly type: string
  readonly nullable: boolean
  readonly default: string | null
}

interface MadeTable {
  readonly columns: Map<string, MadeColumn>
  /** Names by definition. */
  readonly keys: Map<string, string>
}

type MadeTables = ReadonlyMap<string, MadeTable>

interface Pair {
  readonly name: string
  readonly made: MadeTable
  readonly declared: MadeTable
}

/** One statement each, with comments above it where somebody has to decide; empty where the steps make what is declared. */
export async function draftMigration(
  client: pg.ClientBase,
  declaration: Declaration,
  migrations: readonly Migration[],
): Promise<readonly string[]> {
  await client.query('BEGIN')
  try {
    const made = await makeTables(client, 'made', (naming) => migrations.flatMap((step) => step.statements(naming)))
    const declared = await makeTables(client, 'declared', (naming) => tableStatements(declaration, naming))
    return difference(made, declared, declaration)
  } finally {
    await client.query('ROLLBACK')
  }
}

async function makeTables(
  client: pg.ClientBase,
  schema: string,
  statements: (naming: typeof defaultNaming) => readonly string[],
): Promise<MadeTables> {
  await client.query([`CREATE SCHEMA ${schema}`, ...statements({ ...defaultNaming, schema })].join(';\n'))
  const tables = new Map<string, MadeTable>()
  const tableOf = (name: string) => {
    const table = tables.get(name) ?? { columns: new Map(), keys: new Map() }
    tables.set(name, table)
    return table
  }
  const columns = await client.query<{ table: string; column: string } & MadeColumn>(
    `SELECT c.relname AS "table", a.attname AS "column", format_type(a.atttypid, a.atttypmod) AS type,
       NOT a.attnotnull AS nullable, pg_get_expr(d.adbin, d.adrelid) AS "default"
     FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid LEFT JOIN pg_attrdef d ON (d.adrelid, d.adnum) = (c.oid, a.attnum)
     WHERE c.relnamespace = $1::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped ORDER BY c.oid, a.attnum`,
    [schema],
  )
  for (const { table, column, ...made } of columns.rows) tableOf(table).columns.set(column, made)
  const keys = await client.query<{ table: string; name: string; definition: string }>(
    `SELECT c.relname AS "table", k.conname AS name, pg_get_constraintdef(k.oid) AS definition
     FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
     WHERE c.relnamespace = $1::regnamespace AND k.contype IN ('p', 'u', 'f') ORDER BY k.oid`,
    [schema],
  )
  for (const { table, name, definition } of keys.rows)
    tableOf(table).keys.set(definition.replaceAll(`${schema}.`, `${quoteName(defaultNaming.schema)}.`), name)
  return tables
}

function difference(made: MadeTables, declared: MadeTables, declaration: Declaration): string[] {
  const both = [...declared].flatMap(([name, table]): Pair[] =>
    made.has(name) ? [{ name, made: made.get(name)!, declared: table }] : [],
  )
  return [
    ...both.flatMap(droppedKeys),
    ...createdTables(made, declaration),
    ...both.flatMap(changedColumns),
    ...both.flatMap(addedKeys),
    ...[...made.keys()].filter((name) => !declared.has(name)).map(droppedTable),
  ]
}

const lost = '-- What stands in it is lost.\n'
const toFill = '-- Rows that are there need a value: a DEFAULT, or an UPDATE before SET NOT NULL.\n'
const alter = (table: string) => `ALTER TABLE ${quoteName(defaultNaming.schema)}.${quoteName(table)}`

function createdTables(made: MadeTables, declaration: Declaration): string[] {
  const statements = tableStatements(declaration)
  return tablesInOrder(declaration).flatMap(({ name }, index) => (made.has(name) ? [] : [statements[index]!]))
}

function droppedTable(name: string): string {
  return `${lost}DROP TABLE ${quoteName(defaultNaming.schema)}.${quoteName(name)}`
}

function droppedKeys({ name, made, declared }: Pair): string[] {
  const gone = [...made.keys].filter(([definition]) => !declared.keys.has(definition))
  return gone.map(([, key]) => `${alter(name)} DROP CONSTRAINT ${quoteName(key)}`)
}

function addedKeys({ name, made, declared }: Pair): string[] {
  const added = [...declared.keys.keys()].filter((definition) => !made.keys.has(definition))
  return added.map((definition) => `${alter(name)} ADD ${definition}`)
}

function changedColumns({ name, made, declared }: Pair): string[] {
  const gone = [...made.columns.keys()].filter((column) => !declared.columns.has(column))
  return [
    ...[...declared.columns].flatMap(([column, wanted]) => {
      const found = made.columns.get(column)
      return found === undefined ? [addedColumn(name, column, wanted)] : changedColumn(name, column, found, wanted)
    }),
    ...gone.map((column) => `${lost}${alter(name)} DROP COLUMN ${quoteName(column)}`),
  ]
}

function addedColumn(table: string, column: string, { type, nullable, default: value }: MadeColumn): string {
  const missing = nullable ? '' : ' NOT NULL'
  const given = value === null ? '' : ` DEFAULT ${value}`
  const comment = nullable || value !== null ? '' : toFill
  return `${comment}${alter(table)} ADD COLUMN ${quoteName(column)} ${type}${missing}${given}`
}

function changedColumn(table: string, column: string, found: MadeColumn, wanted: MadeColumn): string[] {
  const change = `${alter(table)} ALTER COLUMN ${quoteName(column)}`
  const changes: string[] = []
  if (found.type !== wanted.type)
    changes.push(`${change} TYPE ${wanted.type} USING ${quoteName(column)}::${wanted.type}`)
  if (found.default !== wanted.default)
    changes.push(wanted.default === null ? `${change} DROP DEFAULT` : `${change} SET DEFAULT ${wanted.default}`)
  if (found.nullable !== wanted.nullable)
    changes.push(wanted.nullable ? `${change} DROP NOT NULL` : `${toFill}${change} SET NOT NULL`)
  return changes
}

/**
 * Whether a database was already brought to this very program and declaration. Place: asked at the start of a hub, which then takes
 * no locks that other hubs would wait for. It says what was applied once, not what is there: that is for the start-up check.
 */
import { sha256 } from '@confidant/crypto/hash'
import { quoteName, rowSecurityStatements } from '@confidant/statement'
import type pg from 'pg'
import { checkLoginStatements } from '../check-login.js'
import { statisticsStatements } from '../hardening/hardening-statements.js'
import type { DatabaseKeys } from '../identity/database-keys.js'
import { definerNames, identityKeyStatement, identityStatements } from '../identity/identity-statements.js'
import { findPendingNotices } from '../widening/find-pending-notices.js'
import { migrationDigest } from './migration.js'
import { databaseName, rightsStatements } from './rights-statements.js'
import type { Schema } from './schema.js'

/** Never true while a notice is pending: migrate has to look whether somebody still waits for it. */
export async function isApplied(client: pg.ClientBase, schema: Schema, keys: DatabaseKeys): Promise<boolean> {
  const table = tableOf(schema)
  const there = await client.query<{ there: boolean }>('SELECT to_regclass($1) IS NOT NULL AS there', [table])
  if (there.rows[0]?.there !== true) return false
  const digest = await digestOf(client, schema, keys)
  const found = await client.query(`SELECT FROM ${table} WHERE digest = $1`, [digest])
  return found.rowCount === 1 && (await findPendingNotices(client, schema.declaration, schema.naming)).length === 0
}

/** Call it in the transaction that applied everything. */
export async function recordApplied(client: pg.ClientBase, schema: Schema, keys: DatabaseKeys): Promise<void> {
  const table = tableOf(schema)
  await client.query(`CREATE TABLE IF NOT EXISTS ${table} (digest text NOT NULL)`)
  await client.query(`DELETE FROM ${table}`)
  await client.query(`INSERT INTO ${table} VALUES ($1)`, [await digestOf(client, schema, keys)])
}

function tableOf({ naming }: Schema): string {
  return `${quoteName(definerNames(naming).privateSchema)}.applied_declaration`
}

/** Of every statement that migrate would execute, and of what it compares with the published versions. */
async function digestOf(client: pg.ClientBase, schema: Schema, keys: DatabaseKeys): Promise<string> {
  const { declaration, naming, consents, migrations } = schema
  const server = await client.query<{ version: string }>('SELECT version() AS version')
  const statements = [
    server.rows[0]!.version,
    JSON.stringify(declaration),
    ...migrations.map((migration) => migrationDigest(migration, naming)),
    ...rightsStatements(schema, keys, await databaseName(client)),
    ...identityStatements(declaration, naming, consents, []),
    ...rowSecurityStatements(declaration, naming, []),
    ...checkLoginStatements(naming),
    ...statisticsStatements(declaration, naming),
    identityKeyStatement(keys, naming),
  ]
  return sha256(statements.join('\n')).toString('hex')
}

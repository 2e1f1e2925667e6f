/**
 * Brings a database to the newest version and to the declaration. Place: run by `confidant-hub migrate` and at the first
 * start, by an administrator of the database. Everything happens in one transaction: a failure leaves the database as it was.
 */

import type { PendingNotice } from '@confidant/statement'
import {
  type Naming,
  publicationState,
  purposeRoles,
  quoteName,
  quoteText,
  rowSecurityStatements,
} from '@confidant/statement'
import type pg from 'pg'
import { checkingRole, checkLoginStatements } from '../check-login.js'
import { DatabaseError } from '../database-error.js'
import { statisticsStatements } from '../hardening/hardening-statements.js'
import type { DatabaseKeys } from '../identity/database-keys.js'
import { definerNames, identityKeyStatement, identityStatements } from '../identity/identity-statements.js'
import { recordPolicies } from '../schema-drift/check-policies.js'
import { definerReadStatements } from '../widening/definer-reads.js'
import { findPendingNotices, finishNotices, publishedStatements } from '../widening/find-pending-notices.js'
import { recordApplied } from './applied.js'
import { type Migration, migrationDigest } from './migration.js'
import { databaseName, rightsStatements } from './rights-statements.js'
import type { Schema } from './schema.js'

export interface MigrationResult {
  readonly applied: readonly number[]
  readonly version: number
}

// Any number that other programs on the server are unlikely to lock.
export const migrationLock = 7_430_007_430

/**
 * Several hubs may start at once: they take turns. Beside one that is at work, PostgreSQL may have to end either to undo a deadlock:
 * what is ended here begins again.
 * @param administrator a connection as superuser; without those rights what was not taken away is named by the check
 * @throws {DatabaseError} `migration` when a step fails; the database is then as it was
 */
export async function migrate(administrator: pg.Client, schema: Schema, keys: DatabaseKeys): Promise<MigrationResult> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await migrateOnce(administrator, schema, keys)
    } catch (cause) {
      await administrator.query('ROLLBACK')
      if (isDeadlock(cause) && attempt < mostAttempts) continue
      if (cause instanceof DatabaseError) throw cause
      throw new DatabaseError(
        'migration',
        `The migration failed; the database is unchanged. ${(cause as Error).message}`,
        { cause },
      )
    }
  }
}

const mostAttempts = 5

/** SQLSTATE 40P01, `deadlock_detected`. */
function isDeadlock(cause: unknown): boolean {
  return (cause as { readonly code?: unknown }).code === '40P01'
}

async function migrateOnce(administrator: pg.Client, schema: Schema, keys: DatabaseKeys): Promise<MigrationResult> {
  await administrator.query('BEGIN')
  await administrator.query(`SELECT pg_advisory_xact_lock(${migrationLock})`)
  await runAll(administrator, baseStatements(schema.naming))
  const applied = await applyMigrations(administrator, schema)
  await refuseUnpublishable(administrator, schema)
  await finishNotices(administrator, schema.declaration, schema.naming)
  const pendingNotices = await findPendingNotices(administrator, schema.declaration, schema.naming)
  await applyDeclaration(administrator, schema, keys, pendingNotices)
  await administrator.query('COMMIT')
  return { applied, version: schema.migrations.length }
}

/** In one round trip: there are well over a thousand. None of them carries parameters. */
async function runAll(administrator: pg.ClientBase, statements: readonly string[]): Promise<void> {
  await administrator.query(statements.join(';\n'))
}

function baseStatements(naming: Naming): string[] {
  const { owner, definer, privateSchema } = definerNames(naming)
  const [app, hidden] = [quoteName(naming.schema), quoteName(privateSchema)]
  return [
    ...[owner, definer].flatMap((role) => [
      `DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = ${quoteText(role)}) THEN CREATE ROLE ${quoteName(role)}; END IF; END $$`,
      `ALTER ROLE ${quoteName(role)} NOLOGIN NOINHERIT NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS`,
    ]),
    `CREATE SCHEMA IF NOT EXISTS ${app} AUTHORIZATION ${quoteName(owner)}`,
    `CREATE SCHEMA IF NOT EXISTS ${hidden} AUTHORIZATION ${quoteName(definer)}`,
    `GRANT USAGE ON SCHEMA ${app} TO ${quoteName(definer)}`,
    `CREATE TABLE IF NOT EXISTS ${hidden}.migrations (number integer PRIMARY KEY, name text NOT NULL, digest text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())`,
  ]
}

async function applyMigrations(administrator: pg.Client, { migrations, naming }: Schema): Promise<number[]> {
  const table = `${quoteName(definerNames(naming).privateSchema)}.migrations`
  const known = (
    await administrator.query<{ number: number; digest: string }>(`SELECT number, digest FROM ${table} ORDER BY number`)
  ).rows
  checkHistory(known, migrations, naming)
  const due = migrations.slice(known.length)
  await administrator.query(`SET LOCAL ROLE ${quoteName(definerNames(naming).owner)}`)
  for (const migration of due) await runAll(administrator, migration.statements(naming))
  await administrator.query('RESET ROLE')
  for (const migration of due) {
    const row = [migration.number, migration.name, migrationDigest(migration, naming)]
    await administrator.query(`INSERT INTO ${table} (number, name, digest) VALUES ($1, $2, $3)`, row)
  }
  return due.map(({ number }) => number)
}

function checkHistory(
  known: readonly { number: number; digest: string }[],
  migrations: readonly Migration[],
  naming: Naming,
): void {
  migrations.forEach((migration, index) => {
    if (migration.number !== index + 1)
      throw new DatabaseError('migration', `Migration ${migration.number} is at position ${index + 1}.`)
  })
  if (known.length > migrations.length) {
    throw new DatabaseError(
      'migration',
      `The database is at version ${known.length}, but this program only knows ${migrations.length}. Use a newer version of the program; migrations are never undone.`,
    )
  }
  for (const { number, digest } of known) {
    if (digest !== migrationDigest(migrations[number - 1]!, naming)) {
      throw new DatabaseError(
        'migration',
        `Migration ${number} has changed since it was applied. Released migrations never change; add a new one.`,
      )
    }
  }
}

/** Rights are never changed for a version of the statement that was not published. */
async function refuseUnpublishable(administrator: pg.Client, { declaration, naming }: Schema): Promise<void> {
  const published = await publishedStatements(administrator, declaration, naming)
  const state = publicationState(
    published.map(({ statement }) => statement),
    declaration,
  )
  if (state.kind === 'refused') throw new DatabaseError('migration', state.problems.join('\n'))
}

async function applyDeclaration(
  administrator: pg.Client,
  schema: Schema,
  keys: DatabaseKeys,
  pendingNotices: readonly PendingNotice[],
): Promise<void> {
  const { declaration, naming } = schema
  await runAll(administrator, rightsStatements(schema, keys, await databaseName(administrator)))
  await applyRowRules(administrator, schema, pendingNotices)
  if (purposeRoles(declaration).includes(checkingRole)) await runAll(administrator, checkLoginStatements(naming))
  await runAll(administrator, statisticsStatements(declaration, naming))
  await administrator.query(identityKeyStatement(keys, naming))
  await recordApplied(administrator, schema, keys)
}

/** Functions and policies, made anew. Call it in a transaction. */
export async function applyRowRules(
  administrator: pg.ClientBase,
  { declaration, naming, consents }: Schema,
  pendingNotices: readonly PendingNotice[],
): Promise<void> {
  const [app, definer] = [quoteName(naming.schema), quoteName(definerNames(naming).definer)]
  // A function can only be given to a role that may make one.
  await administrator.query(`GRANT CREATE ON SCHEMA ${app} TO ${definer}`)
  // Policies name the functions, and dropping all policies would drop the definer role's own: hence this order.
  await runAll(administrator, [
    ...identityStatements(declaration, naming, consents, pendingNotices),
    ...rowSecurityStatements(declaration, naming, pendingNotices),
    ...definerReadStatements(naming, consents, pendingNotices),
  ])
  await recordPolicies(administrator, declaration, naming, pendingNotices)
  await administrator.query(`REVOKE CREATE ON SCHEMA ${app} FROM ${definer}`)
}

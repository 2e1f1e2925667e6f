/**
 * Takes from PUBLIC what lets a statement reach beyond its purpose. Place: applied with every migration; what cannot be taken
 * (the administrator is no superuser) is found by the start-up check, by name.
 */

import type { Declaration } from '@confidant/statement'
import { type Naming, quoteName } from '@confidant/statement'
import { dangerousFunction, publicMayExecute } from './dangerous-functions.js'

export interface RoleLimits {
  readonly statementTimeoutMs: number
  readonly idleInTransactionTimeoutMs: number
  readonly lockTimeoutMs: number
  /** Connections a role may hold on the whole server; the role itself cannot change it. */
  readonly connections: number
}

export const defaultRoleLimits: RoleLimits = {
  statementTimeoutMs: 10_000,
  idleInTransactionTimeoutMs: 15_000,
  lockTimeoutMs: 5_000,
  connections: 20,
}

export function hardeningStatements(database: string, naming: Naming): string[] {
  const name = `"${database.replaceAll('"', '""')}"`
  return [
    `REVOKE ALL ON DATABASE ${name} FROM PUBLIC`,
    'REVOKE ALL ON SCHEMA public FROM PUBLIC',
    `REVOKE ALL ON SCHEMA ${quoteName(naming.schema)} FROM PUBLIC`,
    `DO $$ DECLARE l name; BEGIN FOR l IN SELECT lanname FROM pg_language WHERE lanpltrusted LOOP EXECUTE format('REVOKE ALL ON LANGUAGE %I FROM PUBLIC', l); END LOOP; END $$`,
    `DO $$ DECLARE f regprocedure; BEGIN FOR f IN SELECT p.oid::regprocedure FROM pg_proc p WHERE ${dangerousFunction} AND ${publicMayExecute} LOOP EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', f); END LOOP; END $$`,
    // Large objects belong to no table and know no purpose.
    'REVOKE ALL ON pg_largeobject, pg_largeobject_metadata FROM PUBLIC',
    // Sampled values of columns.
    'REVOKE ALL ON pg_stats, pg_stats_ext, pg_stats_ext_exprs FROM PUBLIC',
  ]
}

/** What a role starts a session with. A statement may raise the times for itself, but neither connections nor temporary files. */
export function limitStatements(role: string, limits: RoleLimits, naming: Naming): string[] {
  const name = quoteName(role)
  return [
    `ALTER ROLE ${name} CONNECTION LIMIT ${limits.connections}`,
    `ALTER ROLE ${name} RESET ALL`,
    `ALTER ROLE ${name} SET statement_timeout = ${limits.statementTimeoutMs}`,
    `ALTER ROLE ${name} SET idle_in_transaction_session_timeout = ${limits.idleInTransactionTimeoutMs}`,
    `ALTER ROLE ${name} SET lock_timeout = ${limits.lockTimeoutMs}`,
    `ALTER ROLE ${name} SET temp_file_limit = '64MB'`,
    // Nothing depends on the server's zone, and what is written as text reads the same everywhere.
    `ALTER ROLE ${name} SET TimeZone = 'UTC'`,
    // Parameters are personal, and one of them is the ticket: they stay out of the server's log.
    `ALTER ROLE ${name} SET log_parameter_max_length = 0`,
    `ALTER ROLE ${name} SET log_parameter_max_length_on_error = 0`,
    // pg_temp last: unnamed, it would be searched first.
    `ALTER ROLE ${name} SET search_path = pg_catalog, ${quoteName(naming.schema)}, pg_temp`,
  ]
}

/**
 * The planner's statistics are a sample of everybody's values, and its estimates show them to whoever asks for a plan: for
 * personal columns none are kept. Statements find their rows by person, for which none are needed.
 */
export function statisticsStatements(declaration: Declaration, naming: Naming): string[] {
  return Object.values(declaration.tables).flatMap(({ name, subject, columns }) =>
    Object.entries(columns).flatMap(([column, { category }]) =>
      category === null || column === subject
        ? []
        : [
            `ALTER TABLE ${quoteName(naming.schema)}.${quoteName(name)} ALTER COLUMN ${quoteName(column)} SET STATISTICS 0`,
          ],
    ),
  )
}

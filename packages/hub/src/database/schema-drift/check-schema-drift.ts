/**
 * Compares the live database with the declaration, both ways. Place: before a hub serves anything; `doctor` shows it. It
 * refuses to start on what it finds, because what nobody declared is what nobody protects.
 */
import type pg from 'pg'
import { DatabaseError } from '../database-error.js'
import { defaultRoleLimits } from '../hardening/hardening-statements.js'
import type { DatabaseKeys } from '../identity/database-keys.js'
import type { Schema } from '../migrations/schema.js'
import { findPendingNotices } from '../widening/find-pending-notices.js'
import { checkAccess } from './check-access.js'
import { checkIdentitySetting } from './check-identity-setting.js'
import { checkRoles } from './check-roles.js'
import { checkServer } from './check-server.js'
import { checkOracles, checkTables } from './check-tables.js'
import type { Findings } from './finding.js'

/** Empty when the database is what the declaration says. */
export async function checkSchemaDrift(client: pg.ClientBase, schema: Schema, keys: DatabaseKeys): Promise<Findings> {
  const { declaration, naming, consents } = schema
  const pendingNotices = await findPendingNotices(client, declaration, naming)
  return [
    ...(await checkTables(client, declaration, naming)),
    ...(await checkOracles(client, declaration, naming)),
    ...(await checkAccess(client, declaration, naming, consents, pendingNotices)),
    ...(await checkRoles(client, declaration, naming, schema.limits ?? defaultRoleLimits, keys)),
    ...(await checkServer(client, declaration, naming, consents, pendingNotices)),
    ...(await checkIdentitySetting(client, naming)),
  ]
}

/** @throws DatabaseError `catalogue`, with every finding by name */
export async function assertNoSchemaDrift(client: pg.ClientBase, schema: Schema, keys: DatabaseKeys): Promise<void> {
  assertNothingFound(await checkSchemaDrift(client, schema, keys))
}

/** @throws DatabaseError `catalogue`, with every finding by name */
export function assertNothingFound(findings: Findings): void {
  if (findings.length === 0) return
  throw new DatabaseError(
    'catalogue',
    `Schema drift: the database differs from what the privacy statement declares.\n${findings.join('\n')}`,
  )
}

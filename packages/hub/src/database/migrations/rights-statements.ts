/** What each purpose role is on the server: its role, its password, its limits, its grants. Place: part of every migration. */
import { grantStatements, purposeRoles, quoteName, quoteText, roleName, roleStatements } from '@confidant/statement'
import type pg from 'pg'
import { defaultRoleLimits, hardeningStatements, limitStatements } from '../hardening/hardening-statements.js'
import type { DatabaseKeys } from '../identity/database-keys.js'
import type { Schema } from './schema.js'

export function rightsStatements(
  { declaration, naming, limits }: Schema,
  keys: DatabaseKeys,
  database: string,
): string[] {
  const roles = purposeRoles(declaration).map((purposeRole) => roleName(purposeRole, naming))
  return [
    ...roleStatements(declaration, naming),
    ...hardeningStatements(database, naming),
    ...roles.flatMap((role) => [
      `GRANT CONNECT ON DATABASE "${database.replaceAll('"', '""')}" TO ${quoteName(role)}`,
      `ALTER ROLE ${quoteName(role)} PASSWORD ${quoteText(keys.verifierOf(role))}`,
      ...limitStatements(role, limits ?? defaultRoleLimits, naming),
    ]),
    ...grantStatements(declaration, naming),
  ]
}

export async function databaseName(client: pg.ClientBase): Promise<string> {
  return (await client.query<{ name: string }>('SELECT current_database() AS name')).rows[0]!.name
}

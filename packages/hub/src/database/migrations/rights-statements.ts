/** What each seat is on the server: its role, its password, its limits, its grants. Place: part of every migration. */
import { grantStatements, quoteName, quoteText, roleName, roleStatements, seats } from '@confidant/statement'
import type pg from 'pg'
import { defaultSeatLimits, hardeningStatements, limitStatements } from '../hardening/hardening-statements.js'
import type { DatabaseKeys } from '../identity/database-keys.js'
import type { Schema } from './schema.js'

export function rightsStatements(
  { declaration, naming, limits }: Schema,
  keys: DatabaseKeys,
  database: string,
): string[] {
  const roles = seats(declaration).map((seat) => roleName(seat, naming))
  return [
    ...roleStatements(declaration, naming),
    ...hardeningStatements(database, naming),
    ...roles.flatMap((role) => [
      `GRANT CONNECT ON DATABASE "${database.replaceAll('"', '""')}" TO ${quoteName(role)}`,
      `ALTER ROLE ${quoteName(role)} PASSWORD ${quoteText(keys.verifierOf(role))}`,
      ...limitStatements(role, limits ?? defaultSeatLimits, naming),
    ]),
    ...grantStatements(declaration, naming),
  ]
}

export async function databaseName(client: pg.ClientBase): Promise<string> {
  return (await client.query<{ name: string }>('SELECT current_database() AS name')).rows[0]!.name
}

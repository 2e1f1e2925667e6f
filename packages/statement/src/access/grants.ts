/**
 * What each role may do to which column. Only columns are granted, never a table to take columns from again (that would
 * take nothing); DELETE has no column form, and is held by the row policies.
 */
import type { Declaration } from '../model/declaration.js'
import { purposeRoles, roleAccess } from './purpose-roles.js'
import { defaultNaming, type Naming, quoteName, quoteText, roleName } from './sql-names.js'

export interface ColumnGrant {
  readonly purposeRole: string
  readonly role: string
  readonly table: string
  readonly privilege: 'select' | 'insert' | 'update'
  readonly columns: readonly string[]
}

export interface DeleteGrant {
  readonly purposeRole: string
  readonly role: string
  readonly table: string
  readonly privilege: 'delete'
}

export type Grant = ColumnGrant | DeleteGrant

export function grants(declaration: Declaration, naming: Naming = defaultNaming): Grant[] {
  return roleAccess(declaration).flatMap(({ purposeRole, table, access }): Grant[] => {
    const held = { purposeRole, role: roleName(purposeRole, naming), table }
    const columns: ColumnGrant[] = [
      { ...held, privilege: 'select', columns: access.read },
      { ...held, privilege: 'insert', columns: access.insert },
      { ...held, privilege: 'update', columns: access.update },
    ]
    return [
      ...columns.filter((grant) => grant.columns.length > 0),
      ...(access.delete ? [{ ...held, privilege: 'delete' as const }] : []),
    ]
  })
}

const roleAttributes = 'LOGIN NOINHERIT NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS'

/** Creates missing roles. They log in for themselves, so that no connection can change into another; passwords are set elsewhere. */
export function roleStatements(declaration: Declaration, naming: Naming = defaultNaming): string[] {
  return purposeRoles(declaration).map((purposeRole) => {
    const role = roleName(purposeRole, naming)
    const missing = `NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = ${quoteText(role)})`
    return `DO $$ BEGIN IF ${missing} THEN CREATE ROLE ${quoteName(role)} ${roleAttributes}; END IF; END $$`
  })
}

/** Takes everything away and grants what is declared: running it twice, or after a column went, leaves the same state. */
export function grantStatements(declaration: Declaration, naming: Naming = defaultNaming): string[] {
  const schema = quoteName(naming.schema)
  const roles = purposeRoles(declaration).map((purposeRole) => quoteName(roleName(purposeRole, naming)))
  return [
    `REVOKE ALL ON ALL TABLES IN SCHEMA ${schema} FROM PUBLIC`,
    ...roles.flatMap((role) => [
      `REVOKE ALL ON ALL TABLES IN SCHEMA ${schema} FROM ${role}`,
      `GRANT USAGE ON SCHEMA ${schema} TO ${role}`,
    ]),
    ...grants(declaration, naming).map((grant) => {
      const columns = grant.privilege === 'delete' ? '' : ` (${grant.columns.map(quoteName).join(', ')})`
      return `GRANT ${grant.privilege.toUpperCase()}${columns} ON ${schema}.${quoteName(grant.table)} TO ${quoteName(grant.role)}`
    }),
  ]
}

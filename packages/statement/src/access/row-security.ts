/**
 * Which rows each role sees, as PostgreSQL policies (15–18). The hub defines three functions in the schema; all of them
 * answer from something that the connection cannot forge, and null when there is nothing to answer:
 * `person() → uuid`, `lookup() → text`, `consented(person uuid, purpose text) → boolean`.
 * Null equals nothing, so an absent identity sees no row.
 */
import type { Declaration } from '../model/declaration.js'
import type { RowFilter, TableDeclaration } from '../model/store.js'
import { pastTermSql, rowPastTermSql } from '../plans/expiry.js'
import { noticeConditions, type PendingNotice } from './pending-notices.js'
import { purposeOfRole, type RoleAccess, retentionRole, roleAccess } from './purpose-roles.js'
import { defaultNaming, type Naming, quoteName, quoteText, roleName } from './sql-names.js'

export type PolicyCommand = 'select' | 'insert' | 'update' | 'delete'

export interface RowPolicy {
  readonly name: string
  readonly table: string
  readonly purposeRole: string
  readonly role: string
  readonly command: PolicyCommand
  /** The rows it may see or change; null for insert. */
  readonly using: string | null
  /** The rows it may leave behind; null for select and delete. */
  readonly withCheck: string | null
}

function identityCondition({ access }: RoleAccess, subject: string, schema: string): string[] {
  // A scalar subquery is worked out once per statement; a bare function call would be once per row.
  if (access.rows.kind === 'own') return [`${quoteName(subject)} = (SELECT ${schema}.person())`]
  if (access.rows.kind === 'matching') return [`${quoteName(access.rows.column)} = (SELECT ${schema}.lookup())`]
  return []
}

function filterCondition(filter: RowFilter | null): string[] {
  if (filter === null) return []
  const column = quoteName(filter.column)
  return ['is' in filter ? `${column} IS NOT NULL` : `${column} = ${quoteText(filter.equals)}`]
}

function consentCondition(entry: RoleAccess, subject: string, declaration: Declaration, schema: string): string[] {
  const purpose = purposeOfRole(entry.purposeRole)
  if (declaration.purposes[purpose]?.basis.kind !== 'consent') return []
  return [`${schema}.consented(${quoteName(subject)}, ${quoteText(purpose)})`]
}

/** The database itself refuses to delete or empty what is not past its term. */
function termCondition(entry: RoleAccess, command: PolicyCommand, declaration: Declaration): string[] {
  if (entry.purposeRole !== retentionRole || (command !== 'delete' && command !== 'update')) return []
  const table = declaration.tables[entry.table]!
  if (command === 'delete') return [rowPastTermSql(table, declaration) ?? 'false']
  const emptied = Object.values(table.columns).flatMap((column) => column.emptied ?? [])
  return [`(${emptied.map((binding) => pastTermSql(binding, declaration)).join(' OR ')})`]
}

function rowCondition(
  entry: RoleAccess,
  command: PolicyCommand,
  declaration: Declaration,
  naming: Naming,
  pendingNotices: readonly PendingNotice[],
): string {
  const subject = declaration.tables[entry.table]!.subject!
  const schema = quoteName(naming.schema)
  const conditions = [
    ...identityCondition(entry, subject, schema),
    ...filterCondition(entry.access.only),
    ...consentCondition(entry, subject, declaration, schema),
    ...noticeConditions(entry, subject, pendingNotices, schema),
    ...termCondition(entry, command, declaration),
  ]
  return conditions.length === 0 ? 'true' : conditions.join(' AND ')
}

function commands({ access }: RoleAccess): PolicyCommand[] {
  const wanted: [PolicyCommand, boolean][] = [
    ['select', access.read.length > 0],
    ['insert', access.insert.length > 0],
    ['update', access.update.length > 0],
    ['delete', access.delete],
  ]
  return wanted.flatMap(([command, is]) => (is ? [command] : []))
}

/** One policy for each table, purpose role and command; tables without people have none. `pendingNotices`: what waits until people were told. */
export function rowPolicies(
  declaration: Declaration,
  naming: Naming = defaultNaming,
  pendingNotices: readonly PendingNotice[] = [],
): RowPolicy[] {
  return roleAccess(declaration).flatMap((entry) => {
    if (declaration.tables[entry.table]!.subject === null) return []
    return commands(entry).map((command) => {
      const condition = rowCondition(entry, command, declaration, naming, pendingNotices)
      return {
        name: `${entry.purposeRole.replaceAll(/[:-]/g, '_')}_${command}`,
        table: entry.table,
        purposeRole: entry.purposeRole,
        role: roleName(entry.purposeRole, naming),
        command,
        using: command === 'insert' ? null : condition,
        withCheck: command === 'insert' || command === 'update' ? condition : null,
      }
    })
  })
}

function policyStatement(policy: RowPolicy, schema: string): string {
  const parts = [
    `CREATE POLICY ${quoteName(policy.name)} ON ${schema}.${quoteName(policy.table)}`,
    `FOR ${policy.command.toUpperCase()} TO ${quoteName(policy.role)}`,
    ...(policy.using === null ? [] : [`USING (${policy.using})`]),
    ...(policy.withCheck === null ? [] : [`WITH CHECK (${policy.withCheck})`]),
  ]
  return parts.join(' ')
}

function onTables(tables: readonly TableDeclaration[], schema: string, action: string): string[] {
  return tables.map(({ name }) => `ALTER TABLE ${schema}.${quoteName(name)} ${action}`)
}

/** Drops every policy of the schema and makes the declared ones: run it in one transaction. */
export function rowSecurityStatements(
  declaration: Declaration,
  naming: Naming = defaultNaming,
  pendingNotices: readonly PendingNotice[] = [],
): string[] {
  const schema = quoteName(naming.schema)
  const personal = Object.values(declaration.tables).filter(({ subject }) => subject !== null)
  return [
    `DO $$ DECLARE p record; BEGIN FOR p IN SELECT tablename, policyname FROM pg_catalog.pg_policies WHERE schemaname = ${quoteText(naming.schema)} LOOP EXECUTE format('DROP POLICY %I ON %I.%I', p.policyname, ${quoteText(naming.schema)}, p.tablename); END LOOP; END $$`,
    ...onTables(personal, schema, 'ENABLE ROW LEVEL SECURITY'),
    // The owner is held to it as well: a forgotten connection as the owner then sees nothing instead of everything.
    ...onTables(personal, schema, 'FORCE ROW LEVEL SECURITY'),
    ...rowPolicies(declaration, naming, pendingNotices).map((policy) => policyStatement(policy, schema)),
  ]
}

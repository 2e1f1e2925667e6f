/** Whether grants and row policies are the declared ones, no more and no less. Place: part of the start-up check. */

import type { Declaration, PendingNotice } from '@confidant/statement'
import { grants, type Naming } from '@confidant/statement'
import type pg from 'pg'
import { type ConsentStore, definerNames } from '../identity/identity-statements.js'
import { definerReads } from '../widening/definer-reads.js'
import { checkPolicies } from './check-policies.js'
import { column, compareSets, type Findings } from './finding.js'

export async function checkAccess(
  client: pg.ClientBase,
  declaration: Declaration,
  naming: Naming,
  consents: ConsentStore | null,
  pendingNotices: readonly PendingNotice[],
): Promise<Findings> {
  return [
    ...compareSets(
      'Grant',
      declaredGrants(declaration, naming, consents, pendingNotices),
      await liveGrants(client, naming),
    ),
    ...(await checkPolicies(client, declaration, naming, pendingNotices)),
    ...(await checkRowSecurity(client, declaration, naming)),
  ]
}

function declaredGrants(
  declaration: Declaration,
  naming: Naming,
  consents: ConsentStore | null,
  pendingNotices: readonly PendingNotice[],
): string[] {
  const definer = definerNames(naming).definer
  return [
    ...grants(declaration, naming).flatMap((grant) => {
      const to = `to ${grant.role}`
      if (grant.privilege === 'delete') return [`DELETE on ${grant.table} ${to}`]
      return grant.columns.map((name) => `${grant.privilege.toUpperCase()} on ${grant.table}.${name} ${to}`)
    }),
    ...definerReads(consents, pendingNotices).flatMap(({ table, columns }) =>
      columns.map((name) => `SELECT on ${table}.${name} to ${definer}`),
    ),
  ]
}

/** Everybody's but the owner's; on whole tables as well, which would reach columns that are yet to come. */
async function liveGrants(client: pg.ClientBase, naming: Naming): Promise<string[]> {
  const grantee = `CASE WHEN x.grantee = 0 THEN 'PUBLIC' ELSE x.grantee::regrole::text END`
  return column(
    client,
    `SELECT x.privilege_type || ' on ' || c.relname || '.' || a.attname || ' to ' || ${grantee}
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid, aclexplode(a.attacl) x WHERE c.relnamespace = $1::regnamespace
     UNION ALL SELECT x.privilege_type || ' on ' || c.relname || ' to ' || ${grantee}
     FROM pg_class c, aclexplode(c.relacl) x WHERE c.relnamespace = $1::regnamespace AND c.relkind IN ('r', 'p') AND x.grantee <> c.relowner`,
    [naming.schema],
  )
}

async function checkRowSecurity(client: pg.ClientBase, declaration: Declaration, naming: Naming): Promise<string[]> {
  const personal = Object.values(declaration.tables).flatMap(({ name, subject }) => (subject === null ? [] : [name]))
  const secured = await column(
    client,
    `SELECT relname FROM pg_class WHERE relnamespace = $1::regnamespace AND relrowsecurity AND relforcerowsecurity`,
    [naming.schema],
  )
  return compareSets('Forced row security', personal, secured)
}

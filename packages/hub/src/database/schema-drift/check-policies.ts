/**
 * Whether the row policies are the declared ones. PostgreSQL keeps a policy in a form of its own, so that what it made of the
 * declared ones is written down when they are applied; the check compares the declaration with what was applied, and that
 * with what is there. Place: part of migrate and of the start-up check.
 */

import type { Declaration, PendingNotice } from '@confidant/statement'
import { type Naming, quoteName, rowPolicies } from '@confidant/statement'
import type pg from 'pg'
import { definerNames } from '../identity/identity-statements.js'
import { column, compareSets, type Findings } from './finding.js'

const livePolicies = `SELECT policyname || ' on ' || tablename || ' for ' || lower(cmd) || ' to ' || array_to_string(roles, ',')
    || CASE permissive WHEN 'PERMISSIVE' THEN '' ELSE ' restrictive' END
    || ' using (' || coalesce(qual, '') || ') with check (' || coalesce(with_check, '') || ')' AS policy
  FROM pg_policies WHERE schemaname = $1`

/** Call it in the transaction that applied them. */
export async function recordPolicies(
  client: pg.ClientBase,
  declaration: Declaration,
  naming: Naming,
  pendingNotices: readonly PendingNotice[],
): Promise<void> {
  const table = appliedTable(naming)
  await client.query(`CREATE TABLE IF NOT EXISTS ${table} (declared boolean NOT NULL, policy text NOT NULL)`)
  await client.query(`DELETE FROM ${table}`)
  await client.query(`INSERT INTO ${table} SELECT true, unnest($1::text[])`, [
    declaredPolicies(declaration, naming, pendingNotices),
  ])
  await client.query(`INSERT INTO ${table} SELECT false, policy FROM (${livePolicies}) live`, [naming.schema])
}

export async function checkPolicies(
  client: pg.ClientBase,
  declaration: Declaration,
  naming: Naming,
  pendingNotices: readonly PendingNotice[],
): Promise<Findings> {
  const applied = (declared: boolean) =>
    column(client, `SELECT policy FROM ${appliedTable(naming)} WHERE declared = $1`, [declared])
  return [
    ...compareSets(
      'Policy (before migrate)',
      declaredPolicies(declaration, naming, pendingNotices),
      await applied(true),
    ),
    ...compareSets('Policy', await applied(false), await column(client, livePolicies, [naming.schema])),
  ]
}

function appliedTable(naming: Naming): string {
  return `${quoteName(definerNames(naming).privateSchema)}.applied_policies`
}

function declaredPolicies(
  declaration: Declaration,
  naming: Naming,
  pendingNotices: readonly PendingNotice[],
): string[] {
  return rowPolicies(declaration, naming, pendingNotices).map((policy) => JSON.stringify(policy))
}

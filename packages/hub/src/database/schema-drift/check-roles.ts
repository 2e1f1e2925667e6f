/** Whether each role is what it should be: no rights of its own, no membership, its own limits and its own password. */

import type { Declaration } from '@confidant/statement'
import { type Naming, purposeRoles, roleName } from '@confidant/statement'
import type pg from 'pg'
import { limitStatements, type RoleLimits } from '../hardening/hardening-statements.js'
import type { DatabaseKeys } from '../identity/database-keys.js'
import { definerNames } from '../identity/identity-statements.js'
import { column, compareSets, type Findings } from './finding.js'

export async function checkRoles(
  client: pg.ClientBase,
  declaration: Declaration,
  naming: Naming,
  limits: RoleLimits,
  keys: DatabaseKeys,
): Promise<Findings> {
  const roles = purposeRoles(declaration).map((purposeRole) => roleName(purposeRole, naming))
  const { owner, definer } = definerNames(naming)
  const described = [
    ...roles.map((role) => `${role} login limit ${limits.connections}`),
    ...[owner, definer].map((role) => `${role} limit -1`),
  ]
  const live = await column(
    client,
    `SELECT rolname || CASE WHEN rolcanlogin THEN ' login' ELSE '' END || CASE WHEN rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication OR rolinherit THEN ' with rights of its own' ELSE '' END
       || ' limit ' || rolconnlimit FROM pg_roles WHERE rolname = ANY ($1) OR starts_with(rolname, $2)`,
    [[...roles, owner, definer], `${naming.rolePrefix}_`],
  )
  const members = await column(
    client,
    `SELECT roleid::regrole || ' to ' || member::regrole FROM pg_auth_members
     WHERE starts_with(member::regrole::text, $1) OR (starts_with(roleid::regrole::text, $1) AND NOT (SELECT rolsuper FROM pg_roles WHERE oid = member))`,
    [`${naming.rolePrefix}_`],
  )
  return [
    ...compareSets('Role', described, live),
    ...compareSets('Membership', [], members),
    ...(await checkSettings(client, roles, limits, naming)),
    ...(await checkPasswords(client, roles, keys)),
  ]
}

/** A role may change what it starts a session with; what it changed is found here, and undone by migrate. */
async function checkSettings(
  client: pg.ClientBase,
  roles: readonly string[],
  limits: RoleLimits,
  naming: Naming,
): Promise<string[]> {
  const wanted = roles.flatMap((role) =>
    limitStatements(role, limits, naming).flatMap((statement) => {
      const set = / SET (\w+) = (.*)$/.exec(statement)
      return set === null ? [] : [`${role} ${set[1]}=${set[2]!.replaceAll(/['"]/g, '')}`]
    }),
  )
  const live = await column(
    client,
    `SELECT setrole::regrole || ' ' || replace(replace(s, '"', ''), '''', '') FROM pg_db_role_setting, unnest(setconfig) s WHERE setrole <> 0 AND setrole::regrole::text = ANY ($1)`,
    [roles],
  )
  return compareSets('Setting of a role', wanted, live)
}

/** A role may change its own password too. Only a superuser can look; for others the hub finds out by not getting in. */
async function checkPasswords(client: pg.ClientBase, roles: readonly string[], keys: DatabaseKeys): Promise<string[]> {
  const [mayLook] = await column<boolean>(client, `SELECT has_table_privilege('pg_authid', 'SELECT')`)
  if (mayLook !== true) return []
  const stored = await client.query<{ role: string; verifier: string | null }>(
    'SELECT rolname AS role, rolpassword AS verifier FROM pg_authid WHERE rolname = ANY ($1)',
    [roles],
  )
  return stored.rows
    .filter(({ role, verifier }) => verifier !== keys.verifierOf(role))
    .map(
      ({ role }) =>
        `The password of ${role} is not the one this hub derives: the role’s password or the ROOT_KEY was changed.`,
    )
}

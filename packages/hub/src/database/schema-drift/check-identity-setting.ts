/** Whether the setting that holds the identity is one that nobody but the definer role can write. Place: part of the start-up check. */
import type { Naming } from '@confidant/statement'
import type pg from 'pg'
import { identitySetting } from '../identity/identity-functions.js'
import { definerNames } from '../identity/identity-statements.js'
import { column, type Findings } from './finding.js'

export async function checkIdentitySetting(client: pg.ClientBase, naming: Naming): Promise<Findings> {
  const may = `has_parameter_privilege(r.oid, '${identitySetting}', 'SET')`
  return column(
    client,
    `SELECT 'The role ' || r.rolname || ' may set ${identitySetting}, which holds the identity. Run migrate as a superuser.' FROM pg_roles r WHERE r.rolcanlogin AND NOT r.rolsuper AND ${may}
     UNION ALL SELECT 'The role ' || r.rolname || ' may not set ${identitySetting}, so no identity ticket can be accepted. Run migrate as a superuser.' FROM pg_roles r WHERE r.rolname = $1 AND NOT ${may}
     UNION ALL SELECT 'The setting ${identitySetting} is preset for a role or database, so it cannot hold the identity.' FROM pg_db_role_setting, unnest(setconfig) s WHERE s LIKE '${identitySetting}=%'
     UNION ALL SELECT 'Everybody may set ${identitySetting} on this server, so it cannot hold the identity.' FROM pg_settings WHERE name = '${identitySetting}' AND context <> 'superuser'`,
    [definerNames(naming).definer],
  )
}

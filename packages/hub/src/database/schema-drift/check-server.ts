/** Whether PUBLIC has been left anything that reaches beyond a purpose, and whether the definer role's functions are ours. */
import type { Declaration, Naming, PendingNotice } from '@confidant/statement'
import type pg from 'pg'
import { dangerousFunction, publicMayExecute } from '../hardening/dangerous-functions.js'
import { type ConsentStore, definerNames, identityStatements } from '../identity/identity-statements.js'
import { column, compareSets, type Findings } from './finding.js'

export async function checkServer(
  client: pg.ClientBase,
  declaration: Declaration,
  naming: Naming,
  consents: ConsentStore | null,
  pendingNotices: readonly PendingNotice[],
): Promise<Findings> {
  const functions = await column(
    client,
    `SELECT p.oid::regprocedure::text FROM pg_proc p WHERE ${dangerousFunction} AND ${publicMayExecute} ORDER BY 1`,
  )
  return [
    ...functions.map((name) => `PUBLIC may execute ${name}: run migrate as a superuser.`),
    ...(await checkPublic(client, naming)),
    ...(await checkDefinerFunctions(client, declaration, naming, consents, pendingNotices)),
  ]
}

async function checkPublic(client: pg.ClientBase, naming: Naming): Promise<string[]> {
  const schemas = ['public', naming.schema, definerNames(naming).privateSchema]
  return column(
    client,
    `SELECT 'PUBLIC has ' || x.privilege_type || ' on the database' FROM pg_database d, aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) x
       WHERE d.datname = current_database() AND x.grantee = 0
     UNION ALL SELECT 'PUBLIC has ' || x.privilege_type || ' on schema ' || nspname FROM pg_namespace, aclexplode(nspacl) x WHERE x.grantee = 0 AND nspname = ANY ($1)
     UNION ALL SELECT 'PUBLIC may use language ' || lanname FROM pg_language, aclexplode(coalesce(lanacl, acldefault('l', lanowner))) x
       WHERE lanpltrusted AND x.grantee = 0
     UNION ALL SELECT 'PUBLIC may read ' || relname FROM pg_class, aclexplode(relacl) x
       WHERE x.grantee = 0 AND relnamespace = 'pg_catalog'::regnamespace AND relname IN ('pg_stats', 'pg_stats_ext', 'pg_stats_ext_exprs', 'pg_largeobject', 'pg_largeobject_metadata')`,
    [schemas],
  )
}

/** They run with rights that nobody else has: one more, or one that was changed, is a way in. */
async function checkDefinerFunctions(
  client: pg.ClientBase,
  declaration: Declaration,
  naming: Naming,
  consents: ConsentStore | null,
  pendingNotices: readonly PendingNotice[],
): Promise<string[]> {
  const { definer, privateSchema } = definerNames(naming)
  const body = /FUNCTION "\w+"\.(\w+)\([\s\S]*?\$body\$([\s\S]*)\$body\$/
  const declared = identityStatements(declaration, naming, consents, pendingNotices).flatMap((statement) => {
    const match = statement.startsWith('CREATE OR REPLACE FUNCTION') ? body.exec(statement) : null
    return match === null ? [] : [`${match[1]} of ${definer}: ${match[2]}`]
  })
  const live = await column(
    client,
    `SELECT proname || ' of ' || proowner::regrole || ': ' || prosrc FROM pg_proc WHERE pronamespace = ANY ($1::regnamespace[])`,
    [[naming.schema, privateSchema]],
  )
  return compareSets('Function', declared, live).map((line) => line.split(':').slice(0, 2).join(':').slice(0, 200))
}

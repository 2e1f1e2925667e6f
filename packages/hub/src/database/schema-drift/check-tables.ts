/** Whether the live tables are the declared ones, down to the column. Place: part of the start-up check. */
import { checkSchema, type Declaration, type LiveColumn, type Naming } from '@confidant/statement'
import type pg from 'pg'
import { column, compareSets, type Findings } from './finding.js'

export async function checkTables(client: pg.ClientBase, declaration: Declaration, naming: Naming): Promise<Findings> {
  const live = await client.query<LiveColumn>(
    `SELECT c.relname::text AS table, a.attname::text AS column, format_type(a.atttypid, a.atttypmod) AS "dataType", NOT a.attnotnull AS nullable
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
     WHERE c.relnamespace = $1::regnamespace AND c.relkind IN ('r', 'p')`,
    [naming.schema],
  )
  const problems = checkSchema(declaration, live.rows)
  return [...problems.map(({ message }) => message), ...(await checkOtherObjects(client, naming))]
}

/** A view with its owner's rights, a copy, a trigger or a rule would be a way around the policies. */
async function checkOtherObjects(client: pg.ClientBase, naming: Naming): Promise<string[]> {
  const objects = await column(
    client,
    `SELECT c.relname || CASE c.relkind WHEN 'v' THEN ' (view with the rights of its owner: add security_invoker)' ELSE ' (kind ' || c.relkind::text || ')' END
     FROM pg_class c WHERE c.relnamespace = $1::regnamespace AND c.relkind NOT IN ('r', 'p', 'i', 'I')
       AND NOT (c.relkind = 'v' AND 'security_invoker=true' = ANY (coalesce(c.reloptions, '{}')))
     UNION ALL SELECT c.relname || ' trigger ' || t.tgname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
       WHERE c.relnamespace = $1::regnamespace AND NOT t.tgisinternal
     UNION ALL SELECT c.relname || ' rule ' || r.rulename FROM pg_rewrite r JOIN pg_class c ON c.oid = r.ev_class
       WHERE c.relnamespace = $1::regnamespace AND r.rulename <> '_RETURN'`,
    [naming.schema],
  )
  return compareSets('Object', [], objects)
}

/**
 * An index on a value that can be guessed tells by its work, and a unique one by its error, whether a hidden row has it.
 * Its first column has to be the person, a random number, or what a purpose role has to prove before it can look.
 */
export async function checkOracles(client: pg.ClientBase, declaration: Declaration, naming: Naming): Promise<Findings> {
  const allowed = Object.values(declaration.tables).flatMap(({ name, subject, columns, access }) => {
    if (subject === null) return Object.keys(columns).map((id) => `${name}.${id}`)
    const proven = Object.values(access).flatMap(({ rows }) => (rows.kind === 'matching' ? [rows.column] : []))
    const harmless = Object.entries(columns).filter(([, { type }]) => ['uuid', 'timestamptz', 'date'].includes(type))
    return [...proven, ...harmless.map(([id]) => id)].map((id) => `${name}.${id}`)
  })
  const leading = await column(
    client,
    `SELECT c.relname || '.' || coalesce(a.attname, 'expression') FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
     LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[0] AND a.attnum > 0 WHERE c.relnamespace = $1::regnamespace`,
    [naming.schema],
  )
  return [...new Set(leading)]
    .filter((name) => !allowed.includes(name))
    .map((name) => `An index starts with ${name}, which can be guessed: it reveals whether a hidden row has a value.`)
}

/**
 * Which of PostgreSQL's own functions no purpose role may call. PUBLIC may call nearly all of them, and some reach beyond the rows
 * and columns of a purpose. Not a list of the dangerous ones, which the next release would outgrow: every volatile function
 * is taken away but for those that are known to be harmless, and to these come the few that are marked stable.
 */

/** Volatile and harmless: clocks, random values, and sequences, which have rights of their own. */
const harmless = [
  'array_sample',
  'array_shuffle',
  'clock_timestamp',
  'currval',
  'gen_random_uuid',
  'lastval',
  'nextval',
  'random',
  'random_normal',
  'timeofday',
  'uuidv4',
  'uuidv7',
]

/**
 * Not volatile, and still beyond a purpose: what other sessions do and ask (`pg_stat_get_*`), the statements and cursors of
 * former transactions, and those that run a query of their own that is given as text.
 */
const beyond =
  '^(pg_stat_get_.*|pg_prepared_statement|pg_cursor|pg_lock_status|.*_to_xml(schema|_and_xmlschema)?|pg_current_xact_id)$'

/** A condition on `pg_proc p`: must not be executable by PUBLIC. Trigger and type functions cannot be called by name. */
export const dangerousFunction = `(
  p.pronamespace = 'pg_catalog'::regnamespace AND p.prokind = 'f'
  AND p.prorettype NOT IN ('trigger'::regtype, 'event_trigger'::regtype, 'cstring'::regtype, 'language_handler'::regtype)
  AND NOT ('internal'::regtype = ANY (p.proargtypes::oid[]) OR 'cstring'::regtype = ANY (p.proargtypes::oid[]))
  AND ((p.provolatile = 'v' AND p.proname <> ALL (ARRAY['${harmless.join("', '")}'])) OR p.proname ~ '${beyond}')
)`

/** A condition on `pg_proc p`: PUBLIC may execute it. */
export const publicMayExecute = `(p.proacl IS NULL OR EXISTS (SELECT FROM aclexplode(p.proacl) a WHERE a.grantee = 0 AND a.privilege_type = 'EXECUTE'))`

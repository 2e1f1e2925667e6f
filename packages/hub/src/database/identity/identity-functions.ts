/**
 * `enter()`, which takes a ticket, and `person()` and `lookup()`, which row policies ask. Place: a part of what stands with every
 * migration. Every transaction and every statement pays for them (`bench/hub/purpose-cost.ts`): so every name is written in full,
 * which leaves nothing to the caller's search path and costs less than a path of their own.
 */
import { quoteName, quoteText } from '@confidant/statement'

export interface DefinerFunction {
  readonly signature: string
  readonly definition: string
}

/**
 * Where the identity of the running transaction stands. Of PostgreSQL's own settings the one text that only a role with a right
 * to it may set, that every version since 15 has, and that does nothing here: it names functions inside the server whose errors
 * are to be traced, and none is called as an identity is.
 */
export const identitySetting = 'backtrace_functions'

/** @param app the quoted name of the schema @param hidden that of the schema with the key */
export function identityFunctions(app: string, hidden: string): DefinerFunction[] {
  const value = `pg_catalog.substr(${identity}, 24)`
  return [
    enterFunction(app, hidden),
    identityFunction(`${app}.person()`, 'uuid', 'p', `${value}::pg_catalog.uuid`),
    identityFunction(
      `${app}.lookup()`,
      'text',
      'l',
      `pg_catalog.convert_from(pg_catalog.decode(${value}, 'hex'), 'UTF8')`,
    ),
  ]
}

const identity = `pg_catalog.current_setting('${identitySetting}')`

/**
 * Lets the transaction, and it alone, be who the ticket says. Key and ticket stand in variables of expressions, which no plan
 * holds: `debug_print_plan` would show them. Digests of the two codes are compared, so that the time it takes tells nothing.
 * What an expression names is looked up once in each transaction, which costs more than working it out: hence so few.
 */
function enterFunction(app: string, hidden: string): DefinerFunction {
  const vouchedFor = (process: string) => {
    const vouched = joined(`session_user`, `'|'`, process, '$1')
    const code = `pg_catalog.sha384(${joined('key', `pg_catalog.convert_to(${vouched}, 'UTF8')`)})`
    return `pg_catalog.sha256(${code}) OPERATOR(pg_catalog.=) pg_catalog.sha256($2)`
  }
  const take = `RETURN pg_catalog.set_config('${identitySetting}', $1, true)`
  const current = `${expiry('$1')} OPERATOR(pg_catalog.>) pg_catalog.clock_timestamp()`
  const signature = `${app}.enter(text, bytea)`
  const definition = `CREATE OR REPLACE FUNCTION ${signature} RETURNS text
LANGUAGE plpgsql VOLATILE PARALLEL UNSAFE SECURITY DEFINER AS $body$
DECLARE
  key pg_catalog.bytea;
BEGIN
  SELECT k.secret INTO key FROM ${hidden}.ticket_key k;
  IF (CASE WHEN ${vouchedFor('pg_catalog.pg_backend_pid()::pg_catalog.text')} THEN ${current} END) THEN
    ${take};
  ELSIF (CASE WHEN ${vouchedFor(`''`)} THEN ${current} END) THEN
    ${take};
  END IF;
  RAISE EXCEPTION 'identity refused' USING ERRCODE = 'invalid_authorization_specification';
END $body$`
  return { signature, definition }
}

const joined = (...parts: string[]) => parts.join(' OPERATOR(pg_catalog.||) ')

const expiry = (of: string) => `pg_catalog.to_timestamp(pg_catalog.substr(${of}, 13, 10)::pg_catalog.float8)`

/**
 * Who the transaction is for, or null. One expression in SQL, with the rights of whoever asks and nothing volatile: so PostgreSQL
 * puts it into the statement that asks, which costs half of a call.
 */
function identityFunction(signature: string, type: string, kind: string, value: string): DefinerFunction {
  const definition = `CREATE OR REPLACE FUNCTION ${signature} RETURNS ${type}
LANGUAGE sql STABLE PARALLEL RESTRICTED SECURITY INVOKER AS $body$
  SELECT CASE
    WHEN pg_catalog.starts_with(${identity}, 'confidant_${kind}_')
      AND ${expiry(identity)} OPERATOR(pg_catalog.>) pg_catalog.statement_timestamp()
    THEN ${value}
  END
$body$`
  return { signature, definition }
}

/** The right to set the identity, for the definer role alone among all roles of the hub. */
export function identitySettingStatements(definer: string, databaseRoles: readonly string[]): string[] {
  const roles = databaseRoles.map(quoteText).join(', ')
  const given = `SELECT FROM pg_parameter_acl p, aclexplode(p.paracl) x
      WHERE p.parname = '${identitySetting}' AND (x.grantee = 0 OR x.grantee::regrole::text = ANY (ARRAY[${roles}]::text[]))`
  // The right belongs to the whole server, where another installation may be migrating as well: only where it is amiss, in turns.
  return [
    `DO $$ BEGIN
      IF has_parameter_privilege(${quoteText(definer)}, '${identitySetting}', 'SET') AND NOT EXISTS (${given}) THEN RETURN; END IF;
      LOCK TABLE pg_catalog.pg_parameter_acl IN SHARE ROW EXCLUSIVE MODE;
      GRANT SET ON PARAMETER ${identitySetting} TO ${quoteName(definer)};
      REVOKE ALL ON PARAMETER ${identitySetting} FROM ${['PUBLIC', ...databaseRoles.map(quoteName)].join(', ')};
    END $$`,
  ]
}

/**
 * The database's side of identity: a key that only one function can read, and the functions that row policies ask. Place:
 * applied with every migration. The functions belong to a role that nobody logs in as, and are the only ones that run with
 * its rights.
 */

import type { Declaration, Gate } from '@confidant/statement'
import { isGated, type Naming, quoteName, quoteText, roleName, seatAccess, seats } from '@confidant/statement'
import { agreedCondition, toldFunction } from '../widening/gate-functions.js'
import type { DatabaseKeys } from './database-keys.js'
import { type GateFunction, identityFunctions, identitySettingStatements } from './identity-functions.js'

/** Where it is written who agreed to what. */
export interface ConsentStore {
  readonly table: string
  readonly person: string
  readonly purpose: string
  /** False for a refusal. */
  readonly given: string
  /** Null while the answer stands. */
  readonly endedAt: string
  /** The version of the statement it was given to; left out where versions do not matter. */
  readonly statementVersion?: string
  /** Who had the use of their data stopped (GDPR Art. 18): meanwhile no consent counts. */
  readonly restrictions?: {
    readonly table: string
    readonly person: string
    /** Null while it is not stopped. */
    readonly since: string
  }
}

export interface GateNames {
  /** Owns the tables; nobody logs in as it. */
  readonly owner: string
  /** Owns the key and the identity functions; nobody logs in as it. */
  readonly gate: string
  readonly gateSchema: string
}

export function gateNames(naming: Naming): GateNames {
  return { owner: `${naming.rolePrefix}_owner`, gate: `${naming.rolePrefix}_gate`, gateSchema: `${naming.schema}_gate` }
}

export function identityStatements(
  declaration: Declaration,
  naming: Naming,
  consents: ConsentStore | null,
  gates: readonly Gate[] = [],
): string[] {
  const { gate, gateSchema } = gateNames(naming)
  const [app, hidden] = [quoteName(naming.schema), quoteName(gateSchema)]
  return [
    `CREATE TABLE IF NOT EXISTS ${hidden}.ticket_key (single boolean PRIMARY KEY DEFAULT true CHECK (single), secret bytea NOT NULL)`,
    `CREATE TABLE IF NOT EXISTS ${hidden}.consent_seats (role name NOT NULL, purpose text NOT NULL, everyone boolean NOT NULL, PRIMARY KEY (role, purpose))`,
    `ALTER TABLE ${hidden}.ticket_key OWNER TO ${quoteName(gate)}`,
    `ALTER TABLE ${hidden}.consent_seats OWNER TO ${quoteName(gate)}`,
    ...identityFunctions(app, hidden).flatMap((one) => ownedByGate(one, gate)),
    `GRANT EXECUTE ON FUNCTION pg_catalog.set_config(text, text, boolean) TO ${quoteName(gate)}`,
    ...identitySettingStatements(
      gate,
      seats(declaration).map((seat) => roleName(seat, naming)),
    ),
    ...consentFunction(declaration, naming, consents, gates),
    ...toldStatements(declaration, naming, gates),
    ...seats(declaration).map(
      (seat) =>
        `GRANT EXECUTE ON FUNCTION ${app}.enter(text, bytea), ${app}.person(), ${app}.lookup() TO ${quoteName(roleName(seat, naming))}`,
    ),
    ...consentSeatStatements(declaration, naming, gates),
  ]
}

function ownedByGate({ signature, definition }: GateFunction, gate: string): string[] {
  const owner = `ALTER FUNCTION ${signature} OWNER TO ${quoteName(gate)}`
  return [definition, owner, `REVOKE ALL ON FUNCTION ${signature} FROM PUBLIC`]
}

/** Answers a seat about its own purpose only, and a person's seat about that person only: it is no oracle for others. */
function consentFunction(
  declaration: Declaration,
  naming: Naming,
  consents: ConsentStore | null,
  gates: readonly Gate[],
): string[] {
  const { gate, gateSchema } = gateNames(naming)
  const [app, hidden] = [quoteName(naming.schema), quoteName(gateSchema)]
  const signature = `${app}.consented(uuid, text)`
  const given =
    consents === null
      ? 'false'
      : `EXISTS (SELECT FROM ${app}.${quoteName(consents.table)} c WHERE c.${quoteName(consents.person)} = $1 AND c.${quoteName(consents.purpose)} = $2 AND c.${quoteName(consents.given)} AND c.${quoteName(consents.endedAt)} IS NULL${agreedCondition(consents.statementVersion, gates)})${unrestrictedCondition(consents, app)}`
  return [
    `CREATE OR REPLACE FUNCTION ${signature} RETURNS boolean
LANGUAGE plpgsql STABLE PARALLEL RESTRICTED SECURITY DEFINER
SET search_path = pg_catalog, pg_temp SET plan_cache_mode = force_generic_plan AS $body$
BEGIN
  RETURN EXISTS (SELECT FROM ${hidden}.consent_seats s WHERE s.role = session_user AND s.purpose = $2 AND (s.everyone OR $1 = ${app}.person()))
    AND ${given};
END $body$`,
    `ALTER FUNCTION ${signature} OWNER TO ${quoteName(gate)}`,
    `REVOKE ALL ON FUNCTION ${signature} FROM PUBLIC`,
    ...consentSeats(declaration, []).map(
      ({ seat }) => `GRANT EXECUTE ON FUNCTION ${signature} TO ${quoteName(roleName(seat, naming))}`,
    ),
  ]
}

function unrestrictedCondition({ restrictions }: ConsentStore, app: string): string {
  if (restrictions === undefined) return ''
  const { table, person, since } = restrictions
  return ` AND NOT EXISTS (SELECT FROM ${app}.${quoteName(table)} r WHERE r.${quoteName(person)} = $1 AND r.${quoteName(since)} IS NOT NULL)`
}

/** There is one while somebody waits to be told. */
function toldStatements(declaration: Declaration, naming: Naming, gates: readonly Gate[]): string[] {
  const told = gates.filter(({ until }) => until === 'told')
  if (told.length === 0) return []
  const { gate, gateSchema } = gateNames(naming)
  const made = toldFunction(quoteName(naming.schema), quoteName(gateSchema), told)
  const roles = consentSeats(declaration, told).map(({ seat }) => quoteName(roleName(seat, naming)))
  return [...ownedByGate(made, gate), ...roles.map((role) => `GRANT EXECUTE ON FUNCTION ${made.signature} TO ${role}`)]
}

interface ConsentSeat {
  readonly seat: string
  readonly purpose: string
  readonly everyone: boolean
}

/** The seats that may ask whether somebody agreed, or was told. */
function consentSeats(declaration: Declaration, gates: readonly Gate[]): ConsentSeat[] {
  const found = new Map<string, ConsentSeat>()
  for (const { seat, access } of seatAccess(declaration)) {
    const purpose = seat.split(':')[0]!
    const asks = declaration.purposes[purpose]?.basis.kind === 'consent' || gates.some((gate) => isGated(seat, gate))
    if (!asks) continue
    found.set(seat, { seat, purpose, everyone: (found.get(seat)?.everyone ?? false) || access.rows.kind !== 'own' })
  }
  return [...found.values()]
}

function consentSeatStatements(declaration: Declaration, naming: Naming, gates: readonly Gate[]): string[] {
  const table = `${quoteName(gateNames(naming).gateSchema)}.consent_seats`
  const rows = consentSeats(declaration, gates).map(
    ({ seat, purpose, everyone }) => `(${quoteText(roleName(seat, naming))}, ${quoteText(purpose)}, ${everyone})`,
  )
  return [
    `DELETE FROM ${table}`,
    ...(rows.length === 0 ? [] : [`INSERT INTO ${table} (role, purpose, everyone) VALUES ${rows.join(', ')}`]),
  ]
}

/** Apart from the rest: it holds the key. */
export function identityKeyStatement(keys: DatabaseKeys, naming: Naming): string {
  const table = `${quoteName(gateNames(naming).gateSchema)}.ticket_key`
  return `INSERT INTO ${table} (secret) VALUES ('\\x${Buffer.from(keys.identityKey).toString('hex')}')
    ON CONFLICT (single) DO UPDATE SET secret = excluded.secret`
}

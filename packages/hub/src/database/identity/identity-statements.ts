/**
 * The database's side of identity: a key that only one function can read, and the functions that row policies ask. Place:
 * applied with every migration. The functions belong to a role that nobody logs in as, and are the only ones that run with
 * its rights.
 */

import type { Declaration, PendingNotice } from '@confidant/statement'
import {
  awaitsNotice,
  type Naming,
  purposeRoles,
  quoteName,
  quoteText,
  roleAccess,
  roleName,
} from '@confidant/statement'
import { agreedCondition, notifiedFunction } from '../widening/notice-functions.js'
import type { DatabaseKeys } from './database-keys.js'
import { type DefinerFunction, identityFunctions, identitySettingStatements } from './identity-functions.js'

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

export interface DefinerNames {
  /** Owns the tables; nobody logs in as it. */
  readonly owner: string
  /** Owns the key and the identity functions; nobody logs in as it. */
  readonly definer: string
  readonly privateSchema: string
}

export function definerNames(naming: Naming): DefinerNames {
  return {
    owner: `${naming.rolePrefix}_owner`,
    definer: `${naming.rolePrefix}_definer`,
    privateSchema: `${naming.schema}_private`,
  }
}

export function identityStatements(
  declaration: Declaration,
  naming: Naming,
  consents: ConsentStore | null,
  pendingNotices: readonly PendingNotice[] = [],
): string[] {
  const { definer, privateSchema } = definerNames(naming)
  const [app, hidden] = [quoteName(naming.schema), quoteName(privateSchema)]
  return [
    `CREATE TABLE IF NOT EXISTS ${hidden}.ticket_key (single boolean PRIMARY KEY DEFAULT true CHECK (single), secret bytea NOT NULL)`,
    `CREATE TABLE IF NOT EXISTS ${hidden}.consent_roles (role name NOT NULL, purpose text NOT NULL, everyone boolean NOT NULL, PRIMARY KEY (role, purpose))`,
    `ALTER TABLE ${hidden}.ticket_key OWNER TO ${quoteName(definer)}`,
    `ALTER TABLE ${hidden}.consent_roles OWNER TO ${quoteName(definer)}`,
    ...identityFunctions(app, hidden).flatMap((one) => ownedByDefiner(one, definer)),
    `GRANT EXECUTE ON FUNCTION pg_catalog.set_config(text, text, boolean) TO ${quoteName(definer)}`,
    ...identitySettingStatements(
      definer,
      purposeRoles(declaration).map((purposeRole) => roleName(purposeRole, naming)),
    ),
    ...consentFunction(declaration, naming, consents, pendingNotices),
    ...notifiedStatements(declaration, naming, pendingNotices),
    ...purposeRoles(declaration).map(
      (purposeRole) =>
        `GRANT EXECUTE ON FUNCTION ${app}.enter(text, bytea), ${app}.person(), ${app}.lookup() TO ${quoteName(roleName(purposeRole, naming))}`,
    ),
    ...consentRoleStatements(declaration, naming, pendingNotices),
  ]
}

function ownedByDefiner({ signature, definition }: DefinerFunction, definer: string): string[] {
  const owner = `ALTER FUNCTION ${signature} OWNER TO ${quoteName(definer)}`
  return [definition, owner, `REVOKE ALL ON FUNCTION ${signature} FROM PUBLIC`]
}

/** Answers a purpose role about its own purpose only, and a person's purpose role about that person only: it is no oracle for others. */
function consentFunction(
  declaration: Declaration,
  naming: Naming,
  consents: ConsentStore | null,
  pendingNotices: readonly PendingNotice[],
): string[] {
  const { definer, privateSchema } = definerNames(naming)
  const [app, hidden] = [quoteName(naming.schema), quoteName(privateSchema)]
  const signature = `${app}.consented(uuid, text)`
  const given =
    consents === null
      ? 'false'
      : `EXISTS (SELECT FROM ${app}.${quoteName(consents.table)} c WHERE c.${quoteName(consents.person)} = $1 AND c.${quoteName(consents.purpose)} = $2 AND c.${quoteName(consents.given)} AND c.${quoteName(consents.endedAt)} IS NULL${agreedCondition(consents.statementVersion, pendingNotices)})${unrestrictedCondition(consents, app)}`
  return [
    `CREATE OR REPLACE FUNCTION ${signature} RETURNS boolean
LANGUAGE plpgsql STABLE PARALLEL RESTRICTED SECURITY DEFINER
SET search_path = pg_catalog, pg_temp SET plan_cache_mode = force_generic_plan AS $body$
BEGIN
  RETURN EXISTS (SELECT FROM ${hidden}.consent_roles s WHERE s.role = session_user AND s.purpose = $2 AND (s.everyone OR $1 = ${app}.person()))
    AND ${given};
END $body$`,
    `ALTER FUNCTION ${signature} OWNER TO ${quoteName(definer)}`,
    `REVOKE ALL ON FUNCTION ${signature} FROM PUBLIC`,
    ...consentRoles(declaration, []).map(
      ({ purposeRole }) => `GRANT EXECUTE ON FUNCTION ${signature} TO ${quoteName(roleName(purposeRole, naming))}`,
    ),
  ]
}

function unrestrictedCondition({ restrictions }: ConsentStore, app: string): string {
  if (restrictions === undefined) return ''
  const { table, person, since } = restrictions
  return ` AND NOT EXISTS (SELECT FROM ${app}.${quoteName(table)} r WHERE r.${quoteName(person)} = $1 AND r.${quoteName(since)} IS NOT NULL)`
}

/** There is one while somebody waits to be told. */
function notifiedStatements(
  declaration: Declaration,
  naming: Naming,
  pendingNotices: readonly PendingNotice[],
): string[] {
  const notified = pendingNotices.filter(({ until }) => until === 'notified')
  if (notified.length === 0) return []
  const { definer, privateSchema } = definerNames(naming)
  const made = notifiedFunction(quoteName(naming.schema), quoteName(privateSchema), notified)
  const roles = consentRoles(declaration, notified).map(({ purposeRole }) => quoteName(roleName(purposeRole, naming)))
  return [
    ...ownedByDefiner(made, definer),
    ...roles.map((role) => `GRANT EXECUTE ON FUNCTION ${made.signature} TO ${role}`),
  ]
}

interface ConsentRole {
  readonly purposeRole: string
  readonly purpose: string
  readonly everyone: boolean
}

/** The purpose roles that may ask whether somebody agreed, or was told. */
function consentRoles(declaration: Declaration, pendingNotices: readonly PendingNotice[]): ConsentRole[] {
  const found = new Map<string, ConsentRole>()
  for (const { purposeRole, access } of roleAccess(declaration)) {
    const purpose = purposeRole.split(':')[0]!
    const asks =
      declaration.purposes[purpose]?.basis.kind === 'consent' ||
      pendingNotices.some((definer) => awaitsNotice(purposeRole, definer))
    if (!asks) continue
    found.set(purposeRole, {
      purposeRole,
      purpose,
      everyone: (found.get(purposeRole)?.everyone ?? false) || access.rows.kind !== 'own',
    })
  }
  return [...found.values()]
}

function consentRoleStatements(
  declaration: Declaration,
  naming: Naming,
  pendingNotices: readonly PendingNotice[],
): string[] {
  const table = `${quoteName(definerNames(naming).privateSchema)}.consent_roles`
  const rows = consentRoles(declaration, pendingNotices).map(
    ({ purposeRole, purpose, everyone }) =>
      `(${quoteText(roleName(purposeRole, naming))}, ${quoteText(purpose)}, ${everyone})`,
  )
  return [
    `DELETE FROM ${table}`,
    ...(rows.length === 0 ? [] : [`INSERT INTO ${table} (role, purpose, everyone) VALUES ${rows.join(', ')}`]),
  ]
}

/** Apart from the rest: it holds the key. */
export function identityKeyStatement(keys: DatabaseKeys, naming: Naming): string {
  const table = `${quoteName(definerNames(naming).privateSchema)}.ticket_key`
  return `INSERT INTO ${table} (secret) VALUES ('\\x${Buffer.from(keys.identityKey).toString('hex')}')
    ON CONFLICT (single) DO UPDATE SET secret = excluded.secret`
}

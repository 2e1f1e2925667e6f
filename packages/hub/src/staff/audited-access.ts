/**
 * The desk's only way to a person's rows: the access is written into the log that the person can read, and only then is anything
 * read or changed. Place: around every page and action about one person. The entry stays, whatever happens next.
 */
import type { Declaration } from '@confidant/statement'
import { purposeOfRole, roleAccess } from '@confidant/statement'
import type { HubWithPurpose, Transaction } from '../database/index.js'
import { randomId } from '../secrets/random-token.js'
import type { Employee } from './employee.js'
import { type AccessPurpose, purposesFor } from './roles.js'

/** A purpose role that views data, or one that only ends sessions. */
export type AccessRole = AccessPurpose | 'sign-in:desk'

export type AccessAction =
  | 'viewed'
  | 'restricted'
  | 'restriction-lifted'
  | 'sessions-ended'
  | 'account-closed'
  | 'identity-checked'
  | 'request-extended'
  | 'request-answered'
  | 'request-refused'
  | 'request-entered'
  | 'export-started'
  | 'erasure-started'

export interface Look<S extends AccessRole> {
  readonly purpose: S
  readonly person: string
  /** Free text, for the person to read. */
  readonly reason: string
  /** `viewed` by default. */
  readonly action?: AccessAction
}

export type AuditedAccess = <S extends AccessRole, R>(
  employee: Employee,
  look: Look<S>,
  work: (tx: Transaction<S>) => Promise<R>,
) => Promise<R>

/** The employee's role may not access data for this purpose. A bug in the desk: its pages do not offer it. */
export class AccessRefused extends Error {
  readonly code = 'look-refused'

  constructor(purpose: string) {
    super(`The employee's role does not allow access to personal data for "${purpose}". Nothing was read.`)
    this.name = 'AccessRefused'
  }
}

interface Deps {
  readonly withPurpose: HubWithPurpose
  readonly declaration: Declaration
  readonly now: () => Date
}

/** @throws {AccessRefused} before anything is written or read */
export function createAuditedAccess({ withPurpose, declaration, now }: Deps): AuditedAccess {
  return async (employee, look, work) => {
    const { purpose, person, reason, action = 'viewed' } = look
    if (!allowed(employee, purpose)) throw new AccessRefused(purpose)
    await withPurpose('access-log:desk', { person }, (tx) =>
      tx
        .insertInto('access_log')
        .values({
          person_id: person,
          id: randomId(),
          at: now(),
          employee_id: employee.personId,
          role: employee.role,
          action,
          purpose: purposeOfRole(purpose),
          categories: JSON.stringify(categoriesOf(declaration, purpose)),
          reason,
        })
        .execute(),
    )
    return withPurpose(purpose, { person }, work)
  }
}

function allowed(employee: Employee, purposeRole: AccessRole): boolean {
  // Ending sessions shows no data, and comes under looking after accounts.
  const purpose = purposeRole === 'sign-in:desk' ? 'account:desk' : purposeRole
  return purposesFor(employee.role).includes(purpose)
}

/** The categories of a person's data that the purpose role can see, from the statement; sorted. */
export function categoriesOf(declaration: Declaration, purposeRole: AccessRole): readonly string[] {
  const seen = roleAccess(declaration)
    .filter((entry) => entry.purposeRole === purposeRole)
    .flatMap(({ table, access }) => access.read.map((column) => declaration.tables[table]?.columns[column]?.category))
  return [...new Set(seen.filter((category) => category != null && category !== 'person-number'))].sort() as string[]
}

/**
 * The only way in the desk's code to a person's own rows: the look is written into the log that the person reads, and only
 * then is anything read or changed. Place: around every page and action about one person. The line stands whatever comes after.
 */
import type { Declaration } from '@confidant/statement'
import { purposeOfSeat, seatAccess } from '@confidant/statement'
import type { HubWithPurpose, Transaction } from '../database/index.js'
import { randomId } from '../secrets/random-token.js'
import type { Employee } from './employee.js'
import { type LookPurpose, purposesFor } from './roles.js'

/** A seat that looks, or one that only ends sessions. */
export type LookSeat = LookPurpose | 'sign-in:desk'

export type LookAction =
  | 'looked'
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

export interface Look<S extends LookSeat> {
  readonly purpose: S
  readonly person: string
  /** In words, for the person to read. */
  readonly reason: string
  /** `looked` when left out. */
  readonly action?: LookAction
}

export type LookAt = <S extends LookSeat, R>(
  employee: Employee,
  look: Look<S>,
  work: (tx: Transaction<S>) => Promise<R>,
) => Promise<R>

/** The employee's role may not look for this purpose. A fault in the desk: its pages do not offer it. */
export class LookRefused extends Error {
  readonly code = 'look-refused'

  constructor(purpose: string) {
    super(`The employee's role may not look at people for "${purpose}". Nothing was read.`)
    this.name = 'LookRefused'
  }
}

interface Deps {
  readonly withPurpose: HubWithPurpose
  readonly declaration: Declaration
  readonly now: () => Date
}

/** @throws LookRefused before anything is written or read */
export function createLookAt({ withPurpose, declaration, now }: Deps): LookAt {
  return async (employee, look, work) => {
    const { purpose, person, reason, action = 'looked' } = look
    if (!allowed(employee, purpose)) throw new LookRefused(purpose)
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
          purpose: purposeOfSeat(purpose),
          categories: JSON.stringify(categoriesOf(declaration, purpose)),
          reason,
        })
        .execute(),
    )
    return withPurpose(purpose, { person }, work)
  }
}

function allowed(employee: Employee, seat: LookSeat): boolean {
  // Ending sessions shows nothing of them, and belongs to whoever looks after accounts.
  const purpose = seat === 'sign-in:desk' ? 'account:desk' : seat
  return purposesFor(employee.role).includes(purpose)
}

/** What the seat can see of a person, as the statement has it; sorted. */
export function categoriesOf(declaration: Declaration, seat: LookSeat): readonly string[] {
  const seen = seatAccess(declaration)
    .filter((entry) => entry.seat === seat)
    .flatMap(({ table, access }) => access.read.map((column) => declaration.tables[table]?.columns[column]?.category))
  return [...new Set(seen.filter((category) => category != null && category !== 'person-number'))].sort() as string[]
}

/** An employee: an account that has a role at the desk, until its end. Place: read at every request to the desk. */
import type { HubWithPurpose } from '../database/index.js'
import { type EmployeeRole, toRole } from './roles.js'

export interface Employee {
  readonly personId: string
  readonly name: string
  readonly role: EmployeeRole
}

/** Null for anyone who is not or no longer an employee, or has a role that the desk does not know. */
export async function readEmployee(withPurpose: HubWithPurpose, person: string): Promise<Employee | null> {
  const row = await withPurpose('staff', { person }, (tx) =>
    tx
      .selectFrom('employees')
      .select(['name', 'role'])
      .where('person_id', '=', person)
      .where('ended_at', 'is', null)
      .executeTakeFirst(),
  )
  const role = row === undefined ? null : toRole(row.role)
  return row === undefined || role === null ? null : { personId: person, name: row.name, role }
}

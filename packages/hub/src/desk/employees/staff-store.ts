/** The register of employees, for desk administrators. Place: under the pages of employees. */
import type { HubParts } from '../../hub-parts.js'
import type { EmployeeRole } from '../../staff/roles.js'

export interface StaffEntry {
  readonly personId: string
  readonly name: string
  readonly email: string
  readonly role: string
  readonly createdAt: Date
  /** Null: has access now. */
  readonly endedAt: Date | null
}

export type StaffChange = { readonly name: string; readonly role: EmployeeRole } | 'end'
export type StaffResult = 'changed' | 'last-admin' | 'unknown'

export interface StaffStore {
  /** Active employees first, by name. */
  list(): Promise<readonly StaffEntry[]>
  /** Ending an employee also ends their sessions. The last administrator cannot be ended or given another role. */
  change(person: string, change: StaffChange): Promise<StaffResult>
}

export function createStaffStore({ withPurpose, now }: Pick<HubParts, 'withPurpose' | 'now'>): StaffStore {
  const endSessions = (person: string) =>
    withPurpose('sign-in:desk', { person }, (tx) =>
      tx
        .updateTable('sessions')
        .set({ ended_at: now() })
        .where('person_id', '=', person)
        .where('ended_at', 'is', null)
        .execute(),
    )
  return {
    list: () =>
      withPurpose('staff:desk', 'everyone', async (tx) => {
        const rows = await tx
          .selectFrom('employees')
          .select(['person_id', 'name', 'email', 'role', 'created_at', 'ended_at'])
          .orderBy('name')
          .execute()
        const entries = rows.map(({ person_id, name, email, role, created_at, ended_at }) => ({
          personId: person_id,
          name,
          email,
          role,
          createdAt: created_at,
          endedAt: ended_at,
        }))
        return entries.sort((a, b) => Number(a.endedAt !== null) - Number(b.endedAt !== null))
      }),
    async change(person, change) {
      const result = await withPurpose('staff:desk', 'everyone', async (tx): Promise<StaffResult> => {
        // Locks all administrators, so that two who end each other at the same moment cannot both succeed.
        const admins = await tx
          .selectFrom('employees')
          .select('person_id')
          .where('role', '=', 'admin')
          .where('ended_at', 'is', null)
          .orderBy('person_id')
          .forUpdate()
          .execute()
        const staysAdmin = change !== 'end' && change.role === 'admin'
        const isLast = admins.length === 1 && admins[0]?.person_id === person
        if (isLast && !staysAdmin) return 'last-admin'
        const changed = await tx
          .updateTable('employees')
          .set(change === 'end' ? { ended_at: now() } : change)
          .where('person_id', '=', person)
          .where('ended_at', 'is', null)
          .returning('person_id')
          .executeTakeFirst()
        return changed === undefined ? 'unknown' : 'changed'
      })
      if (result === 'changed' && change === 'end') await endSessions(person)
      return result
    },
  }
}

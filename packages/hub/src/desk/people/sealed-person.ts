/**
 * A person in a form of the desk: sealed for this employee and fifteen minutes, in the body of a request. Addresses and pages never
 * show bare person numbers (decision 85).
 */
import { z } from 'zod'
import type { Secrets } from '../../secrets/secrets.js'
import type { Employee } from '../../staff/employee.js'

const lifetimeMs = 15 * 60_000
const use = 'desk-person'
const content = z.strictObject({ person: z.uuid(), employee: z.uuid() })

export function sealPerson(secrets: Pick<Secrets, 'seal'>, employee: Employee, person: string, now: Date): string {
  return secrets.seal(use, { person, employee: employee.personId }, new Date(now.getTime() + lifetimeMs))
}

/** Null for what is not a person sealed for this employee, or is too old. */
export function openPerson(
  secrets: Pick<Secrets, 'open'>,
  employee: Employee,
  sealed: string,
  now: Date,
): string | null {
  const opened = content.safeParse(secrets.open(use, sealed, now))
  return opened.success && opened.data.employee === employee.personId ? opened.data.person : null
}

/** A data request in a form of the desk: sealed for this employee and one hour, in the body of a request (decision 85). */
import { z } from 'zod'
import type { RequestKey } from '../../data-requests/index.js'
import type { Secrets } from '../../secrets/secrets.js'
import type { Employee } from '../../staff/employee.js'

// An answer takes longer to write than a look.
const lifetimeMs = 60 * 60_000
const use = 'desk-request'
const content = z.strictObject({ person: z.uuid(), request: z.uuid(), employee: z.uuid() })

export function sealRequest(secrets: Pick<Secrets, 'seal'>, employee: Employee, key: RequestKey, now: Date): string {
  return secrets.seal(use, { ...key, employee: employee.personId }, new Date(now.getTime() + lifetimeMs))
}

/** Null when it was not sealed for this employee, or has expired. */
export function openRequest(
  secrets: Pick<Secrets, 'open'>,
  employee: Employee,
  sealed: string,
  now: Date,
): RequestKey | null {
  const opened = content.safeParse(secrets.open(use, sealed, now))
  if (!opened.success || opened.data.employee !== employee.personId) return null
  return { person: opened.data.person, request: opened.data.request }
}

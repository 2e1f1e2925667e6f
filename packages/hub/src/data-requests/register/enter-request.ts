/** Enters a request received by another channel. The month counts from the day on which it reached the company. */

import type { HubParts } from '../../hub-parts.js'
import type { RequestKind } from '../../labels/request-labels.js'
import { randomId } from '../../secrets/random-token.js'
import type { AuditedAccess } from '../../staff/audited-access.js'
import type { Employee } from '../../staff/employee.js'
import type { RequestKey } from '../confirm-token.js'
import { dueAt, startOfDay } from '../request-clock.js'

interface ReceivedRequest {
  readonly kind: RequestKind
  readonly received_by: string
  /** YYYY-MM-DD. */
  readonly received_on: string
  readonly email?: string | undefined
  readonly question?: string | undefined
  readonly language: string
}

type EnterParts = Pick<HubParts, 'withPurpose' | 'secrets' | 'now'> & { readonly auditedAccess: AuditedAccess }

/**
 * Linked to the account with this address, or else to a new person number.
 * @param reason goes into the access log, which the person can read
 */
export async function enterRequest(
  { withPurpose, secrets, now, auditedAccess }: EnterParts,
  employee: Employee,
  received: ReceivedRequest,
  reason: string,
): Promise<RequestKey | 'in-the-future'> {
  const receivedAt = startOfDay(received.received_on)
  if (receivedAt > now()) return 'in-the-future'
  const { email } = received
  const known =
    email === undefined
      ? undefined
      : await withPurpose('sign-in:desk', { lookup: secrets.lookup('email', email) }, (tx) =>
          tx.selectFrom('sign_in_lookups').select('person_id').where('ended_at', 'is', null).executeTakeFirst(),
        )
  const key = { person: known?.person_id ?? randomId(), request: randomId() }
  const look = {
    purpose: 'data-rights:desk',
    person: key.person,
    reason,
    action: 'request-entered',
  } as const
  await auditedAccess(employee, look, (tx) =>
    tx
      .insertInto('data_requests')
      .values({
        person_id: key.person,
        id: key.request,
        kind: received.kind,
        received_by: received.received_by,
        email: email ?? null,
        question: received.question ?? null,
        language: received.language,
        state: 'open',
        received_at: receivedAt,
        due_at: dueAt(receivedAt),
      })
      .execute(),
  )
  return key
}

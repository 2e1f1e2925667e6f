/**
 * The invitation link to the desk: sealed, valid for one day and one use. Place: printed at the first start for the first
 * administrator, and created by an administrator for a colleague. Holds a role and no personal data.
 */
import { z } from 'zod'
import type { HubParts } from '../../hub-parts.js'
import { randomId } from '../../secrets/random-token.js'
import { type EmployeeRole, employeeRoles } from '../../staff/roles.js'

const enrolmentLifetimeMs = 24 * 3_600_000
const use = 'enrol'

// Short, so that the address stays one that signing in can come back to.
const content = z.tuple([z.string(), z.enum(employeeRoles), z.union([z.literal(0), z.literal(1)])])

export interface Enrolment {
  readonly id: string
  readonly role: EmployeeRole
}

type LinkParts = Pick<HubParts, 'secrets' | 'publicUrl' | 'now'>

/** Valid for 24 hours and one use. */
export function createEnrolmentLink(
  { secrets, publicUrl, now }: LinkParts,
  { role, first = false }: LinkOptions,
): string {
  const expiresAt = new Date(now().getTime() + enrolmentLifetimeMs)
  const id = randomId().slice(0, 18)
  const sealed = secrets.seal(use, [id, role, first ? 1 : 0] satisfies z.infer<typeof content>, expiresAt)
  // In hexadecimal it can be part of a path to come back to after signing in.
  return `${publicUrl}/en/desk/enrol/${Buffer.from(sealed, 'base64url').toString('hex')}`
}

interface LinkOptions {
  readonly role: EmployeeRole
  /** For the first administrator: worthless once there is one. */
  readonly first?: boolean
}

/** The link for the first administrator; null when there is one already. */
export async function firstOperatorLink(parts: LinkParts & Pick<HubParts, 'withPurpose'>): Promise<string | null> {
  return (await hasAdmin(parts)) ? null : createEnrolmentLink(parts, { role: 'admin', first: true })
}

/** Whether the desk has an administrator. */
async function hasAdmin({ withPurpose }: Pick<HubParts, 'withPurpose'>): Promise<boolean> {
  const admin = await withPurpose('staff:desk', 'everyone', (tx) =>
    tx
      .selectFrom('employees')
      .select('person_id')
      .where('role', '=', 'admin')
      .where('ended_at', 'is', null)
      .limit(1)
      .executeTakeFirst(),
  )
  return admin !== undefined
}

/** Null when it was not sealed here, has expired, or was used. */
export async function openEnrolment(parts: OpenParts, token: string): Promise<Enrolment | null> {
  const { secrets, withPurpose, now } = parts
  const sealed = Buffer.from(token, 'hex').toString('base64url')
  const opened = content.safeParse(secrets.open(use, sealed, now()))
  if (!opened.success) return null
  const [id, role, first] = opened.data
  const hash = usedHash(secrets, { id })
  const used = await withPurpose('site', 'everyone', (tx) =>
    tx.selectFrom('used_challenges').select('hash').where('hash', '=', hash).executeTakeFirst(),
  )
  if (used !== undefined || (first === 1 && (await hasAdmin(parts)))) return null
  return { id, role }
}

type OpenParts = Pick<HubParts, 'secrets' | 'withPurpose' | 'now'>

/** @returns whether this was its first use; of two at once, only one is */
export async function useEnrolment({ secrets, withPurpose, now }: OpenParts, enrolment: Enrolment): Promise<boolean> {
  const expires_at = new Date(now().getTime() + enrolmentLifetimeMs)
  const kept = await withPurpose('site', 'everyone', (tx) =>
    tx
      .insertInto('used_challenges')
      .values({ hash: usedHash(secrets, enrolment), expires_at })
      .onConflict((conflict) => conflict.column('hash').doNothing())
      .returning('hash')
      .executeTakeFirst(),
  )
  return kept !== undefined
}

function usedHash(secrets: Pick<HubParts['secrets'], 'hash'>, { id }: Pick<Enrolment, 'id'>): string {
  return secrets.hash(use, id).toString('base64url')
}

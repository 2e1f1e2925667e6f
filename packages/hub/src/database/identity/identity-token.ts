/**
 * The token that tells the database who a transaction is for. Place: made by the hub after the database has named the
 * transaction, verified by `person()` and `lookup()` inside it. It is bound to role, server process, start of transaction
 * and time, so that it is worth nothing anywhere else: whoever reads it, in a log or by a query, has gained nothing.
 */
import { createHmac } from 'node:crypto'
import { DatabaseError } from '../database-error.js'

/** Whose rows: a person's, those that match a value the request has proven, or everybody's (desks and workers). */
export type Subject = { readonly person: string } | { readonly lookup: string } | 'everyone'

/** Names the transaction: process id, and its start in microseconds since 2000 as 16 hexadecimal digits. */
export const challengeSql = `SELECT pg_catalog.pg_backend_pid() || '|' || pg_catalog.encode(pg_catalog.timestamptz_send(pg_catalog.transaction_timestamp()), 'hex') AS challenge`

const year2000Ms = 946_684_800_000
const uuidPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const challengePattern = /^\d+\|([0-9a-f]{16})$/
const lookupChars = 512

/**
 * @param lifetimeMs how long the transaction may go on to see the person's rows, by the database's clock
 * @returns only characters that need no care in SQL
 * @throws DatabaseError `refused` for a subject that is none
 */
export function identityToken(
  key: Uint8Array,
  role: string,
  challenge: string,
  subject: Exclude<Subject, 'everyone'>,
  lifetimeMs: number,
): string {
  const started = challengePattern.exec(challenge)?.[1]
  if (started === undefined) throw new DatabaseError('transaction', 'The database did not name the transaction.')
  const startedMs = year2000Ms + Number(BigInt(`0x${started}`) / 1000n)
  const expirySeconds = String(Math.ceil((startedMs + lifetimeMs) / 1000)).padStart(10, '0')
  const claim = expirySeconds + subjectClaim(subject)
  return createHmac('sha256', key).update(`${role}|${challenge}|${claim}`).digest('hex') + claim
}

function subjectClaim(subject: Exclude<Subject, 'everyone'>): string {
  if ('person' in subject) {
    if (uuidPattern.test(subject.person)) return `p${subject.person}`
    throw new DatabaseError('refused', 'A person is named by a UUID in lower case.')
  }
  if (subject.lookup.length > 0 && subject.lookup.length <= lookupChars) {
    return `l${Buffer.from(subject.lookup, 'utf8').toString('hex')}`
  }
  throw new DatabaseError('refused', `A value looked up has 1 to ${lookupChars} characters.`)
}

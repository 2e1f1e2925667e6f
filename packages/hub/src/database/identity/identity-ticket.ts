/**
 * The ticket with which the hub tells the database who a transaction is for. Place: made by the hub for every transaction,
 * taken by `enter()` at its beginning, which turns it into a token of that one transaction. The ticket travels as a parameter
 * and stays nowhere that a statement could read it; the token can be read, and is worth nothing anywhere else.
 */
import { createHmac } from 'node:crypto'
import { DatabaseError } from '../database-error.js'

/** Whose rows: a person's, those that match a value the request has proven, or everybody's (desks and workers). */
export type Subject = { readonly person: string } | { readonly lookup: string } | 'everyone'

const uuidPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const lookupChars = 512

/**
 * @param expiresAtMs by the hub's clock, which the database's has to agree with; the transaction's token ends with it
 * @throws DatabaseError `refused` for a subject that is none
 */
export function identityTicket(
  key: Uint8Array,
  role: string,
  subject: Exclude<Subject, 'everyone'>,
  expiresAtMs: number,
): string {
  const claim = String(Math.ceil(expiresAtMs / 1000)).padStart(10, '0') + subjectClaim(subject)
  return createHmac('sha256', key).update(`ticket|${role}|${claim}`).digest('hex') + claim
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
